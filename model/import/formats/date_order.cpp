#include "model/import/formats/date_order.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/text_table.h"

namespace comity::formats {
namespace {

using Order = ColumnMapping::DateOrder;

/// Where so many rows have no date of that kind, none is expected.
constexpr qint64 rowsLooked = 1'000;

void look(const CsvRow &row, const std::vector<int> &columns, OrderEvidence &known)
{
    for (const int column : columns) {
        if (static_cast<std::size_t>(column) >= row.cells.size()) {
            continue;
        }
        const OrderEvidence found
            = orderEvidence(plainCell(row.cells[static_cast<std::size_t>(column)]));
        known.needsOrder = known.needsOrder || found.needsOrder;
        known.proved = known.proved == Order::Unknown ? found.proved : known.proved;
    }
}

} // namespace

Result<OrderEvidence> dateOrderOf(
    Container &container, const DateColumns &columns, const JobContext &job)
{
    TextTable table(container, columns.entry, columns.delimiter);
    return dateOrderOf(table, columns.headerLine, columns.columns, job);
}

Result<OrderEvidence> dateOrderOf(
    TableSource &table, qint64 headerLine, const std::vector<int> &columns, const JobContext &job)
{
    OrderEvidence known;
    if (columns.empty()) {
        return known;
    }
    qint64 rows = 0;
    const Result<bool> done = table.rows(
        [&](const CsvRow &row) {
            if (row.line > headerLine) {
                look(row, columns, known);
                ++rows;
            }
            return known.proved == Order::Unknown && (rows < rowsLooked || known.needsOrder);
        },
        job);
    return done ? Result<OrderEvidence>(known) : tl::unexpected<Error>(done.error());
}

} // namespace comity::formats
