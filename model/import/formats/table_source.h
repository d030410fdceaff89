#pragma once

#include "model/import/formats/table_file.h"

namespace comity::formats {

/// The rows of one table, wherever they stand: in a text file or on the sheet of a workbook. What
/// is told of columns, headers and dates is the same for both. One thread at a time.
class TableSource
{
public:
    virtual ~TableSource() = default;

    /// Code of the reader: csv or xlsx.
    virtual QString format() const = 0;
    /// The file's own name, or its path inside an archive or folder.
    virtual QString path() const = 0;
    /// The table's own name, where it has one beside the file's.
    virtual QString title() const { return {}; }

    /// The first rows, enough to tell what the columns are.
    virtual Result<TableHead> head(const JobContext &job) = 0;
    /// Streams all rows. `row` returns false to stop. Gives whether the encoding had to be guessed.
    virtual Result<bool> rows(const std::function<bool(const CsvRow &)> &row, const JobContext &job)
        = 0;
};

} // namespace comity::formats
