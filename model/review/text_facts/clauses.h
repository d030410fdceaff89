#pragma once

#include "model/review/text_facts/text_facts.h"

namespace comity::review {

/// The sentence in which `words` stand, without the greeting, name or emoji that opens it: "Hi
/// Meg,".
Span sentenceAround(const TextFacts &text, const Span &words, quint32 sentence);

/// The part of that sentence between marks (comma, dash, line end) in which `words` stand, with the
/// mark that ends the sentence.
Span clauseAround(const TextFacts &text, const Span &words, quint32 sentence);

/// A span with the white space behind it: what goes when a sentence is taken out. A sentence at the
/// end takes the white space before it.
Span withBlanks(const QString &text, const Span &span);

} // namespace comity::review
