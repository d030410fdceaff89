#pragma once

#include "model/base/result.h"
#include "model/review/rule_sets.h"

namespace comity::review {

/// The review's own words, by which posts are sorted and asks are heard: read once, for good.
/// Errors are those of RuleSets::read(). Any thread.
Result<const Lexicons *> reviewWords();

} // namespace comity::review
