#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

/// True for the archive that a Mastodon account can ask for, and for its outbox.json or actor.json
/// alone (formats.md §4).
Result<bool> isMastodonArchive(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Owner and facts from actor.json, posts and direct messages from outbox.json. Likes, bookmarks
/// and pictures are not read; followers are not in there.
Result<void> readMastodonArchive(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
