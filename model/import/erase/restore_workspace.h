#pragma once

#include "model/base/clock.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"

namespace comity {

/// What a restored workspace took over from the one it replaces (architecture.md §3, Permission;
/// §4, Erase).
struct CarriedOver
{
    qint64 optOuts = 0; ///< of people who were not opted out in the backup
    qint64 erased = 0; ///< people of the backup who were erased since, and are again
    bool couldBeRead = true; ///< false: the replaced file is damaged, so nothing was taken over
};

/// Puts `backup` in the place of `workspace` as db::restore() does, and takes over what the
/// replaced file knows of people who do not want to be written to and of people who were erased. A
/// person of whom the backup knows nothing is made anew for the sake of the opt-out. The caller
/// holds the lock and has no other connection open. Long; a cancel while it copies leaves the
/// workspace as it was.
Result<CarriedOver> restoreWorkspace(
    const QString &backup, const QString &workspace, const Clock &clock, const JobContext &job);

} // namespace comity
