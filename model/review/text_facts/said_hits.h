#pragma once

#include "model/review/text_facts/text_facts.h"

#include <vector>

namespace comity::review {

/// Marks the hits that a phrase of the sort `not` takes back, and returns those that the writer
/// says: neither negated nor quoted nor in code, and not taken back; of hits within one another the
/// longest. `hits` are sorted by lexicon, first and last token; so is the answer.
std::vector<PhraseHit> settleHits(std::vector<PhraseHit> &hits);

/// The hits of a lexicon that the writer says, by first token.
std::span<const PhraseHit> saidHits(const TextFacts &text, LexiconNumber lexicon);
/// Those in the sentences from `first` to `last`.
std::span<const PhraseHit> saidHitsIn(
    const TextFacts &text, LexiconNumber lexicon, quint32 first, quint32 last);

/// Whether there is one at all.
bool isSaid(const TextFacts &text, LexiconNumber lexicon);
/// Whether there is one in sentence `sentence`.
bool isSaidIn(const TextFacts &text, LexiconNumber lexicon, quint32 sentence);

} // namespace comity::review
