#pragma once

#include "model/base/clock.h"
#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// What undoing an import took away.
struct UndoSummary
{
    ImportId id {};
    QString source;
    qint64 peopleRemoved = 0;
    qint64 peopleKept = 0; ///< brought by this import alone, kept because of facts added by hand
};

/// Takes an import back, whatever came after it: the workspace is then as if it had never been
/// imported, apart from facts added by hand. One transaction. NoSuchImport, AlreadyUndone. Long;
/// needs the writer.
Result<UndoSummary> undoImport(
    SQLite::Database &writer, ImportId import, const Clock &clock, const JobContext &job);

} // namespace comity
