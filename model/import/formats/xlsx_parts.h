#pragma once

#include "model/import/formats/container.h"

namespace comity::formats {

/// Where the parts of a workbook stand that the first sheet is read from.
struct WorkbookParts
{
    std::size_t sheet = 0; ///< entry of the first sheet that is not hidden
    QString sheetName;
    qint64 sheetCount = 0; ///< sheets with cells, hidden ones too
    std::optional<std::size_t> strings = {};
    std::optional<std::size_t> styles = {};
    bool is1904 = false; ///< days are counted from 1904, as old Macs did
};

/// The entry of an XLSX's workbook part; nothing for any other container.
std::optional<std::size_t> workbookEntry(const Container &container);

/// FormatBroken when the workbook names a part that is not there, or no sheet at all.
Result<WorkbookParts> workbookParts(Container &container, const JobContext &job);

} // namespace comity::formats
