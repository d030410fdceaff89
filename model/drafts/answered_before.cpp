#include "model/drafts/answered_before.h"

#include "model/people/person_profiles.h"

#include <SQLiteCpp/Statement.h>
#include <set>

namespace comity::drafts {

std::vector<quint32> answeredBefore(
    SQLite::Database &database, const std::vector<Pk> &people, std::optional<DraftId> draft)
{
    std::set<Pk> answered;
    PersonProfiles persons(database);
    SQLite::Statement query(database,
        "SELECT DISTINCT pk FROM outcome"
        " WHERE kind IN ('thanks', 'conversion', 'replied') AND draft IS NOT ?1");
    if (draft) {
        query.bind(1, static_cast<int64_t>(number(*draft)));
    }
    while (query.executeStep()) {
        const std::vector<Pk> profiles = persons.of(Pk {query.getColumn(0).getUInt()});
        answered.insert(profiles.begin(), profiles.end());
    }
    std::vector<quint32> rows;
    for (quint32 row = 0; row < people.size(); ++row) {
        if (answered.contains(people[row])) {
            rows.push_back(row);
        }
    }
    return rows;
}

} // namespace comity::drafts
