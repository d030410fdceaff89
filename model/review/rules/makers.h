#pragma once

#include "model/review/rules/rules.h"

// One maker a rule, in the file that is named by the rule's id.
namespace comity::review {

std::unique_ptr<const Rule> makeButtingIn(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makePromoOnTheirPage(const RulePack &pack, const Lexicons &lexicons);

} // namespace comity::review
