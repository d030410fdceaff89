#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

/// True for Messenger's own download of end-to-end encrypted chats (formats.md §6.2): a flat folder
/// of `Ana Field_12.json`, or one such file.
Result<bool> isMessengerBackup(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

Result<void> readMessengerBackup(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
