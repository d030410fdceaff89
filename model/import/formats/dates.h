#pragma once

#include "model/base/dated.h"
#include "model/import/formats/read_options.h"

#include <QString>
#include <string_view>

namespace comity::formats {

/// Reads a date or time as exports write them (formats.md §12, §13.3); month names are English
/// whatever the locale. Exact when the text names its zone or is an epoch, Local when it has a time
/// and no zone, Day when it is a date only, None when it is empty, unreadable, or of the kind
/// `1/2/2026` while `order` is Unknown.
Dated readDate(
    std::string_view text, ColumnMapping::DateOrder order = ColumnMapping::DateOrder::Unknown);

/// As readDate, for sources that write UTC without saying so (formats.md §12): a time is Exact.
Dated readUtcDate(std::string_view text);

/// Whether a date is of the kind `1/2/2026`, and which order its numbers prove.
struct OrderEvidence
{
    bool needsOrder = false;
    ColumnMapping::DateOrder proved = ColumnMapping::DateOrder::Unknown;
};
OrderEvidence orderEvidence(std::string_view text);

/// Seconds or, above 10¹¹, milliseconds since 1970. None for 0 and below.
Dated readEpoch(qint64 number);

/// The last date in a file or folder name: `2024-05-01`, `20240501`, `05-01-2024` (as LinkedIn
/// writes it, month first). None when there is none.
Dated dateInName(const QString &name);

} // namespace comity::formats
