#include "model/drafts/person_keys.h"

namespace comity::drafts {

PersonKeys::PersonKeys(SQLite::Database &database)
    : m_query(database, "SELECT coalesce(person, pk) FROM profile WHERE pk = ?1")
{
}

std::optional<Pk> PersonKeys::of(Pk pk)
{
    m_query.reset();
    m_query.bind(1, static_cast<int64_t>(number(pk)));
    std::optional<Pk> person;
    if (m_query.executeStep()) {
        person = Pk {m_query.getColumn(0).getUInt()};
    }
    m_query.reset();
    return person;
}

} // namespace comity::drafts
