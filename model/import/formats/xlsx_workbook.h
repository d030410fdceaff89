#pragma once

#include "model/import/formats/mapped_table.h"
#include "model/import/formats/reader.h"

namespace comity::formats {

bool isWorkbook(const Container &container);

/// Its first sheet that is not hidden.
Result<TableSources> workbookTables(Container &container, const JobContext &job);

/// Whether the container is an XLSX whose first sheet is a table of people.
Result<bool> isPeopleWorkbook(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads the first sheet as any table: mapped_table.h. Its other sheets count as not read.
Result<void> readPeopleWorkbook(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
