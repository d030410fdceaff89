#include "model/review/suppression.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// What a stronger finding has in common with those it speaks for.
enum class Scope : quint8 {
    Person, ///< the recipients
    Sentence, ///< the sentence of the text
};

struct Precedence
{
    QStringView stronger;
    QStringView weaker; ///< `*`: any other about a recipient
    Scope scope = Scope::Person;
    std::optional<Severity> ofStronger = {}; ///< only when it weighs this
    std::optional<Severity> ofWeaker = {};
};

// Whoever adds a rule adds here what it says for others, and nowhere else.
constexpr QStringView anyRule(u"*");
constexpr auto precedences = std::to_array<Precedence>({
    {u"opted-out", anyRule, Scope::Person, Severity::Block},
    {u"first-contact-solicitation", u"stage-too-early"},
    {u"first-contact-solicitation", u"no-introduction"},
    {u"auto-dm-thanks-with-link", u"first-contact-solicitation"},
    {u"auto-dm-thanks-with-link", u"link-only"},
    {u"broadcast-size", u"identical-to-many", Scope::Person, Severity::Block},
    {u"butting-in", u"too-many-mentions", Scope::Person, {}, Severity::Advise},
    {u"duplicate-to-same-person", u"unanswered-streak", Scope::Person, {}, Severity::Advise},
    {u"public-shaming-unfollowers", u"too-many-mentions", Scope::Sentence},
    {u"public-shaming-unfollowers", u"automation-residue", Scope::Sentence},
});

bool fits(const std::optional<Severity> &wanted, Severity severity)
{
    return !wanted || *wanted == severity;
}

/// By what `stronger` speaks for `weaker`, at once or by way of rules in between.
std::optional<Scope> scopeOf(const Finding &stronger, const Finding &weaker)
{
    std::vector<QStringView> reached = {stronger.rule};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const Precedence &one : precedences) {
            const bool leaves
                = one.stronger == reached[i] && (i > 0 || fits(one.ofStronger, stronger.severity));
            if (!leaves) {
                continue;
            }
            const bool isAny = one.weaker == anyRule && weaker.rule != stronger.rule
                && !weaker.recipients.empty();
            if (isAny || (one.weaker == weaker.rule && fits(one.ofWeaker, weaker.severity))) {
                return one.scope;
            }
            if (std::ranges::find(reached, one.weaker) == reached.end()) {
                reached.push_back(one.weaker);
            }
        }
    }
    return std::nullopt;
}

/// The sentences that a span touches: from the first to one past the last.
Span sentencesOf(const Span &span, const std::vector<Sentence> &sentences)
{
    const auto from = std::ranges::upper_bound(
        sentences, span.start, {}, [](const Sentence &one) { return one.span.end; });
    const auto to = std::ranges::lower_bound(
        from, sentences.end(), span.end, {}, [](const Sentence &one) { return one.span.start; });
    return {from - sentences.begin(), to - sentences.begin()};
}

bool shareSentence(
    const Finding &left, const Finding &right, const std::vector<Sentence> &sentences)
{
    if (!left.span || !right.span) {
        return false;
    }
    return left.span->overlaps(*right.span)
        || sentencesOf(*left.span, sentences).overlaps(sentencesOf(*right.span, sentences));
}

/// Splits rows into those that `covered` holds and the rest.
void part(const std::vector<quint32> &rows, const std::vector<quint32> &covered,
    std::vector<quint32> &inside, std::vector<quint32> &outside)
{
    std::ranges::set_intersection(rows, covered, std::back_inserter(inside));
    std::ranges::set_difference(rows, covered, std::back_inserter(outside));
}

/// The findings that may speak for others. Those of one rule and weight count as one that covers
/// the recipients of all: a rule may have a finding for every recipient.
std::vector<Finding> speakersAmong(const std::vector<Finding> &findings)
{
    std::vector<Finding> speakers;
    for (const Finding &finding : findings) {
        const auto *const precedence
            = std::ranges::find(precedences, finding.rule, &Precedence::stronger);
        if (precedence == precedences.end()) {
            continue;
        }
        const auto same = std::ranges::find_if(speakers, [&finding](const Finding &speaker) {
            return speaker.rule == finding.rule && speaker.severity == finding.severity;
        });
        if (precedence->scope == Scope::Sentence || same == speakers.end()) {
            speakers.push_back(finding);
        } else if (finding.recipients.empty()) {
            same->recipients.clear();
        } else if (!same->recipients.empty()) {
            same->recipients.insert(
                same->recipients.end(), finding.recipients.begin(), finding.recipients.end());
        }
    }
    for (Finding &speaker : speakers) {
        std::ranges::sort(speaker.recipients);
        speaker.recipients.erase(std::unique(speaker.recipients.begin(), speaker.recipients.end()),
            speaker.recipients.end());
    }
    return speakers;
}

Finding hidden(Finding finding, const QString &by)
{
    finding.suppressedBy = by;
    return finding;
}

/// What is left of `weaker` beside `stronger`; what is not goes to `taken`.
std::optional<Finding> leftOf(Finding weaker, const Finding &stronger, Scope scope,
    std::size_t rows, std::vector<Finding> &taken)
{
    const bool isWhole = scope == Scope::Sentence || stronger.recipients.empty()
        || (weaker.recipients.empty() && stronger.recipients.size() == rows);
    if (isWhole) {
        taken.push_back(hidden(std::move(weaker), stronger.rule));
        return std::nullopt;
    }
    std::vector<quint32> inside;
    std::vector<quint32> outside;
    part(weaker.recipients, stronger.recipients, inside, outside);
    if (inside.empty()) {
        return weaker;
    }
    if (outside.empty()) {
        taken.push_back(hidden(std::move(weaker), stronger.rule));
        return std::nullopt;
    }
    taken.push_back(hidden(forRows(weaker, std::move(inside)), stronger.rule));
    return forRows(weaker, std::move(outside));
}

} // namespace

Finding forRows(const Finding &finding, std::vector<quint32> rows)
{
    Finding out = finding;
    out.fixes.clear();
    for (const Fix &fix : finding.fixes) {
        Fix kept = fix;
        kept.recipients.clear();
        std::ranges::set_intersection(fix.recipients, rows, std::back_inserter(kept.recipients));
        if (fix.recipients.empty() || !kept.recipients.empty()) {
            out.fixes.push_back(std::move(kept));
        }
    }
    out.recipients = std::move(rows);
    return out;
}

std::vector<Finding> suppress(
    std::vector<Finding> &findings, const std::vector<Sentence> &sentences, std::size_t rows)
{
    // Those that others speak for speak as well: so it is transitive.
    const std::vector<Finding> speakers = speakersAmong(findings);
    std::vector<Finding> taken;
    std::vector<Finding> kept;
    for (const Finding &finding : findings) {
        std::optional<Finding> left = finding;
        for (const Finding &stronger : speakers) {
            const auto scope = left ? scopeOf(stronger, *left) : std::nullopt;
            if (scope && (*scope == Scope::Person || shareSentence(stronger, *left, sentences))) {
                left = leftOf(std::move(*left), stronger, *scope, rows, taken);
            }
        }
        if (left) {
            kept.push_back(std::move(*left));
        }
    }
    findings = std::move(kept);
    return taken;
}

} // namespace comity::review
