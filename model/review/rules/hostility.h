#pragma once

#include "model/review/rule.h"

#include <vector>

namespace comity::review {

/// Threats and slurs.
constexpr int threatStrength = 3;

/// The insults of a text that goes to somebody: an answer, or a private message. None for a post
/// to everybody, which naming-in-public-criticism looks after.
std::vector<Intent> hostileWords(const DraftFacts &draft);

} // namespace comity::review
