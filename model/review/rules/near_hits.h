#pragma once

#include "model/review/text_facts/text_facts.h"

#include <optional>

namespace comity::review {

/// One past the last word of the hit of `lexicon` that ends last before the offset `at`, in its
/// sentence and with at most `within` words between; nothing when there is none.
std::optional<quint32> hitBefore(
    const TextFacts &text, LexiconNumber lexicon, qsizetype at, quint32 within);

/// Whether `lexicon` has a hit in a sentence.
bool hasHitIn(const TextFacts &text, LexiconNumber lexicon, quint32 sentence);

} // namespace comity::review
