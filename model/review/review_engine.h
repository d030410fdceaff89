#pragma once

#include "model/review/dismissal.h"
#include "model/review/review.h"
#include "model/review/rule_set.h"

namespace comity::review {

/// Reviews drafts one after the other, keeping its columns from draft to draft. One thread uses it
/// at a time.
class Reviewer
{
public:
    /// The rules outlive the reviewer.
    explicit Reviewer(const RuleSet &rules)
        : m_rules(rules)
    {
    }
    /// Deterministic: the same draft gives the same answer, in any zone and locale of the machine,
    /// and in any order of the recipients but for their row numbers.
    Review review(const DraftContext &draft) { return review(draft, {}); }
    /// With findings that were put aside; those whose time is over are the caller's to leave out.
    Review review(const DraftContext &draft, const std::vector<Dismissal> &dismissals);

private:
    const RuleSet &m_rules;
    AudienceFacts m_audience;
};

/// One draft, for those who have only one.
Review review(const DraftContext &draft, const RuleSet &rules);

} // namespace comity::review
