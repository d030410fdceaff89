#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Adds drafts of every sort to a demo workspace that has its lists already: some that are written,
/// some that went out with what came back. The same every time. `now` is UTC seconds.
Result<void> addDemoDrafts(SQLite::Database &writer, AccountId account, qint64 now);

} // namespace comity
