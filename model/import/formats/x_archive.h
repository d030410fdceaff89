#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/records.h"

namespace comity::formats {

/// Reads the follow lists of an X archive of any era, or loose follower.js and following.js
/// (formats.md §1). What a file is, is told by its content: a file that was renamed cannot swap
/// the lists.
Result<void> readXArchive(Container &container, RecordSink &sink, const JobContext &job);

/// Whether a text begins as the files of an X archive do.
bool isXFile(std::string_view head);

} // namespace comity::formats
