#pragma once

#include "model/base/result.h"

#include <QStringList>

namespace comity {

/// Writes a table as a CSV file that spreadsheets read as text (CsvWriter), whole or not at all.
/// DiskFull or FileUnreadable with the path.
Result<void> writeCsvFile(const QString &path, const QList<QStringList> &rows);

} // namespace comity
