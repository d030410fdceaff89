#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Adds to a demo workspace that has its lists already what a month of days left: goals with what
/// they stood at, wins that were noted, experiments, and an event with its guests, VIPs and
/// checklist. The same every time. `now` is UTC seconds.
Result<void> addDemoRound(
    SQLite::Database &writer, AccountId account, qint64 now, const JobContext &job);

} // namespace comity
