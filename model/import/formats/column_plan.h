#pragma once

#include "model/import/formats/header_fields.h"
#include "model/import/formats/read_options.h"
#include "model/import/formats/table_file.h"

#include <array>

namespace comity::formats {

/// Which column holds which field, for one table.
struct ColumnPlan
{
    std::array<int, fieldCount> columnOf; ///< -1: not there
    std::size_t width = 0; ///< of the header
    qint64 headerLine = 0;
    bool idsAreRounded = false; ///< a spreadsheet kept fifteen digits of every long id
    int joinTime = -1; ///< the column of the time beside the day of joining, as twint writes it
    bool hasEscapedBreaks = false; ///< line breaks in bios are written as the two characters \n

    ColumnPlan() { columnOf.fill(-1); }
    int column(Field field) const { return columnOf.at(static_cast<std::size_t>(field)); }
    bool has(Field field) const { return column(field) >= 0; }
    /// Somebody can be named: by id, handle, profile address or name.
    bool namesPeople() const;
};

/// Which row of a table's beginning is its header: the one with most headers that mean something,
/// or that the user's mapping names.
/// Nothing when no row has a column that names people.
std::optional<std::size_t> findHeaderRow(const TableHead &head, const ColumnMapping &mapping = {});

/// The plan for a header row, told by names first and by values where names may mean two things
/// (formats.md §13.3). The user's own mapping, where there is one, decides alone.
ColumnPlan planColumns(
    const TableHead &head, std::size_t headerRow, const ColumnMapping &mapping = {});

/// Where the header of a table stands and which mapping tells its columns; an empty one leaves that
/// to planColumns().
struct TableHeader
{
    std::size_t row = 0;
    ColumnMapping mapping = {};
};

/// The header by the mapping of `options`, else by one that is remembered for a row's fingerprint,
/// else by what its columns are called. Nothing as in findHeaderRow().
std::optional<TableHeader> findHeader(const TableHead &head, const ReadOptions &options);

/// The mapping that planColumns() would use, for showing and correcting: header text to field.
ColumnMapping guessMapping(const TableHead &head, std::size_t headerRow);

/// Equal for equal headers: names a saved mapping.
QString headerFingerprint(const TableHead &head, std::size_t headerRow);

} // namespace comity::formats
