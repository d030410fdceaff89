#include "model/people/person_sheet.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/people/person_profiles.h"
#include "model/people/person_tags.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace comity {
namespace {

std::vector<ListPlace> listsOf(SQLite::Database &database, const std::vector<Pk> &profiles)
{
    std::vector<ListPlace> lists;
    SQLite::Statement query(database,
        "SELECT list.id, list.name, list.kind, member.added_at FROM list_member AS member"
        " JOIN list ON list.id = member.list WHERE member.pk = ?1");
    for (const Pk pk : profiles) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(pk)));
        while (query.executeStep()) {
            const ListId id {query.getColumn(0).getInt64()};
            if (std::ranges::find(lists, id, &ListPlace::list) == lists.end()) {
                lists.push_back({id, db::text(query.getColumn(1)), db::text(query.getColumn(2)),
                    query.getColumn(3).getInt64()});
            }
        }
    }
    std::ranges::sort(lists, [](const ListPlace &a, const ListPlace &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return lists;
}

void guess(SQLite::Database &database, const std::vector<Pk> &profiles, PersonSheet &sheet)
{
    SQLite::Statement query(database, "SELECT location FROM profile WHERE pk = ?1");
    for (const Pk pk : profiles) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(pk)));
        if (!query.executeStep()) {
            continue;
        }
        const QString location = db::text(query.getColumn(0));
        sheet.guess = guessPlace(location);
        if (sheet.guess) {
            sheet.guessedFrom = location;
            return;
        }
    }
}

} // namespace

Result<PersonSheet> personSheet(SQLite::Database &database, Pk pk, qint64 now)
{
    return db::guarded(db::pathOf(database), [&]() -> Result<PersonSheet> {
        PersonSheet sheet;
        sheet.pk = pk;
        const std::vector<Pk> profiles = PersonProfiles(database).of(pk);
        sheet.values = handValuesOf(database, pk);
        sheet.notes = notesOf(database, pk);
        sheet.tags = tagsOf(database, pk);
        sheet.meetings = meetingsOf(database, pk);
        sheet.scores = scoresOf(database, pk);
        sheet.triage = triageOf(database, pk, now);
        sheet.permission = permissionOf(database, pk, now);
        sheet.identities = identitiesOf(database, pk);
        sheet.lists = listsOf(database, profiles);
        guess(database, profiles, sheet);
        return sheet;
    });
}

} // namespace comity
