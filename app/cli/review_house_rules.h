#pragma once

#include "app/cli/call.h"
#include "model/review/house_rules/rule_problem.h"
#include "model/review/rule_set.h"

#include <memory>

namespace comity::cli {

/// Adds the rules of the folder that --rules names, and tells which of its files cannot be used.
/// Gives what to ask, once the drafts are judged, for what the rules could not look at; null
/// without --rules. FileMissing for a folder that is not there.
Result<std::shared_ptr<const review::ProblemsWhileRunning>> addHouseRules(
    const Call &call, review::RuleSet &rules);

/// A line for each on the standard error.
void tellProblems(Console &console, const std::vector<review::RuleProblem> &problems);

} // namespace comity::cli
