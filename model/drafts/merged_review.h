#pragma once

#include "model/review/dismissal.h"
#include "model/review/draft_context.h"
#include "model/review/review.h"
#include "model/review/rule_set.h"

#include <vector>

namespace comity::drafts {

/// What the engine says of a text whose merge fields are filled in for each person on the way out:
/// they are no leftovers of a template then. What is public goes out as it stands, fields and all.
/// `aside` is what was put aside. Any thread.
review::Review mergedReview(const review::DraftContext &draft, const review::RuleSet &rules,
    std::vector<review::Dismissal> aside = {});

} // namespace comity::drafts
