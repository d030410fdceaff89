#include "model/drafts/handle_home.h"

#include "model/accounts/accounts_store.h"
#include "model/lists/handle_lookup.h"
#include "model/networks/channel.h"

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

std::map<QString, Pk> peopleNamed(
    SQLite::Database &database, const Draft &draft, const QStringList &handles)
{
    std::map<QString, Pk> found;
    const auto account
        = draft.account ? AccountsStore(database).account(*draft.account) : std::nullopt;
    const auto channel = networks::Channel::parse(draft.channel);
    const HandleHome home = homeOf(account, channel ? channel->network() : QString());
    std::map<QString, PastedHandle> pasted;
    std::vector<PastedHandle> all;
    for (const QString &handle : handles) {
        const HandlePaste paste = parseHandles(handle.toUtf8(), home);
        if (paste.handles.size() == 1) {
            pasted.emplace(handle, paste.handles.front());
            all.push_back(paste.handles.front());
        }
    }
    if (all.empty()) {
        return found;
    }
    const HandleLookup lookup(database, all);
    for (const auto &[handle, one] : pasted) {
        if (const auto pk = lookup.find(one)) {
            found.emplace(handle, *pk);
        }
    }
    return found;
}

} // namespace comity::drafts
