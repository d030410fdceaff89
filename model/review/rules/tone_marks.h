#pragma once

#include "model/review/text_facts/text_facts.h"

#include <vector>

namespace comity::review {

/// Exclamation marks in a row, without those of code, quotations and addresses.
struct ExclamationRun
{
    Span span = {};
    int weight = 0; ///< ‼ weighs two
    bool isOpening = false; ///< ¡
};
/// Runs of any length, in order. Blanks between marks are looked through.
std::vector<ExclamationRun> exclamationRuns(const TextFacts &text);

/// A sentence in which words are shouted.
struct Shouting
{
    Span span = {}; ///< the stretch with most words in capitals, from the first of them to the last
    quint32 sentence = 0;
    int longWords = 0; ///< of four letters or more
    int inARow = 0; ///< the longest row of words of any length
};
/// The sentences with words in capitals; a name below them shouts at nobody. Acronyms (a lexicon of
/// language-neutral words), Roman numerals and codes with digits do not count.
std::vector<Shouting> shoutings(const TextFacts &text, LexiconNumber acronyms);

/// The share of upper-case letters among letters with case that are no acronyms and not in the
/// signature; 0 in scripts without. `letters` is how many there are.
double capitalShare(const TextFacts &text, LexiconNumber acronyms, int &letters);

} // namespace comity::review
