#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// How the customers of the demo stand: the most were in the shop and asked for news, some asked
/// and were never met, some live far away, and of the rest nothing is known. On a writer.
Result<void> addDemoCustomers(
    SQLite::Database &writer, const std::vector<Pk> &customers, qint64 now);

} // namespace comity
