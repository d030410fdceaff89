#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/csv_reader.h"
#include "model/import/formats/records.h"

#include <string>
#include <vector>

namespace comity::formats {

/// The beginning of a text table, enough to tell what it is.
struct TableHead
{
    struct Row
    {
        std::vector<std::string> cells;
        qint64 line = 0;
    };

    std::string text; ///< UTF-8
    char delimiter = ',';
    std::vector<Row> rows; ///< whole ones, without blank lines
    bool isBinary = false; ///< zero bytes: no text at all
};

Result<TableHead> readTableHead(Container &container, std::size_t entry, const JobContext &job);

/// Of `,` `;` and TAB the one that cuts most rows into the same number of cells.
char sniffDelimiter(std::string_view text);

/// The cells of a text's first rows.
std::vector<TableHead::Row> firstRows(std::string_view text, char delimiter, std::size_t atMost);

/// Streams the rows of a table. `row` returns false to stop. Gives whether the encoding had to be
/// guessed.
Result<bool> readTable(Container &container, std::size_t entry, char delimiter,
    const std::function<bool(const CsvRow &)> &row, const JobContext &job);

/// What a row in trouble is kept as; none for a row that can be read. `width` is the header's.
std::optional<RejectedRow> rejectedRow(const CsvRow &row, std::size_t width);
/// A row that was read and names nobody that can be kept.
RejectedRow rejectedRow(const CsvRow &row, QLatin1String reason, std::string_view argument = {});

} // namespace comity::formats
