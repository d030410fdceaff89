#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

/// JSON that Bluesky's API gives, saved as pages, arrays or lines (formats.md §5.2): followers,
/// follows, blocks and mutes.
Result<bool> isBlueskyJson(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);
Result<void> readBlueskyJson(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
