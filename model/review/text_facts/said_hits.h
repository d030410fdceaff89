#pragma once

#include "model/review/text_facts/text_facts.h"

#include <vector>

namespace comity::review {

/// The hits of a lexicon that the writer says: neither negated nor quoted nor in code, and not
/// across a phrase of the sort `not`. By first token; of hits within one another the longest.
std::vector<PhraseHit> saidHits(const TextFacts &text, LexiconNumber lexicon);

/// Whether there is one at all.
bool isSaid(const TextFacts &text, LexiconNumber lexicon);
/// Whether there is one in sentence `sentence`.
bool isSaidIn(const TextFacts &text, LexiconNumber lexicon, quint32 sentence);

} // namespace comity::review
