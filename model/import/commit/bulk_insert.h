#pragma once

#include "model/import/stage/staged_import.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Writes the people whom the workspace does not know yet: texts in pk order, then numbers in pk
/// order, then keys in key order (performance.md §5). Inside the caller's transaction. Long.
void insertNewPeople(SQLite::Database &writer, SpillFile &spill, const StagedNetwork &network,
    NetworkId id, const JobContext &job);

} // namespace comity
