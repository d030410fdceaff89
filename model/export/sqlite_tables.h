#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QString>

namespace comity {

/// Writes a database of plain tables that any program reads: one for each of the workspace's
/// documented views, without the v_ before its name. Appears whole or not at all, readable by its
/// owner alone. WorkspaceExists where a file stands at `target`, unless `overwrite`; DiskFull,
/// WorkspaceReadOnly, Cancelled. Gives how many rows there are. Long.
Result<qint64> writeSqliteTables(
    const QString &workspace, const QString &target, bool overwrite, const JobContext &job);

} // namespace comity
