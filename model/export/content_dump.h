#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QIODevice>
#include <SQLiteCpp/Database.h>

namespace comity {

/// Writes what a workspace says, and nothing of how it came to say it: canonical JSON Lines, sorted
/// by network and key, without row ids, logs and counters (architecture.md §4). Two workspaces with
/// the same dump have equal content, in whatever order their exports were imported. Long.
Result<void> dumpContent(SQLite::Database &database, QIODevice &out, const JobContext &job);

} // namespace comity
