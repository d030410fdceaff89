#pragma once

#include "model/base/ids.h"

#include <SQLiteCpp/Database.h>
#include <set>

namespace comity {

/// A condition on table account: that of ?1, archived or not; with NULL all of ours in use, for
/// what is said of all accounts leaves out those that were put away.
inline constexpr const char *accountsInUseSql
    = "(account.id = ?1 OR (?1 IS NULL AND account.archived_at IS NULL))";

/// Those that were put away. Throws SQLite::Exception.
std::set<AccountId> archivedAccounts(SQLite::Database &database);

} // namespace comity
