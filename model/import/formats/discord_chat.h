#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

Result<bool> isDiscordChat(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads conversations that DiscordChatExporter wrote as JSON (formats.md §11). Which author is us,
/// the chosen account says; without one every direction is Unknown. On a server only our own posts
/// and what mentions or answers us is contact: the rest is skipped, but tells who has which name.
Result<void> readDiscordChat(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
