#include "model/drafts/handle_home.h"

namespace comity::drafts {

HandleHome homeOf(const std::optional<Account> &account, const QString &network)
{
    if (!account) {
        return {network, {}};
    }
    const bool isThere = network.isEmpty() || network == account->network;
    return isThere ? HandleHome {account->network, account->handle.section(u'@', 1)}
                   : HandleHome {network, {}};
}

} // namespace comity::drafts
