#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

/// True for a Bluesky repository, loose or in an archive or folder (formats.md §5.1).
Result<bool> isBlueskyCar(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Whom we follow and block, our lists and our posts; followers, mutes and messages are not in
/// there. The file is streamed once, and again where it holds posts; memory grows with the number
/// of records that are read, not with their texts. Blocks that are missing or damaged make the
/// lists that they belong to incomplete.
Result<void> readBlueskyCar(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
