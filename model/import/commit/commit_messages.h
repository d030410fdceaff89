#pragma once

#include "model/import/stage/staged_import.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Stores the messages and posts of an account, what the export says about threads and about the
/// account itself. Inside the caller's transaction. Long.
void saveMessages(SQLite::Database &writer, SpillFile &spill, const StagedAccount &account,
    ImportId import, const JobContext &job);

/// Takes back what saveMessages() stored for an import that is marked undone: messages that no
/// other import holds go, with the threads and correspondents that only they named.
void retractMessages(SQLite::Database &writer, ImportId import, const JobContext &job);

} // namespace comity
