#include "model/people/person_profiles.h"

#include <unordered_set>

namespace comity {

PersonProfiles::PersonProfiles(SQLite::Database &database)
    : m_profiles(database,
        "SELECT pk FROM profile WHERE pk = ?1"
        " UNION SELECT pk FROM profile"
        " WHERE person = (SELECT own.person FROM profile AS own WHERE own.pk = ?1)"
        " ORDER BY pk")
{
}

std::vector<Pk> PersonProfiles::of(Pk pk)
{
    std::vector<Pk> profiles;
    m_profiles.reset();
    m_profiles.bind(1, static_cast<int64_t>(number(pk)));
    while (m_profiles.executeStep()) {
        profiles.push_back(Pk {m_profiles.getColumn(0).getUInt()});
    }
    m_profiles.reset();
    return profiles;
}

std::vector<Pk> PersonProfiles::onePerPerson(const std::vector<Pk> &pks)
{
    std::vector<Pk> people;
    std::unordered_set<quint32> seen;
    for (const Pk pk : pks) {
        const std::vector<Pk> profiles = of(pk);
        if (!profiles.empty() && seen.insert(number(profiles.front())).second) {
            people.push_back(pk);
        }
    }
    return people;
}

} // namespace comity
