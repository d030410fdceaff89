#pragma once

#include "model/review/text_facts/text_facts.h"

namespace comity::review {

/// Cuts `text` into sentences (Unicode's rules, mended for abbreviations, entities, wrapped lines
/// and emoji that close a sentence), and tells each token which it is in.
std::vector<Sentence> sentencesOf(QStringView text, const std::vector<networks::Entity> &entities,
    const QSet<QString> &abbreviations, std::vector<Token> &tokens);

} // namespace comity::review
