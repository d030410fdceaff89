#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

Result<bool> isGitHubUsers(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Reads lists of users as GitHub's API gives them (formats.md §11): arrays, pages one behind the
/// other, JSON Lines. Which list a file is, its name says, else the user; ListUnknown when neither
/// does and no other file is read.
Result<void> readGitHubUsers(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
