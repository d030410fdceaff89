#include "model/import/formats/named_columns.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/date_scanner.h"
#include "model/import/formats/header_fields.h"

#include <algorithm>

namespace comity::formats {

NamedColumns::NamedColumns(const TableHead::Row &header)
{
    for (const std::string &cell : header.cells) {
        m_names += normalisedHeader(QString::fromStdString(cell));
    }
}

bool NamedColumns::hasAll(const QStringList &names) const
{
    return std::ranges::all_of(names, [this](const QString &name) { return has(name); });
}

int NamedColumns::of(const QStringList &names) const
{
    for (const QString &name : names) {
        if (const qsizetype column = m_names.indexOf(name); column >= 0) {
            return static_cast<int>(column);
        }
    }
    return -1;
}

std::string_view cellAt(const CsvRow &row, int column)
{
    return plainCell(textAt(row, column));
}

std::string_view textAt(const CsvRow &row, int column)
{
    return column >= 0 && static_cast<std::size_t>(column) < row.cells.size()
        ? trimmedBlanks(row.cells[static_cast<std::size_t>(column)])
        : std::string_view();
}

} // namespace comity::formats
