#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

Result<bool> isFacebookExport(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads friends (as connections), followers, those we follow, requests, removed friends and
/// conversations of a Facebook export of any era in JSON (formats.md §6).
Result<void> readFacebookLists(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

/// The same lists in HTML, where the container does not hold them as JSON too.
Result<bool> isFacebookHtml(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);
Result<void> readFacebookHtml(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
