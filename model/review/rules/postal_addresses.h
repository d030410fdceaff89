#pragma once

#include "model/review/finding.h"

#include <optional>

namespace comity::review {

/// `street` with the postcode and what stands before it, when one follows within a few words: of
/// Britain, Ireland, Canada, the Netherlands, the USA, and the numbers of four and five digits of
/// the continent. The phrase of the street may reach over it already. Nothing when there is none.
std::optional<Span> withPostcode(const QString &text, const Span &street);

} // namespace comity::review
