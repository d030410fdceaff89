#include "model/drafts/account_knowledge.h"

#include "model/accounts/accounts_store.h"
#include "model/messages/conversation.h"
#include "model/networks/catalogue.h"
#include "model/snapshots/relation_derivation.h"

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

/// Friends are connections (cli.md); elsewhere one follows, and nobody is connected.
bool hasConnections(const QString &network)
{
    const auto *const known = networks::Catalogue::builtIn().find(network);
    return known == nullptr || known->graph == networks::Graph::Mutual || network == u"facebook";
}

} // namespace

AccountKnowledge knowledgeOf(SQLite::Database &database, const std::optional<Account> &account)
{
    AccountKnowledge knowledge;
    knowledge.hasMessages
        = messages::holdsMessages(database, account ? std::optional(account->id) : std::nullopt);
    if (!account) {
        return knowledge;
    }
    const auto overview = AccountsStore(database).overview(account->id);
    knowledge.hasBothLists
        = snapshots::pairGapOf(snapshots::liveSnapshots(database, account->id)).isPaired();
    knowledge.hasAllConnections
        = !hasConnections(account->network) || (overview && overview->connections);
    knowledge.newestTakenAt = overview ? overview->newestTakenAt : Dated();
    return knowledge;
}

} // namespace comity::drafts
