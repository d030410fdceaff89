#include "model/drafts/audience_record.h"
#include "model/export/reports/draft_report.h"
#include "model/export/reports/finding_report.h"
#include "model/export/reports/people_cover.h"
#include "model/export/reports/report_voice.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Tone = ReportBlock::Tone;
using review::Verdict;

constexpr int questions = 4;
constexpr int toTheirFace = 5;

/// Builds the paper section by section.
class DraftPaperMaker
{
public:
    DraftPaperMaker(const DraftReport &report, const ReportVoice &voice)
        : m_report(report)
        , m_reviewed(report.reviewed)
        , m_draft(report.reviewed.draft)
        , m_review(report.reviewed.review)
        , m_voice(voice)
    {
    }

    ReportPaper paper();

private:
    void addDraft();
    void addGoal(SectionMaker &section) const;
    void addText();
    void addVerdict();
    QString countsOf() const;
    void addQuestions();
    void addOverrides();
    void addDismissals();
    void addVersions();
    QString audience() const;
    QString signedBy(const QString &note, const QString &who, qint64 at) const;
    QString ruleTitle(const QString &rule) const;

    const DraftReport &m_report;
    const ReviewedDraft &m_reviewed;
    const drafts::Draft &m_draft;
    const review::Review &m_review;
    const ReportVoice &m_voice;
    ReportPaper m_paper;
};

QString people(const ReportVoice &voice, int count)
{
    return voice.say(u"people", {QString::number(count)});
}

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ready:
        return Tone::Good;
    case Verdict::Revise:
        return Tone::Warn;
    default:
        return Tone::Stop;
    }
}

ReportPaper DraftPaperMaker::paper()
{
    const QString title = m_voice.theirs(m_draft.title);
    m_paper.title = title.isEmpty() ? m_voice.say(u"untitled") : title;
    m_paper.subtitle = m_voice.say(u"draft-subtitle",
        {m_reviewed.channel, people(m_voice, m_review.recipients), m_voice.day(m_report.asOf)});
    m_paper.notice = m_voice.isRedacted() ? m_voice.say(u"redacted") : QString();
    m_paper.foot = m_voice.say(u"foot", {m_voice.day(m_report.asOf)});
    m_paper.page = m_voice.say(u"page");
    addDraft();
    addText();
    addVerdict();
    addFindings(m_reviewed, m_voice, m_paper);
    addGroups(m_reviewed, m_voice, m_paper);
    addRemarks(m_reviewed, m_voice, m_paper);
    addUnknown(m_reviewed, m_voice, m_paper);
    addQuestions();
    addOverrides();
    addDismissals();
    addVersions();
    return std::move(m_paper);
}

QString DraftPaperMaker::audience() const
{
    QStringList parts;
    if (!m_draft.audience.empty()) {
        parts += m_voice.theirs(drafts::audienceInWords(m_draft.audience, m_voice.wording()));
    }
    if (!m_draft.in.empty()) {
        parts += m_voice.say(u"put-in", {QString::number(m_draft.in.size())});
    }
    if (!m_draft.out.empty()) {
        parts += m_voice.say(u"taken-out", {QString::number(m_draft.out.size())});
    }
    return parts.join(u", "_s);
}

void DraftPaperMaker::addDraft()
{
    SectionMaker section(m_voice.say(u"section-draft"));
    section.fact(m_voice.say(u"author"), m_voice.name(m_draft.author));
    section.fact(m_voice.say(u"channel"), m_reviewed.channel);
    section.fact(m_voice.say(u"from"), m_voice.name(m_report.account));
    section.fact(m_voice.say(u"audience"), audience());
    section.fact(m_voice.say(u"recipients"), people(m_voice, m_review.recipients));
    addGoal(section);
    if (m_draft.sendAt) {
        section.fact(m_voice.say(u"planned"), m_voice.day(*m_draft.sendAt));
    }
    section.fact(m_voice.say(u"handed-over"),
        m_voice.say(u"handovers",
            {QString::number(m_report.sent), QString::number(m_report.copied),
                QString::number(m_report.skipped)}));
    section.fact(m_voice.say(u"made"), m_voice.day(m_draft.madeAt));
    section.putOn(m_paper);
}

