#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/table_source.h"

#include <vector>

namespace comity::formats {

/// The date columns of a table.
struct DateColumns
{
    std::size_t entry = 0;
    char delimiter = ',';
    qint64 headerLine = 0;
    std::vector<int> columns;
};

/// Whether dates such as `1/2/2026` occur and in which order they stand: one row with a number
/// above 12 settles it for the file (formats.md §13.3). Goes through the whole file only where
/// such dates do occur.
Result<OrderEvidence> dateOrderOf(
    Container &container, const DateColumns &columns, const JobContext &job);
/// The same for any table. Rows up to `headerLine` hold no dates.
Result<OrderEvidence> dateOrderOf(
    TableSource &table, qint64 headerLine, const std::vector<int> &columns, const JobContext &job);

} // namespace comity::formats
