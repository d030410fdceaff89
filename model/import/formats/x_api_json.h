#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

/// JSON of X's API and of the tools that save it, and rows of Instagram's web API (formats.md
/// §13.1): ids and accounts as pages, arrays or lines.
Result<bool> isXApiJson(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);
Result<void> readXApiJson(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
