#pragma once

#include "model/review/text_facts/text_facts.h"

namespace comity::review {

/// The text as its length is counted: as long as the draft's. Networks count as an address what is
/// under a domain that exists. In a text that is written as a sample, a reserved name stands for
/// one (RFC 2606), so it is taken for one of equal length.
QString publishedText(const TextFacts &text);

} // namespace comity::review
