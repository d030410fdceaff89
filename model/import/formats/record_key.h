#pragma once

#include "model/base/dated.h"

#include <string>
#include <string_view>

namespace comity::formats {

/// The number in a record key of Bluesky, thirteen letters of base32-sortable (formats.md §5.1).
/// Nothing for keys of another kind.
std::optional<quint64> recordNumber(std::string_view key);
std::string recordKey(quint64 number);
/// When a record with this number was made, to the second.
Dated timeOfRecord(quint64 number);

} // namespace comity::formats
