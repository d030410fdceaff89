#pragma once

#include <QtGlobal>
#include <optional>
#include <string_view>

namespace comity::formats {

/// A count as tools write it (formats.md §13.3): `1200`, `1,200`, `1.200`, `1 200`, `1.2K`, `3,4M`,
/// `1200.0`. Nothing, not 0, when it cannot be read or is negative.
std::optional<qint64> readCount(std::string_view text);

/// `true`, `Yes`, `1`, `Verified`, `Not Protected`, … Nothing when it is none of them.
std::optional<bool> readFlag(std::string_view text);

/// True for flags written as words, false for `0` and `1`.
bool isFlagWord(std::string_view text);

} // namespace comity::formats
