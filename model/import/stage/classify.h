#pragma once

#include "model/import/stage/staged_import.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Marks each known person of the network as changed or unchanged: whether the values that the
/// import states are those that the workspace has now. `hashes` stand beside the people
/// (hashOfValues). Long; Cancelled by the statement's interrupt.
void classify(SQLite::Database &database, StagedNetwork &network,
    const std::vector<quint64> &hashes, const JobContext &job);

} // namespace comity
