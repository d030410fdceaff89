#pragma once

#include "model/import/formats/reader.h"

namespace comity::formats {

/// True for the CSV exports of Mastodon and its relatives, loose or several together (formats.md
/// §4): follows, mutes, blocks and lists.
Result<bool> isMastodonCsv(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job);

/// Nothing in these files tells whose they are. ListUnknown for a loose file of accounts whose
/// name, content and options leave its meaning open.
Result<void> readMastodonCsv(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
