#pragma once

#include "model/base/clock.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QStringList>

namespace comity {

/// What was saved of a damaged workspace.
struct RepairReport
{
    qint64 rowsSaved = 0;
    /// Tables of which something could not be read or no longer fits the rest, in rising order.
    QStringList tablesWithLosses;
};

/// Copies what can be read of a damaged workspace, table by table, into a new one at `target`, and
/// works out anew what follows from it: keys, relations. Rows that point to something that was lost
/// are left behind. `damaged` is only read. WorkspaceExists when something stands at `target`;
/// nothing is left there after a failure or a cancel. Long.
Result<RepairReport> repairCopy(
    const QString &damaged, const QString &target, const Clock &clock, const JobContext &job);

} // namespace comity
