#pragma once

#include "model/import/formats/reader.h"
#include "model/import/formats/table_file.h"

namespace comity::formats {

/// Whether a table is LinkedIn's list of connections: some row holds `First Name` and `Connected
/// On` (formats.md §3.1). Gives that row.
std::optional<std::size_t> linkedInHeaderRow(const TableHead &head);

/// The entries that are LinkedIn's Connections.csv, by content.
Result<std::vector<std::size_t>> findLinkedInConnections(
    Container &container, const JobContext &job);

Result<bool> isLinkedInExport(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads the connections of a LinkedIn export of any era, or a loose Connections.csv. People are
/// keyed by the last part of their profile's address; rows of before 2023 have a name only.
Result<void> readLinkedInConnections(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
