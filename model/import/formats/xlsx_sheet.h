#pragma once

#include "model/import/formats/container.h"

#include <string>

namespace comity::formats {

/// A cell that holds something, as its sheet stores it.
struct SheetCell
{
    enum class Kind : quint8 {
        Number,
        Shared, ///< the number of a shared text
        Text, ///< of its own, or what a formula gave
        Flag, ///< 1 or 0
    };
    std::size_t column = 0;
    Kind kind = Kind::Number;
    std::size_t style = 0;
    std::string_view stored;
};

/// One row with at least one such cell, in the order of the columns. True only during the call.
struct SheetRow
{
    qint64 line = 0; ///< its number on the sheet, from 1
    std::vector<SheetCell> cells;
    bool isTooLong = false; ///< more text than a row of a CSV may have: no cells
};

/// Streams the rows of a sheet; `row` returns false to stop. No formula is worked out: a cell is
/// what was stored beside it, and empty where nothing was or where it gave an error. Cells beyond
/// the thousandth column are left out.
Result<void> readSheet(Container &container, std::size_t entry,
    const std::function<bool(const SheetRow &)> &row, const JobContext &job);

} // namespace comity::formats
