#include "model/accounts/accounts_in_use.h"

#include <SQLiteCpp/Statement.h>

namespace comity {

std::set<AccountId> archivedAccounts(SQLite::Database &database)
{
    SQLite::Statement query(database, "SELECT id FROM account WHERE archived_at IS NOT NULL");
    std::set<AccountId> archived;
    while (query.executeStep()) {
        archived.insert(AccountId {query.getColumn(0).getInt64()});
    }
    return archived;
}

} // namespace comity
