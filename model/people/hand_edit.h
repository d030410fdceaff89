#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/db/change_set.h"

#include <SQLiteCpp/Database.h>
#include <functional>
#include <vector>

namespace comity {

/// What came of an edit by hand, or of taking one back (architecture.md §5, "Undo of edits").
struct HandEdit
{
    db::ChangeSet changes; ///< what was done, to be given to undo(); empty when nothing was
    std::vector<Pk> changed; ///< profiles whose facts by hand changed, in rising order
    qint64 skipped = 0; ///< rows that are no longer as the edit left them, or whose people are gone
    qint64 generation = 0; ///< of the workspace afterwards
};

/// Runs `work` on the tables of undoableTables(), in one transaction that is dropped when it
/// fails. One undoable edit, however many rows it writes. On a writer.
Result<HandEdit> editByHand(SQLite::Database &writer, const std::function<Result<void>()> &work);

/// Takes back what `changes` did: rows that are still as it left them. Giving it the changes of an
/// undo does the edit again. One transaction on a writer.
Result<HandEdit> undo(SQLite::Database &writer, const db::ChangeSet &changes);

} // namespace comity
