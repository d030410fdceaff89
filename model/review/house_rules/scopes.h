#pragma once

#include "model/review/text_facts/text_facts.h"

#include <QString>
#include <optional>
#include <vector>

namespace comity::review {

/// What of a draft a house rule looks at. `Raw` is all of it; the others leave out code, quotations
/// and addresses. A rule for `Sentence` or `Paragraph` looks at each by itself.
enum class TextScope : quint8 { Text, Raw, Sentence, Paragraph };
std::optional<TextScope> scopeFromText(QStringView text);

/// Stands in a searched text for what its scope leaves out, one for each unit.
inline constexpr QChar leftOutMark(0xFDD0);

/// The text as a scope sees it, as long as the draft's own, so that spans are the same.
QString searchedText(const TextFacts &facts, TextScope scope);
/// The parts that are looked at one by one, without white space at their ends.
std::vector<Span> partsOf(const TextFacts &facts, TextScope scope);
/// The paragraphs of a text, divided by empty lines.
std::vector<Span> paragraphsOf(QStringView text);

} // namespace comity::review
