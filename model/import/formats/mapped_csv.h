#pragma once

#include "model/import/formats/mapped_table.h"
#include "model/import/formats/reader.h"

namespace comity::formats {

/// Whether a file may be a table at all, by its name.
bool isTableName(const QString &path);

/// The tables of a container by the names of its files, or the one file that it is.
Result<TableSources> textTables(Container &container);

/// Whether a file that is no JSON is a table of people that columns can be told of, or an archive
/// or folder holds one.
Result<bool> holdsPeopleTable(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads every table of people in the container: mapped_table.h.
Result<void> readMappedCsv(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
