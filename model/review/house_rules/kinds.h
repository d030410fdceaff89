#pragma once

#include "model/review/house_rules/house_rule.h"

#include <memory>

namespace comity::review {

// The kinds of rule that are supported (Vale's `extends`). Each takes its keys of the file, and
// throws WrongRule where it cannot be made of them.
using HouseRulePointer = std::unique_ptr<HouseRule>;
HouseRulePointer makeExistence(RuleHead head, RuleFile &file);
HouseRulePointer makeSubstitution(RuleHead head, RuleFile &file);
HouseRulePointer makeOccurrence(RuleHead head, RuleFile &file);
HouseRulePointer makeRepetition(RuleHead head, RuleFile &file);
HouseRulePointer makeConsistency(RuleHead head, RuleFile &file);
HouseRulePointer makeConditional(RuleHead head, RuleFile &file);
HouseRulePointer makeCapitalization(RuleHead head, RuleFile &file);

/// Makes the rule that the file is of. Throws WrongRule.
HouseRulePointer makeHouseRule(const QString &id, RuleFile &file);

/// `expression` between word boundaries, unless the rule is for more than words.
QString wordPattern(const QString &expression, const RuleHead &head);

} // namespace comity::review
