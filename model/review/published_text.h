#pragma once

#include "model/networks/text_length.h"
#include "model/review/draft_context.h"
#include "model/review/text_facts/text_facts.h"

namespace comity::review {

/// The text as its length is counted: as long as the draft's. Networks count as an address what is
/// under a domain that exists. In a text that is written as a sample, a reserved name stands for
/// one (RFC 2606), so it is taken for one of equal length.
QString publishedText(const TextFacts &text);

/// How long a text is by the counting of the channel and the limits of the context.
networks::TextLength lengthOf(
    const DraftContext &context, const networks::Channel &channel, QStringView text);

} // namespace comity::review
