#pragma once

#include "model/review/house_rules/rule_problem.h"
#include "model/review/rule_set.h"

#include <memory>
#include <vector>

namespace comity::review {

/// The rules of a team, and what is wrong with their files.
struct HouseRules
{
    std::vector<RuleSet::Entry> rules = {}; ///< by id; for RuleSet::add
    std::vector<RuleProblem> problems = {}; ///< by file and line
    /// What the rules could not look at while they ran: a pattern that takes too long on a text.
    std::shared_ptr<ProblemsWhileRunning> whileRunning = {};
};

/// Reads rules in the format of Vale (https://vale.sh): a file `Rule.yml` in a folder `Style` is
/// the rule `Style.Rule`. `folder` is one style, or holds a folder for each. A file that cannot be
/// used is among the problems, and the others are read. Files of up to 256 KiB, a thousand of them.
HouseRules readHouseRules(const QString &folder);

/// The files of a folder of house rules that change rules of Comity's own (rule_overlay.h):
/// `comity.yml`, and those of the folder `comity`.
QStringList overlayFiles(const QString &folder);
/// The calendars of public holidays in a folder of house rules: `holidays/GB.ics`.
QStringList holidayFiles(const QString &folder);

} // namespace comity::review
