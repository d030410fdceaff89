#pragma once

#include "model/export/table_document.h"

#include <QIODevice>

namespace comity {

/// Writes one table as CSV that spreadsheets read as text (CsvWriter); times as ISO 8601. Gives how
/// many rows there were. DiskFull (argument: the table's name) when the device takes no more, else
/// what the rows' source says.
Result<qint64> writeCsv(QIODevice &device, const Table &table);

} // namespace comity
