#pragma once

#include "model/review/finding.h"

namespace comity::review {

/// `street` with the postcode and what stands before it, when one follows within a few words: of
/// Britain, Ireland, Canada, the Netherlands, the USA, and the numbers of four and five digits of
/// the continent. `street` itself when there is none.
Span withPostcode(const QString &text, const Span &street);

} // namespace comity::review
