#include "app/cli/output_text.h"

#include "model/followups/unread_networks.h"
#include "model/messages/conversation.h"
#include "model/networks/catalogue.h"

using namespace Qt::StringLiterals;

namespace comity::cli {

QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

QString personText(const PersonRow &person)
{
    if (person.network.isEmpty()) {
        return {};
    }
    return person.network + u':' + (person.handle.isEmpty() ? person.key : person.handle);
}

QString networkName(const QString &code)
{
    const auto *network = networks::Catalogue::builtIn().find(code);
    return network == nullptr ? code : network->name;
}

QString unreadText(SQLite::Database &database, std::optional<AccountId> account)
{
    QStringList names;
    for (const QString &code : followups::unreadNetworks(database, account)) {
        names += networkName(code);
    }
    if (!names.isEmpty()) {
        return u"Messages for %1 are not in any import"_s.arg(names.join(u", "_s));
    }
    // Of a workspace without accounts, too.
    return messages::holdsTalks(database, account) ? QString()
                                                   : u"Messages are not in any import"_s;
}

} // namespace comity::cli
