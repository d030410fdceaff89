#include "model/export/list_words.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>

namespace comity {

ListWords::ListWords(SQLite::Database &database, ListId list, qint64 asOf)
{
    SQLite::Statement query(database,
        "SELECT member.pk, member.added_at, target.why, target.outcome, target.next_give,"
        " target.cadence_days FROM list_member AS member"
        " LEFT JOIN target ON target.list = member.list AND target.pk = member.pk"
        " WHERE member.list = ?1");
    query.bind(1, static_cast<int64_t>(number(list)));
    while (query.executeStep()) {
        Member &member = m_members[query.getColumn(0).getUInt()];
        member.addedAt = query.getColumn(1).getInt64();
        member.facts.why = db::text(query.getColumn(2));
        member.facts.outcome = db::text(query.getColumn(3));
        member.facts.nextGive = db::text(query.getColumn(4));
        if (!query.getColumn(5).isNull()) {
            member.facts.cadenceDays = query.getColumn(5).getInt();
        }
    }
    readTouches(database, list, asOf);
}

void ListWords::readTouches(SQLite::Database &database, ListId list, qint64 asOf)
{
    // From the touches, which are few, to the members.
    SQLite::Statement query(database,
        "SELECT member.pk, touch.at, touch.at_precision FROM touch"
        " JOIN profile ON profile.pk = touch.pk"
        " JOIN profile AS own ON own.pk = profile.pk OR own.person = profile.person"
        " JOIN list_member AS member ON member.list = ?1 AND member.pk = own.pk"
        " ORDER BY touch.at");
    query.bind(1, static_cast<int64_t>(number(list)));
    while (query.executeStep()) {
        Touch touch;
        touch.at = db::dated(query.getColumn(1), query.getColumn(2));
        if (isPast(touch, asOf)) {
            m_members[query.getColumn(0).getUInt()].lastTouch = touch.at;
        }
    }
}

const ListWords::Member *ListWords::of(Pk pk) const
{
    const auto found = m_members.find(number(pk));
    return found == m_members.end() ? nullptr : &found->second;
}

} // namespace comity