void DraftPaperMaker::addGoal(SectionMaker &section) const
{
    QString goal = m_voice.say(u"no-goal");
    if (m_report.campaign) {
        goal = m_voice.theirs(m_report.campaign->name);
        const QString day = m_voice.day(m_report.campaign->dueAt);
        goal = day.isEmpty() ? goal : m_voice.say(u"goal-until", {goal, day});
    }
    section.fact(m_voice.say(u"goal"), goal);
    const QString give = m_voice.theirs(m_draft.give);
    const QString due = m_draft.giveDue ? m_voice.day(Dated::day(*m_draft.giveDue)) : QString();
    section.fact(m_voice.say(u"give"),
        give.isEmpty()      ? m_voice.say(u"no-give")
            : due.isEmpty() ? give
                            : m_voice.say(u"goal-until", {give, due}));
}

void DraftPaperMaker::addText()
{
    SectionMaker section(m_voice.say(u"section-text"));
    section.text(m_voice.words(m_draft.text));
    for (const review::Length &length : m_review.lengths) {
        if (length.channel == m_draft.channel && length.limit > 0) {
            section.small(m_voice.say(
                u"length", {QString::number(length.counted), QString::number(length.limit)}));
        }
    }
    section.putOn(m_paper);
}

QString DraftPaperMaker::countsOf() const
{
    QStringList parts;
    for (const auto severity :
        {review::Severity::Block, review::Severity::Warn, review::Severity::Advise}) {
        const auto count
            = std::ranges::count(m_review.findings, severity, &review::Finding::severity);
        if (count > 0) {
            parts += m_voice.say(QString(u"count-"_s + toText(severity)), {QString::number(count)});
        }
    }
    return parts.isEmpty() ? m_voice.say(u"nothing-found")
                           : m_voice.say(u"counts", {parts.join(u", "_s)});
}

void DraftPaperMaker::addVerdict()
{
    SectionMaker section(m_voice.say(u"section-verdict"));
    const Verdict verdict = toldVerdict(m_review);
    section.mark(m_voice.say(u"review", QString(u"verdict-"_s + toText(verdict)), {}), countsOf(),
        toneOf(verdict));
    if (!m_review.groupOf.empty()) {
        const bool isReady = m_review.verdict == Verdict::Ready;
        section.sentence(m_voice.say(isReady ? u"suits-now" : u"suits-after",
            {QString::number(m_review.fine), QString::number(m_review.recipients)}));
    }
    const std::array<std::pair<QStringView, review::Lamp>, 3> lamps {{{u"lamp-can", m_review.can},
        {u"lamp-may", m_review.may}, {u"lamp-should", m_review.should}}};
    for (const auto &[code, lamp] : lamps) {
        section.fact(m_voice.say(u"review", code, {}),
            m_voice.say(u"review", QString(u"answer-"_s + toText(lamp)), {}));
    }
    if (m_review.coolingOffMinutes > 0) {
        section.small(
            m_voice.say(u"review", u"cooling-off", {QString::number(m_review.coolingOffMinutes)}));
    }
    if (!m_review.hasWordingChecks) {
        section.small(m_voice.say(u"review", u"no-wording-checks", {}));
    }
    section.putOn(m_paper);
}

