#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

Result<bool> isInstagramExport(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads the lists and conversations of an Instagram export of any era, and the lists of Threads in
/// the same container as a network of their own (formats.md §§2, 7). ListUnknown for a bare list
/// whose name does not tell which it is.
Result<void> readInstagramLists(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
