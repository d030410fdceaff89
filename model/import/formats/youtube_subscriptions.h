#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

Result<bool> isYouTubeExport(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads the subscriptions of a Google Takeout (formats.md §9), which are the channels we follow:
/// subscriptions.csv in any language and order of columns, or the subscriptions.json of before.
/// Whose they are, the export does not say.
Result<void> readYouTubeSubscriptions(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