/// A note with who wrote it and when; what is not known is left out.
QString DraftPaperMaker::signedBy(const QString &note, const QString &who, qint64 at) const
{
    QStringList parts {m_voice.theirs(note), m_voice.name(who), m_voice.day(at)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void DraftPaperMaker::addQuestions()
{
    SectionMaker section(m_voice.say(u"section-questions"));
    const auto answerTo = [this](int question) {
        return std::ranges::find(m_report.answers, question, &drafts::DraftAnswer::question);
    };
    const auto said = [&](int question, QStringView none) {
        const auto answer = answerTo(question);
        if (answer == m_report.answers.end()) {
            return m_voice.say(none);
        }
        const QString note
            = answer->note.trimmed().isEmpty() ? m_voice.say(u"without-note") : QString();
        const QString rest = signedBy(answer->note, answer->who, answer->at);
        return note.isEmpty() ? rest : note + u" · "_s + rest;
    };
    for (int question = 1; question <= questions; ++question) {
        section.fact(
            m_voice.say(u"review", QString(u"question-"_s + QString::number(question)), {}),
            said(question, u"unanswered"));
    }
    if (answerTo(toTheirFace) != m_report.answers.end()) {
        section.fact(m_voice.say(u"question-5"), said(toTheirFace, u"unanswered"));
    }
    section.fact(m_voice.say(u"second-reader"), said(drafts::secondReader, u"no-second-reader"));
    section.putOn(m_paper);
}

QString DraftPaperMaker::ruleTitle(const QString &rule) const
{
    const QString group = u"findings/"_s + rule;
    return m_voice.wording().has(group, u"title") ? m_voice.say(group, u"title", {}) : rule;
}

void DraftPaperMaker::addOverrides()
{
    SectionMaker section(m_voice.say(u"section-overrides"));
    for (const drafts::Override &entry : m_report.overrides) {
        QStringList titles;
        for (const QString &rule : entry.rules) {
            titles += ruleTitle(rule);
        }
        section.item(signedBy(entry.reason, entry.who, entry.at));
        if (!titles.isEmpty()) {
            section.small(m_voice.say(u"in-spite-of", {titles.join(u"; "_s)}));
        }
    }
    section.putOn(m_paper);
}

void DraftPaperMaker::addDismissals()
{
    SectionMaker section(m_voice.say(u"section-dismissals"));
    for (const drafts::KeptDismissal &kept : m_report.dismissals) {
        const review::Dismissal &one = kept.dismissal;
        QStringList parts {ruleTitle(one.rule), m_voice.theirs(one.words), m_voice.name(one.person),
            m_voice.theirs(one.reason), m_voice.day(kept.at)};
        if (kept.isForAll) {
            parts += m_voice.say(u"in-every-draft");
        }
        parts += one.until ? m_voice.say(u"until", {m_voice.day(*one.until)})
                           : m_voice.say(u"for-good");
        parts.removeAll(QString());
        section.item(parts.join(u" · "_s));
    }
    section.putOn(m_paper);
}

void DraftPaperMaker::addVersions()
{
    SectionMaker section(m_voice.say(u"section-versions"));
    section.sentence(
        m_voice.say(u"version-count", {QString::number(m_report.versions.size() + 1)}));
    section.item(m_voice.say(
        u"version-now", {m_voice.day(m_draft.editedAt), QString::number(m_draft.text.size())}));
    for (const drafts::DraftVersion &version : m_report.versions) {
        section.item(m_voice.say(
            u"version", {m_voice.day(version.at), QString::number(version.text.size())}));
    }
    section.putOn(m_paper);
}

} // namespace

ReportPaper draftPaper(
    const DraftReport &report, const Wording &wording, const QTimeZone &zone, bool isRedacted)
{
    if (!isRedacted) {
        return DraftPaperMaker(report, {wording, zone, nullptr}).paper();
    }
    NameCover cover(wording);
    teachPeople(cover, report);
    const ReportVoice voice(wording, zone, &cover);
    // Whoever is called by a handle anywhere is covered everywhere: the first paper tells who.
    DraftPaperMaker(report, voice).paper();
    cover.countAnew();
    return DraftPaperMaker(report, voice).paper();
}

} // namespace comity
