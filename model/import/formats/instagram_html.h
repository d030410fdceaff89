#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

/// True for follow lists of Instagram or Threads in HTML that the container does not hold as JSON
/// too, which is surer.
Result<bool> isInstagramHtml(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads them (formats.md §2.4): a person is a link to a profile, the first text behind it the
/// date, a wall clock of unknown zone. ListUnknown for a loose page whose name does not tell its
/// list.
Result<void> readInstagramHtml(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
