#pragma once

#include "model/review/rule_set.h"

namespace comity::tests {

/// Reviews texts that repeat what a rule looks for, in 8, 64 and 1024 thousand characters, and
/// prints how the times grow: 8 and 16 are linear. `allThrough` takes the longest as well; `some`
/// is part of the names of the texts that are taken, empty for all.
void measureAdversarial(const review::RuleSet &rules, bool allThrough, const QString &some = {});

} // namespace comity::tests
