#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

Result<bool> isDiscordPackage(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads a Discord data package or its loose user.json (formats.md §11): friends, blocked people
/// and requests, what we wrote to one or several people, and what we posted on servers. A package
/// holds the owner's own messages alone.
Result<void> readDiscordPackage(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
