#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

Result<bool> isTikTokJson(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads followers, following, blocked people and direct messages of TikTok's JSON export of any
/// era (formats.md §8). Watch histories of any size beside them are passed over as a stream.
Result<void> readTikTokJson(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
