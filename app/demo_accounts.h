#pragma once

#include "model/base/result.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Adds to a demo workspace what is said of its accounts: what each is for and where it leads
/// people, whom the first is for, its charter, what happened to it, and the networks that are
/// watched. The same every time. `now` is UTC seconds.
Result<void> addDemoAccounts(SQLite::Database &writer, qint64 now);

} // namespace comity
