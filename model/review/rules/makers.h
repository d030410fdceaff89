#pragma once

#include "model/review/rules/rules.h"

// One maker a rule, in the file that is named by the rule's id.
namespace comity::review {

} // namespace comity::review
