#pragma once

#include "model/base/ids.h"
#include "model/purge/plan_edits.h"

#include <vector>

namespace comity {

/// True where a decision or a fact by hand leaves somebody out, so that the user may take it back:
/// never to be suggested, protected, learn-only, reviewed, snoozed. A protected list and a snooze
/// of the filing are taken back where they were made.
bool canRelease(LeftOut code);

/// Lets people who are left out under `code` be suggested again: takes the fact by hand back, or
/// every such decision about them on any plan of the account and the kind, closed ones included.
/// One transaction on a writer; the outcome takes it back. Asserts canRelease().
Result<PlanEditOutcome> release(SQLite::Database &writer, AccountId account, PurgeKind kind,
    LeftOut code, const std::vector<Pk> &people);

} // namespace comity
