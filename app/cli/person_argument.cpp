#include "app/cli/person_argument.h"

#include "model/networks/catalogue.h"
#include "model/people/people_store.h"

using namespace Qt::StringLiterals;

namespace comity::cli {

Result<Pk> personNamed(SQLite::Database &database, const QString &argument)
{
    const PeopleStore store(database);
    const QString network = argument.section(u':', 0, 0).toLower();
    // Some keys have a colon themselves: did:plc:…
    if (argument.contains(u':') && networks::Catalogue::builtIn().find(network) != nullptr) {
        const auto found = store.find(network, argument.section(u':', 1));
        return found ? Result<Pk>(*found)
                     : usage(u"There is nobody called %1 in this workspace"_s.arg(argument));
    }
    std::optional<Pk> found;
    QStringList named;
    for (const auto &one : networks::Catalogue::builtIn().networks()) {
        if (const auto pk = store.find(one.code, argument)) {
            found = pk;
            named += one.code + u':' + argument;
        }
    }
    if (!found) {
        return usage(u"There is nobody called %1 in this workspace"_s.arg(argument));
    }
    return named.size() == 1 ? Result<Pk>(*found)
                             : usage(u"Several people are called %1; say which: %2"_s.arg(
                                 argument, named.join(u", "_s)));
}

} // namespace comity::cli
