#include "model/review/finding_text.h"

#include "model/base/text_fold.h"
#include "model/networks/channel.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// Stands for a brace of an argument while the names of a sentence are filled in: a character that
/// no text holds.
constexpr QChar heldBrace(0xFDD0);

QString nameOf(const Recipient &person, const Wording &wording)
{
    const QString name = singleLine(person.name).simplified();
    if (!name.isEmpty()) {
        return name;
    }
    const QString handle = singleLine(person.handle).simplified();
    return handle.isEmpty() ? wording.sentence(u"review", u"whom-nameless") : handle;
}

/// Makes the sentences of one finding.
class Sentences
{
public:
    Sentences(const Finding &finding, const DraftContext &context, const Wording &wording,
        const QLocale &numbers)
        : m_finding(finding)
        , m_context(context)
        , m_wording(wording)
        , m_numbers(numbers)
        , m_group(u"findings/"_s + finding.rule)
        , m_people(peopleOf(finding, context))
    {
    }

    bool has(const QString &code) const { return m_wording.has(m_group, code); }

    QString of(const QString &code, const QStringList &arguments) const
    {
        return in(m_group, code, arguments);
    }

    QString in(const QString &group, const QString &code, const QStringList &arguments) const
    {
        QStringList held = arguments;
        for (QString &argument : held) {
            argument.replace(u'{', heldBrace);
        }
        QString text = m_wording.sentence(group, formOf(group, code), held, m_numbers);
        text.replace(u"{people}"_s, m_numbers.toString(m_people));
        text.replace(u"{total}"_s, m_numbers.toString(total()));
        if (text.contains(u"{whom}"_s)) {
            QString name = whom();
            text.replace(u"{whom}"_s, name.replace(u'{', heldBrace));
        }
        return text.replace(heldBrace, u'{');
    }

private:
    QString formOf(const QString &group, const QString &code) const
    {
        const QString form = code + (m_people == 1 ? u"/one"_s : u"/other"_s);
        return !m_finding.recipients.empty() && m_wording.has(group, form) ? form : code;
    }

    int total() const
    {
        Finding all;
        return peopleOf(all, m_context);
    }

    QString whom() const
    {
        if (m_context.recipients.empty()) {
            return m_wording.sentence(u"review", u"whom-everybody");
        }
        if (m_people == 1) {
            const std::size_t row = m_finding.recipients.empty() ? 0 : m_finding.recipients.front();
            return nameOf(m_context.recipients.at(row), m_wording);
        }
        return m_wording.sentence(
            u"review", u"whom-people", {QString::number(m_people)}, m_numbers);
    }

    const Finding &m_finding;
    const DraftContext &m_context;
    const Wording &m_wording;
    const QLocale &m_numbers;
    QString m_group;
    int m_people;
};

QString fixLabel(const Fix &fix, const Sentences &sentences)
{
    const QString usual = u"fix-"_s + toText(fix.kind);
    const QString &code = fix.label.isEmpty() ? usual : fix.label;
    if (sentences.has(code)) {
        return sentences.of(code, fix.arguments);
    }
    // Of several words to choose from each has to be told.
    const bool isChoice
        = fix.kind == FixKind::Replace && fix.label.isEmpty() && !fix.text.isEmpty();
    return isChoice ? sentences.in(u"review"_s, u"fix-replace-by"_s, {fix.text})
                    : sentences.in(u"review"_s, usual, fix.arguments);
}

} // namespace

int peopleOf(const Finding &finding, const DraftContext &context)
{
    qint64 people = 0;
    if (finding.recipients.empty()) {
        for (const Recipient &person : context.recipients) {
            people += person.count;
        }
    }
    for (const quint32 row : finding.recipients) {
        people += context.recipients.at(row).count;
    }
    return static_cast<int>(std::min(people, qint64 {std::numeric_limits<int>::max()}));
}

FindingText findingText(const Finding &finding, const DraftContext &context, const Wording &wording,
    const QLocale &numbers)
{
    const Sentences sentences(finding, context, wording, numbers);
    FindingText text;
    // What a rule says in another case may have a title of its own: title-… of message-….
    const QString own = u"title"_s + finding.message.sliced(qMin(finding.message.size(), 7));
    const QString title = sentences.has(own) ? own : u"title"_s;
    text.title = sentences.has(title) ? sentences.of(title, {}) : finding.rule;
    const QString message = finding.message.isEmpty() ? u"message"_s : finding.message;
    text.message = sentences.has(message) ? sentences.of(message, finding.arguments)
                                          : finding.arguments.value(0, text.title);
    const QString why = finding.why.isEmpty() ? u"why"_s : finding.why;
    text.why = sentences.has(why) ? sentences.of(why, finding.whyArguments)
                                  : finding.whyArguments.value(0);
    for (const Fix &fix : finding.fixes) {
        text.fixes += fixLabel(fix, sentences);
    }
    for (const UsedFact &fact : finding.facts) {
        text.facts
            += sentences.has(fact.label) ? sentences.of(fact.label, {fact.value}) : fact.value;
    }
    return text;
}

QString reachText(const Review &review, const DraftContext &context, const Wording &wording,
    const QLocale &numbers)
{
    if (review.unreachable == 0) {
        return {};
    }
    const auto channel = networks::Channel::parse(context.channel);
    const QString network = channel ? channel->network() : QString();
    const QString tie = network == u"linkedin" ? u"connected"_s
        : network == u"tiktok"                 ? u"mutual"_s
                                               : u"follows"_s;
    const QString whole = review.unreachable == review.recipients ? u"-all"_s : QString();
    const QString code = u"unreachable-"_s + tie + whole;
    return wording.sentence(u"review", code, {QString::number(review.unreachable)}, numbers);
}

} // namespace comity::review
