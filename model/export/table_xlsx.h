#pragma once

#include "model/export/table_document.h"

#include <QIODevice>

namespace comity {

/// Writes tables as the sheets of an XLSX workbook, row by row, whatever their number: a table of
/// more rows than a sheet holds goes on on a further one. Texts are texts, never a formula or a
/// link, and cut where they are longer than a cell can hold; days and moments are dates, moments in
/// UTC. Gives the rows of all tables. DiskFull (argument: the first table's name) where there is no
/// room for the workbook or for what it is made from, else what the rows' source says.
Result<qint64> writeXlsx(QIODevice &device, const TableDocument &document);

} // namespace comity
