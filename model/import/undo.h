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
    bool isRepair = false; ///< of a rejected row, which is open again
    qint64 peopleRemoved = 0;
    qint64 repairs = 0; ///< repaired rows of it that went with it
    qint64 peopleKept = 0; ///< brought by this import alone, kept because of facts added by hand
};

/// Takes an import back, whatever came after it: the workspace is then as if it had never been
/// imported, apart from facts added by hand. Repairs of its rejected rows go with it, for they add
/// people to its lists; a repair alone is taken back like any import, and its row is open again.
/// One transaction. NoSuchImport, AlreadyUndone. Long; needs the writer.
Result<UndoSummary> undoImport(
    SQLite::Database &writer, ImportId import, const Clock &clock, const JobContext &job);

} // namespace comity
