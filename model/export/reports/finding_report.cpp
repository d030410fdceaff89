#include "model/export/reports/finding_report.h"

#include "model/review/finding_text.h"

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Tone = ReportBlock::Tone;
using review::DraftContext;
using review::Finding;
using review::Recipient;

constexpr std::size_t namesOfGroup = 8;
constexpr qsizetype longestQuote = 200;

Tone toneOf(review::Severity severity)
{
    switch (severity) {
    case review::Severity::Block:
        return Tone::Stop;
    case review::Severity::Warn:
        return Tone::Warn;
    default:
        return Tone::Note;
    }
}

/// Dates of arguments come as `2026-05-04`; people read them otherwise.
QString readable(const QString &argument)
{
    const QDate date = argument.size() == 10 ? QDate::fromString(argument, Qt::ISODate) : QDate();
    return date.isValid() ? ReportVoice::locale().toString(date, u"d MMM yyyy"_s) : argument;
}

QString shownName(const Recipient &person)
{
    return person.name.trimmed().isEmpty() ? person.handle : person.name;
}

/// The finding as the voice tells it: what strangers are called and wrote is theirs.
Finding told(const Finding &finding, const ReportVoice &voice)
{
    const auto tell = [&voice](const QString &text) { return voice.theirs(readable(text)); };
    Finding out = finding;
    for (QStringList *arguments : {&out.arguments, &out.whyArguments}) {
        std::ranges::transform(*arguments, arguments->begin(), tell);
    }
    for (review::UsedFact &fact : out.facts) {
        fact.value = tell(fact.value);
    }
    for (review::Fix &fix : out.fixes) {
        std::ranges::transform(fix.arguments, fix.arguments.begin(), tell);
        fix.text = tell(fix.text);
    }
    return out;
}

/// Whether two findings say the same of two places.
bool isAlike(const Finding &one, const Finding &other)
{
    return one.rule == other.rule && one.severity == other.severity && one.message == other.message
        && one.arguments == other.arguments && one.facts == other.facts
        && one.recipients == other.recipients;
}

/// Tells findings of one review. Beside how many people there are it knows only the one whom a
/// finding names, as the voice calls them.
class FindingTeller
{
public:
    FindingTeller(const ReviewedDraft &reviewed, const ReportVoice &voice)
        : m_reviewed(reviewed)
        , m_voice(voice)
    {
        m_people.recipients.resize(reviewed.context->recipients.size());
        for (std::size_t row = 0; row < m_people.recipients.size(); ++row) {
            m_people.recipients[row].count = reviewed.context->recipients[row].count;
        }
    }

    review::FindingText textOf(const Finding &finding)
    {
        const std::vector<Recipient> &all = m_reviewed.context->recipients;
        const bool isOfAll = finding.recipients.empty() && all.size() == 1;
        if (!isOfAll && finding.recipients.size() != 1) {
            return sentencesOf(finding);
        }
        const quint32 row = isOfAll ? 0 : finding.recipients.front();
        m_people.recipients.at(row).name = m_voice.name(shownName(all.at(row)));
        review::FindingText text = sentencesOf(finding);
        m_people.recipients.at(row).name.clear();
        return text;
    }

    /// `times`: so often in the text.
    void add(const Finding &finding, std::size_t times, SectionMaker &section);

private:
    review::FindingText sentencesOf(const Finding &finding) const
    {
        return review::findingText(
            told(finding, m_voice), m_people, m_voice.wording(), ReportVoice::locale());
    }

    const ReviewedDraft &m_reviewed;
    const ReportVoice &m_voice;
    DraftContext m_people;
};

void FindingTeller::add(const Finding &finding, std::size_t times, SectionMaker &section)
{
    const review::FindingText text = textOf(finding);
    section.mark(m_voice.say(QString(u"weight-"_s + toText(finding.severity))), text.title,
        toneOf(finding.severity));
    section.sentence(text.message);
    if (finding.span) {
        const QString words
            = m_reviewed.context->text.mid(finding.span->start, finding.span->length());
        section.small(m_voice.say(u"quote", {m_voice.theirs(words, longestQuote)}));
    }
    if (times > 1) {
        section.small(m_voice.say(u"times", {QString::number(times)}));
    }
    for (const QString &fact : text.facts) {
        section.small(fact);
    }
    const QStringList sources = m_reviewed.sources.value(finding.rule);
    section.small(sources.isEmpty()
            ? m_voice.say(u"why", {text.why})
            : m_voice.say(u"why-source", {text.why, sources.join(u", "_s)}));
    for (const QString &fix : text.fixes) {
        section.item(fix);
    }
}

