#include "model/drafts/merged_review.h"

#include "model/drafts/merge_fields.h"
#include "model/networks/channel.h"
#include "model/review/review_engine.h"

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

const QString isFilled = u"filled in for each person"_s;

/// Each field as the engine may quote it: with its braces, and without.
std::vector<review::Dismissal> filledFields(const QString &text)
{
    std::vector<review::Dismissal> filled;
    for (const PlacedField &field : fieldsIn(text)) {
        const QString words = text.mid(field.span.start, field.span.length());
        for (const QString &found : {words, words.mid(1, words.size() - 2)}) {
            filled.push_back(
                {.rule = u"unfilled-merge-field"_s, .words = found, .reason = isFilled});
        }
    }
    return filled;
}

} // namespace

review::Review mergedReview(const review::DraftContext &draft, const review::RuleSet &rules,
    std::vector<review::Dismissal> aside)
{
    const auto channel = networks::Channel::parse(draft.channel);
    const auto filled = channel && channel->isPublic() ? std::vector<review::Dismissal>()
                                                       : filledFields(draft.text);
    aside.insert(aside.end(), filled.begin(), filled.end());
    review::Review review = review::Reviewer(rules).review(draft, aside);
    std::erase_if(review.suppressed, [](const review::Finding &finding) {
        return finding.suppressedBy == u"dismissed" && !finding.facts.empty()
            && finding.facts.back() == review::UsedFact {u"reason"_s, isFilled};
    });
    return review;
}

} // namespace comity::drafts
