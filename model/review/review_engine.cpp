#include "model/review/review_engine.h"

#include "model/review/outcome.h"
#include "model/review/published_text.h"
#include "model/review/suppression.h"
#include "model/review/text_facts/language.h"

#include <algorithm>
#include <iterator>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// The channel of a draft. A context names one that is known; for any other the rules of mail
/// hold, which has no limit and is private.
networks::Channel channelOf(const DraftContext &draft)
{
    const auto channel = networks::Channel::parse(draft.channel);
    Q_ASSERT_X(channel, "Reviewer", qPrintable(draft.channel));
    return channel ? *channel : *networks::Channel::parse(u"email");
}

void settleRows(Finding &finding)
{
    std::ranges::sort(finding.recipients);
    finding.recipients.erase(std::unique(finding.recipients.begin(), finding.recipients.end()),
        finding.recipients.end());
}

/// What the rules find: those that speak, or those that run silently.
std::vector<Finding> judged(const RuleSet &rules, const DraftFacts &draft, bool isShadow)
{
    std::vector<Finding> findings;
    for (const RuleSet::Entry &entry : rules.rules()) {
        const std::size_t before = findings.size();
        if (entry.pack.isShadow != isShadow) {
            continue;
        }
        entry.rule->judge(draft, findings);
        for (std::size_t i = before; i < findings.size(); ++i) {
            settleRows(findings[i]);
            const bool isUsual = findings[i].severity == entry.pack.severity;
            if (entry.pack.severityInstead && isUsual) {
                findings[i].severity = *entry.pack.severityInstead;
            }
        }
    }
    return findings;
}

/// Who a finding is about, in an order that does not depend on the rows.
QStringList namesOf(const Finding &finding, const DraftContext &context)
{
    QStringList names;
    for (const quint32 row : finding.recipients) {
        const Recipient &person = context.recipients.at(row);
        names += person.name + u'\n' + person.handle;
    }
    names.sort();
    return names;
}

/// By severity, place and rule (etiquette.md §1.4); findings without words go first. The rest
/// settles the order of what is equal so far, whatever the order of the recipients.
void sortFindings(std::vector<Finding> &findings, const DraftContext &context)
{
    const auto keyOf = [](const Finding &finding) {
        const Span span = finding.span.value_or(Span {-1, -1});
        return std::tuple(finding.severity, span.start, std::cref(finding.rule), span.end,
            std::cref(finding.message));
    };
    std::ranges::stable_sort(findings, [&](const Finding &left, const Finding &right) {
        const auto leftKey = keyOf(left);
        const auto rightKey = keyOf(right);
        if (leftKey != rightKey) {
            return leftKey < rightKey;
        }
        if (left.arguments != right.arguments) {
            return left.arguments < right.arguments;
        }
        return namesOf(left, context) < namesOf(right, context);
    });
}

/// What all readers speak whose language is known; that of the text it answers where none is; empty
/// when they differ.
QString languageOfReaders(const DraftContext &draft, const Lexicons &lexicons)
{
    QStringView language;
    for (const Recipient &person : draft.recipients) {
        if (!person.language.hasValue() || person.language->isEmpty()) {
            continue;
        }
        const QStringView one = QStringView(*person.language).left(2);
        if (!language.isEmpty() && one.compare(language, Qt::CaseInsensitive) != 0) {
            return {};
        }
        language = one;
    }
    if (language.isEmpty() && draft.thread.hasValue() && draft.thread->inReplyTo.hasValue()) {
        return languageOf(*draft.thread->inReplyTo, lexicons);
    }
    return language.toString().toLower();
}

std::vector<Length> lengthsOf(const DraftFacts &draft)
{
    const networks::TextLength length
        = lengthOf(draft.context, draft.channel, publishedText(draft.text));
    if (!length.limit) {
        return {};
    }
    return {{draft.channel.name(), static_cast<qsizetype>(length.counted),
        static_cast<qsizetype>(*length.limit),
        static_cast<qsizetype>(*length.limit - length.counted)}};
}

} // namespace

Review Reviewer::review(const DraftContext &draft, const std::vector<Dismissal> &dismissals)
{
    const networks::Channel channel = channelOf(draft);
    const TextFacts text = readText(draft.text, draft.language, m_rules.lexicons(),
        languageOfReaders(draft, m_rules.lexicons()), draft.sender.name);
    const Intents intents = findIntents(text, draft, m_rules.lexicons());
    readAudience(draft, m_audience);
    const PersonMatch people(draft.recipients);
    const DraftFacts facts {draft, channel, text, intents, m_audience, people, m_rules.lexicons()};

    Review review;
    review.id = draft.id;
    review.findings = judged(m_rules, facts, false);
    review.shadow = judged(m_rules, facts, true);
    sortFindings(review.findings, draft);
    sortFindings(review.shadow, draft);
    // What a finding covers stays covered when it is put aside.
    review.suppressed = suppress(review.findings, text.sentences, m_audience.rows());
    std::vector<Finding> aside = dismiss(review.findings, dismissals, facts);
    std::ranges::move(aside, std::back_inserter(review.suppressed));
    // Whoever is left of a finding may settle its place anew.
    sortFindings(review.findings, draft);
    sortFindings(review.suppressed, draft);
    drawOutcome(facts, review);
    review.lengths = lengthsOf(facts);
    review.areQuestionsDue = intents.isSolicitation();
    review.coolingOffMinutes = coolingOffMinutes(facts, review.findings);
    review.language = text.language;
    review.hasWordingChecks = text.hasWordingChecks;
    return review;
}

Review review(const DraftContext &draft, const RuleSet &rules)
{
    return Reviewer(rules).review(draft);
}

} // namespace comity::review
