#pragma once

#include "model/import/formats/column_plan.h"
#include "model/import/formats/reader.h"

namespace comity::formats {

/// Whether the beginning of a text is a table of people that columns can be told of.
bool isPeopleTable(const TableHead &head, const ColumnMapping &mapping = {});

/// Whether a file may be a table at all, by its name.
bool isTableName(const QString &path);

/// The network that a table is about, where it says so for certain: by the addresses of profiles,
/// the form of the ids or a header that names it. Empty otherwise.
QString networkOfTable(const TableHead &head, std::size_t headerRow, const ColumnPlan &plan);

/// Whether a file that is no JSON is such a table, or an archive or folder holds one.
Result<bool> holdsPeopleTable(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads every table of people in the container (formats.md §13). Which list a table is, the user
/// says, else its name; ListUnknown when neither tells and no other table is read.
Result<void> readMappedCsv(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
