#pragma once

#include "app/cli/call.h"
#include "model/review/rule_set.h"

namespace comity::cli {

/// `review --list-rules`: id, category, severity, priority and title of each, as lines or as JSON.
ExitStatus listRules(Call &call, const review::RuleSet &rules);

/// `review --explain RULE`: what it looks for, why, its thresholds and where the idea is from.
/// Usage for a rule that does not exist.
ExitStatus explainRule(Call &call, const review::RuleSet &rules, const QString &rule);

} // namespace comity::cli
