#pragma once

#include "model/review/text_facts/text_facts.h"

#include <vector>

namespace comity::review {

/// `spans`, rising, with those joined that only blanks and commas stand between.
std::vector<Span> joinedRuns(const TextFacts &text, const std::vector<Span> &spans);

} // namespace comity::review
