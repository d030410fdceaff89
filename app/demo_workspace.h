#pragma once

#include "model/base/clock.h"
#include "model/base/result.h"
#include "model/db/workspace_file.h"
#include "model/jobs/job_context.h"

namespace comity {

/// The day the sample exports are looked at: what is old on it stays old.
Clock demoClock();

/// Makes a workspace of invented people at `path` by importing the sample exports that are compiled
/// in, the way any export is imported. Refuses a path where something stands; nothing is left there
/// after a failure or a cancel. Long.
Result<db::WorkspaceFile> makeDemoWorkspace(
    const QString &path, const Clock &clock, const JobContext &job);

} // namespace comity
