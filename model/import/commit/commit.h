#pragma once

#include "model/base/clock.h"
#include "model/import/stage/leave_out.h"
#include "model/import/stage/staged_import.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Saves a staged import in one transaction and derives what follows from it. All or nothing: a
/// cancel or a failure rolls back. An import that is the same as an earlier one is not saved again.
/// Renames that the request accepts (ImportRequest::renames) are made, then leaveOut() is done.
/// WorkspaceChanged when something else was saved since it was staged. Long; needs the writer.
Result<ImportSummary> commitImport(SQLite::Database &writer, StagedImport &staged,
    const Clock &clock, const JobContext &job, const LeftOut &leftOut = {});

/// Brings the names that accounts show to what their newest import says; inside a transaction.
void refreshAccounts(SQLite::Database &writer);

} // namespace comity
