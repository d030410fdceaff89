#pragma once

#include "app/cli/call.h"
#include "model/review/rule_set.h"
#include "model/review/rule_sets.h"

namespace comity::cli {

/// Comity's rules, with those of the folder that --rules names; tells which of its files cannot be
/// used. FileMissing for a folder that is not there.
Result<review::RuleSets> rulesOf(const Call &call);

/// The rules for a channel, as --persona and --community have it.
const review::RuleSet &rulesFor(const Call &call, review::RuleSets &rules, QStringView channel);

/// A line for each on the standard error.
void tellProblems(Console &console, const std::vector<review::RuleProblem> &problems);

} // namespace comity::cli
