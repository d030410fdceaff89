#include "model/lists/list_placing.h"

#include "model/db/binding.h"
#include "model/lists/lists_store.h"

namespace comity {
namespace {

std::vector<ListMember> settled(SQLite::Database &database, const PeopleList &list)
{
    std::vector<ListMember> members = storedMembers(database, list.id, list.network);
    settleParts(members, list.limitValue());
    return members;
}

} // namespace

ListPlacing::ListPlacing(SQLite::Database &writer, const PeopleList &list)
    : ListPlacing(writer, list, settled(writer, list))
{
}

ListPlacing::ListPlacing(
    SQLite::Database &writer, const PeopleList &list, std::vector<ListMember> members)
    : m_parts(members, list.limitValue())
    , m_find(writer,
          "SELECT coalesce(profile.person, profile.pk), EXISTS (SELECT 1 FROM profile AS own"
          "  WHERE (own.pk = profile.pk OR own.person = profile.person)"
          "  AND own.network = (SELECT id FROM network WHERE code = ?2))"
          " FROM profile WHERE profile.pk = ?1")
    , m_put(writer,
          "INSERT INTO list_member (pk, list, part, added_at, source)"
          " VALUES (?1, ?2, ?3, ?4, ?5)")
{
    for (const ListMember &one : members) {
        m_people.insert(number(one.person));
    }
    db::bind(m_find, 2, list.network);
    m_put.bind(2, static_cast<int64_t>(number(list.id)));
}

void ListPlacing::add(Pk pk, qint64 at, const QString &source, ListEdit &edit)
{
    m_find.reset();
    m_find.bind(1, static_cast<int64_t>(number(pk)));
    if (!m_find.executeStep()) {
        ++edit.gone;
        return;
    }
    const quint32 person = m_find.getColumn(0).getUInt();
    const bool takesPlace = m_find.getColumn(1).getInt() != 0;
    if (!m_people.insert(person).second) {
        ++edit.already;
        return;
    }
    m_put.reset();
    m_put.bind(1, static_cast<int64_t>(number(pk)));
    m_put.bind(3, m_parts.place(takesPlace));
    m_put.bind(4, static_cast<int64_t>(at));
    m_put.bind(5, source.toStdString());
    m_put.exec();
    ++edit.people;
}

} // namespace comity
