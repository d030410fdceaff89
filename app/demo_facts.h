#pragma once

#include "model/base/result.h"
#include "model/db/workspace_file.h"

namespace comity {

/// Adds to a demo workspace what its user would have added by hand: lists, targets with touches and
/// openings, notes, tags, permissions. The same people every time. `now` is UTC seconds.
Result<void> addDemoFacts(const db::WorkspaceFile &workspace, qint64 now, const JobContext &job);

} // namespace comity
