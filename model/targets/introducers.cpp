#include "model/targets/introducers.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace comity {
namespace {

/// On a list with somebody of the person ?1, of another person, close to an account of ours.
constexpr auto candidates
    = "WITH same AS (SELECT twin.pk FROM profile AS own"
      "  JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person WHERE own.pk = ?1)"
      " SELECT DISTINCT other.pk, list.name,"
      "  (SELECT max(coalesce(contact.last_in, 0), coalesce(contact.last_out, 0)) FROM contact"
      "   JOIN account ON account.id = contact.account"
      "   WHERE contact.account = account.id AND contact.pk = other.pk"
      "   ORDER BY 1 DESC LIMIT 1)"
      " FROM same JOIN list_member AS mine ON mine.pk = same.pk"
      " JOIN list ON list.id = mine.list AND list.kind IN ('private', 'public', 'target', 'watch')"
      " JOIN list_member AS other ON other.list = list.id"
      " WHERE other.pk NOT IN (SELECT pk FROM same)"
      " AND EXISTS (SELECT 1 FROM account JOIN relation ON relation.account = account.id"
      "  AND relation.pk = other.pk WHERE relation.connected = 'yes'"
      "  OR (relation.they_follow = 'yes' AND relation.we_follow = 'yes'))"
      " AND NOT EXISTS (SELECT 1 FROM profile AS theirs"
      "  JOIN profile AS face ON face.pk = theirs.pk OR face.person = theirs.person"
      "  JOIN permission AS stop ON stop.pk = face.pk AND stop.state = 'opted-out'"
      "  WHERE theirs.pk = other.pk AND NOT EXISTS (SELECT 1 FROM profile AS again"
      "   JOIN permission AS yes ON yes.pk = again.pk WHERE yes.state = 'opt-in'"
      "   AND yes.topic = stop.topic AND (yes.at, yes.recorded_at) > (stop.at, stop.recorded_at)"
      "   AND (again.pk = theirs.pk OR again.person = theirs.person)))"
      " ORDER BY other.pk, list.name";

} // namespace

std::vector<Introducer> introducersTo(SQLite::Database &database, Pk pk, std::size_t atMost)
{
    SQLite::Statement rows(database, candidates);
    rows.bind(1, static_cast<int64_t>(number(pk)));
    std::vector<Introducer> found;
    while (rows.executeStep()) {
        const Pk other {static_cast<quint32>(rows.getColumn(0).getInt64())};
        if (found.empty() || found.back().pk != other) {
            found.push_back({other, {}, db::maybeNumber(rows.getColumn(2))});
        }
        found.back().lists += db::text(rows.getColumn(1));
    }
    std::ranges::stable_sort(found, [](const Introducer &a, const Introducer &b) {
        return a.lists.size() != b.lists.size() ? a.lists.size() > b.lists.size()
                                                : a.lastContact > b.lastContact;
    });
    found.resize(std::min(found.size(), atMost));
    return found;
}

} // namespace comity
