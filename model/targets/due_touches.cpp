#include "model/targets/due_touches.h"

#include "model/db/binding.h"
#include "model/lists/lists_store.h"
#include "model/people/permission_store.h"
#include "model/targets/targets_store.h"

#include <SQLiteCpp/Statement.h>
#include <set>

namespace comity {
namespace {

/// Whom an account, or any, blocked.
class Blocked
{
public:
    Blocked(SQLite::Database &database, std::optional<AccountId> account)
        : m_query(database,
            "SELECT 1 FROM side_list WHERE pk = ?1 AND list = 'blocked'"
            " AND (?2 IS NULL OR account = ?2)")
    {
        db::bindOrNull(m_query, 2, account ? std::optional(number(*account)) : std::nullopt);
    }

    bool contains(Pk pk)
    {
        m_query.reset();
        m_query.bind(1, static_cast<int64_t>(number(pk)));
        return m_query.executeStep();
    }

private:
    SQLite::Statement m_query;
};

} // namespace

std::vector<DueTouch> dueTouches(SQLite::Database &database, std::optional<AccountId> account,
    qint64 asOf, const QTimeZone &zone)
{
    const TargetsStore targets(database);
    const std::map<Pk, Permission> permissions = recordedPermissions(database);
    Blocked blocked(database, account);
    const auto isLeftAlone = [&](const Target &target) {
        const auto said = permissions.find(target.person);
        return (said != permissions.end() && said->second == Permission::OptedOut)
            || blocked.contains(target.pk);
    };
    std::set<Pk> taken;
    std::vector<DueTouch> out;
    for (const auto &[list, settings] : ListsStore(database).allSettings()) {
        const bool isOurs = !account || !settings.account || *settings.account == *account;
        if (settings.kind != ListKind::Target || !isOurs) {
            continue;
        }
        for (Target &target : targets.onList(list)) {
            const TouchDue due = touchDue(target, asOf, zone);
            if (due.isDue && !isLeftAlone(target) && taken.insert(target.person).second) {
                out.push_back({list, std::move(target), due});
            }
        }
    }
    return out;
}

} // namespace comity
