#pragma once

#include "model/import/formats/x_archive_files.h"

namespace comity::formats {

/// The owner as account.js names it, joined with what the manifest says; empty when neither does.
Owner readXOwner(
    Container &container, const XArchiveFiles &files, RecordSink &sink, const JobContext &job);

/// What the archive says about the account itself: profile, when it joined, former handles, how
/// many lists of others it is on. A file of another shape is a notice.
void readXOwnerFacts(
    Container &container, const XArchiveFiles &files, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
