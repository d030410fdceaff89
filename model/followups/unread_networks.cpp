#include "model/followups/unread_networks.h"

#include "model/accounts/accounts_store.h"
#include "model/messages/conversation.h"

namespace comity::followups {

QStringList unreadNetworks(SQLite::Database &database, std::optional<AccountId> account)
{
    QStringList networks;
    for (const Account &one : AccountsStore(database).inUse()) {
        if ((!account || one.id == *account) && !networks.contains(one.network)
            && !messages::holdsTalks(database, one.id)) {
            networks += one.network;
        }
    }
    return networks;
}

} // namespace comity::followups
