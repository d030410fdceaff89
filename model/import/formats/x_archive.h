#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

/// An X archive of any era since August 2018, or loose files of one (formats.md §1). What a file
/// is, is told by its content: a file that was renamed cannot swap the lists.
Result<bool> isXArchive(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);
Result<void> readXArchive(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
