#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

Result<bool> isLinkedInExport(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads a LinkedIn export of any era, or loose files of it (formats.md §3): connections, members
/// that are followed, messages, invitations, endorsements, recommendations and our notes. People
/// are keyed by the last part of their profile's address; where a file has names only, by the
/// address that one of that name has elsewhere in the export.
Result<void> readLinkedInExport(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
