#pragma once

#include <string>
#include <string_view>

namespace comity {

/// What is compared of two profiles; an empty text is compared with nothing. Texts are UTF-8.

/// An address without scheme, www, query and last slash, in lower case. Empty for what is no
/// address of the web and for the front page of a host that many people share.
std::string websiteTrait(std::string_view website);

/// A handle without what its network appends: `ada` of @ada@a.example and of ada.bsky.social. Empty
/// under five characters and without a letter: too many people have those.
std::string handleTrait(std::string_view handle);

/// A name of two words or more and a place, folded. Empty where either is missing.
std::string nameAndPlaceTrait(std::string_view name, std::string_view place);

} // namespace comity
