#include "ui/people/pane/account_words.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/networks/catalogue.h"
#include "ui/common/identity_text.h"

#include <QCoreApplication>

namespace comity::ui {

QString AccountWords::sentence() const
{
    if (!id) {
        return QCoreApplication::translate("PeoplePage", "Everyone on all accounts");
    }
    return (isMutualGraph
            ? QCoreApplication::translate("PeoplePage", "Everyone %1 is connected with")
            : QCoreApplication::translate("PeoplePage", "Everyone %1 follows or is followed by"))
        .arg(name);
}

AccountWords accountWordsOf(const WorkspaceSession &session)
{
    AccountWords words;
    words.id = session.account();
    std::optional<Account> account;
    if (words.id) {
        // Where the file is busy the words are those of no account until the next change.
        const auto read
            = db::guarded(session.file().path(), [&]() -> Result<std::optional<Account>> {
                  return AccountsStore(session.file().reader()).account(*words.id);
              });
        account = read ? *read : std::nullopt;
    }
    words.zone = zoneOrSystem(account ? account->timeZone : QString());
    if (account) {
        const networks::Network *network = networks::Catalogue::builtIn().find(account->network);
        words.isMutualGraph = network && network->graph == networks::Graph::Mutual;
        words.name = accountText(account->network, account->handle, account->name, account->key);
    }
    return words;
}

} // namespace comity::ui
