#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

Result<bool> isTikTokTxt(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads TikTok's lists as text files (formats.md §8). Which list a file is, its name says, else
/// the user; ListUnknown when neither does and no other file is read.
Result<void> readTikTokTxt(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