/// The first of a group by name, and how many more there are.
QString namesIn(
    const std::vector<quint32> &rows, const DraftContext &context, const ReportVoice &voice)
{
    QStringList names;
    qint64 more = 0;
    for (const quint32 row : rows) {
        const Recipient &person = context.recipients.at(row);
        const QString name = person.count == 1 ? voice.name(shownName(person)) : QString();
        if (names.size() < static_cast<qsizetype>(namesOfGroup) && !name.isEmpty()) {
            names += name;
        } else {
            more += person.count;
        }
    }
    if (names.isEmpty()) {
        return {};
    }
    return more == 0 ? names.join(u", "_s)
                     : voice.say(u"and-more", {QString::number(more), names.join(u", "_s)});
}

/// A fact that a review needs of people, and whether it is unknown of one.
struct WantedFact
{
    QStringView code;
    bool (*isUnknown)(const Recipient &);
};

constexpr std::array<WantedFact, 6> wantedFacts {{
    {u"unknown-permission", [](const Recipient &one) { return one.permission.isUnknown(); }},
    {u"unknown-follows", [](const Recipient &one) { return one.followsUs.isUnknown(); }},
    {u"unknown-messages", [](const Recipient &one) { return one.messagesIn.isUnknown(); }},
    {u"unknown-waiting", [](const Recipient &one) { return one.awaitingOurReply.isUnknown(); }},
    {u"unknown-zone", [](const Recipient &one) { return one.zone.isUnknown(); }},
    {u"unknown-asked", [](const Recipient &one) { return one.lastAsked.isUnknown(); }},
}};

} // namespace

void addFindings(const ReviewedDraft &reviewed, const ReportVoice &voice, ReportPaper &paper)
{
    FindingTeller teller(reviewed, voice);
    SectionMaker section(voice.say(u"section-findings"));
    const std::vector<Finding> &found = reviewed.review.findings;
    for (std::size_t i = 0; i < found.size();) {
        std::size_t end = i + 1;
        while (end < found.size() && isAlike(found[i], found[end])) {
            ++end;
        }
        teller.add(found[i], end - i, section);
        i = end;
    }
    if (section.isEmpty()) {
        section.sentence(voice.say(u"nothing-found"));
    }
    section.putOn(paper);
    SectionMaker also(voice.say(u"section-also"));
    for (const Finding &finding : reviewed.review.suppressed) {
        const review::FindingText text = teller.textOf(finding);
        also.item(text.title + u" · "_s + text.message);
    }
    also.putOn(paper);
}

void addGroups(const ReviewedDraft &reviewed, const ReportVoice &voice, ReportPaper &paper)
{
    const DraftContext &context = *reviewed.context;
    std::array<std::vector<quint32>, review::groupCount> rows;
    std::array<qint64, review::groupCount> people {};
    for (std::size_t row = 0; row < reviewed.review.groupOf.size(); ++row) {
        const auto group = static_cast<std::size_t>(reviewed.review.groupOf[row]);
        rows.at(group).push_back(static_cast<quint32>(row));
        people.at(group) += context.recipients.at(row).count;
    }
    SectionMaker section(voice.say(u"section-groups"));
    const auto fine = static_cast<std::size_t>(review::Group::Fine);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const std::size_t group = at == 0 ? fine : at - 1; // those who can get it come first
        if (people.at(group) == 0) {
            continue;
        }
        const QString code = u"group-"_s + toText(static_cast<review::Group>(group));
        const QString number = QString::number(people.at(group));
        section.item(voice.say(u"review", code, {number}));
        if (group != fine) {
            section.small(namesIn(rows.at(group), context, voice));
        }
    }
    section.putOn(paper);
}

void addRemarks(const ReviewedDraft &reviewed, const ReportVoice &voice, ReportPaper &paper)
{
    SectionMaker section(voice.say(u"section-remarks"));
    for (const QString &remark : reviewed.remarks) {
        section.item(voice.theirs(remark));
    }
    section.putOn(paper);
}

void addUnknown(const ReviewedDraft &reviewed, const ReportVoice &voice, ReportPaper &paper)
{
    SectionMaker section(voice.say(u"section-unknown"));
    for (const QString &gap : reviewed.gaps) {
        section.item(voice.theirs(gap));
    }
    for (const WantedFact &fact : wantedFacts) {
        qint64 people = 0;
        for (const Recipient &person : reviewed.context->recipients) {
            people += fact.isUnknown(person) ? person.count : 0;
        }
        if (people > 0) {
            section.item(voice.say(
                fact.code, {QString::number(people), QString::number(reviewed.review.recipients)}));
        }
    }
    if (!section.isEmpty()) {
        section.small(voice.say(u"unknown-means"));
    }
    section.putOn(paper);
}

} // namespace comity
