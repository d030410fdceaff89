#pragma once

#include "model/accounts/account.h"
#include "model/base/dated.h"

#include <SQLiteCpp/Database.h>
#include <optional>

namespace comity::drafts {

/// What the imports of an account tell, and so what an absence in them means.
struct AccountKnowledge
{
    bool hasMessages = false; ///< an import holds messages; without them silence is unknown
    bool hasBothLists = false; ///< complete and of the same days: who is on neither does not follow
    bool hasAllConnections = false; ///< a complete list, or the network has no connections
    Dated newestTakenAt = {}; ///< of its newest import; none without one

    bool operator==(const AccountKnowledge &) const = default;
};

/// Of one account, or of all together: then nobody is known not to follow. Throws
/// SQLite::Exception.
AccountKnowledge knowledgeOf(SQLite::Database &database, const std::optional<Account> &account);

} // namespace comity::drafts
