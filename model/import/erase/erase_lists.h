#pragma once

#include "model/base/ids.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// Takes people out of the lists of imports: members, follow times, what stands beside them, and
/// who an import has seen; `gone` is in rising order. Gives of how many lists somebody was taken
/// out. Inside the caller's transaction. Throws SQLite::Exception.
qint64 takeOutOfLists(SQLite::Database &writer, const std::vector<Pk> &gone);

/// Takes messages out of what imports hold. `gone` is in rising order.
void takeOutOfMessageSets(SQLite::Database &writer, const std::vector<Pk> &gone);

} // namespace comity
