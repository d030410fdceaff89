#pragma once

#include <string_view>

namespace comity::formats {

/// Only digits, at most twenty: an id of X and of networks like it. Kept as text (formats.md §0.1).
bool isNumericId(std::string_view text);

/// A spreadsheet turned it into a rounded number: `1.43288E+18` (formats.md §0.2).
bool isDamagedId(std::string_view text);

} // namespace comity::formats
