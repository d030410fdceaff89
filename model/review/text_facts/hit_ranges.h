#pragma once

#include "model/review/text_facts/text_facts.h"

#include <ranges>

// Hits by where they stand: a binary search, for rules that ask at many places of a long text.
namespace comity::review {

/// The hits of a lexicon that may have a token in common with those from `first` to one past
/// `last`, and few others: who asks compares exactly.
std::span<const PhraseHit> hitsAround(
    const TextFacts &text, LexiconNumber lexicon, quint32 first, quint32 last);

/// The hits of a lexicon in the sentences from `first` to `last`.
std::span<const PhraseHit> hitsInSentences(
    const TextFacts &text, LexiconNumber lexicon, quint32 first, quint32 last);

/// Whether a hit of the lexicon has a token in common with `hit`.
bool isOverlapped(const TextFacts &text, LexiconNumber lexicon, const PhraseHit &hit);
/// Whether a token is part of a hit of the lexicon.
bool isInHit(const TextFacts &text, LexiconNumber lexicon, quint32 token);

} // namespace comity::review
