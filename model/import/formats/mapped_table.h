#pragma once

#include "model/import/formats/column_plan.h"
#include "model/import/formats/table_source.h"

#include <memory>

namespace comity::formats {

/// The tables that a container may hold people in.
struct TableSources
{
    QString name; ///< of the container
    qint64 parts = 0; ///< files, or sheets of a workbook: what is not read of them is counted
    std::vector<std::unique_ptr<TableSource>> tables = {};
};

/// Whether one of the tables is a table of people, by its own headers or a mapping of `options`.
Result<bool> holdsPeople(
    const TableSources &sources, const ReadOptions &options, const JobContext &job);

/// Reads every table of people (formats.md §13). Which list a table is, the user says, else its
/// name; ListUnknown when neither tells and no other table is read.
Result<void> readMappedTables(const TableSources &sources, const ReadOptions &options,
    RecordSink &sink, const JobContext &job);

} // namespace comity::formats
