#include "model/people/profile_reading.h"

#include "model/db/binding.h"
#include "model/people/hand_field.h"

#include <SQLiteCpp/Statement.h>

namespace comity {

std::map<Pk, ProfileReading> profileReadings(SQLite::Database &database)
{
    SQLite::Statement rows(database,
        "SELECT coalesce(profile.person, profile.pk), fact.value, fact.source"
        " FROM person_fact AS fact JOIN profile ON profile.pk = fact.pk WHERE fact.field = ?1"
        " ORDER BY fact.set_at, fact.pk");
    db::bind(rows, 1, toText(HandField::ProfileRead));
    std::map<Pk, ProfileReading> readings;
    while (rows.executeStep()) {
        // The newest value stands, as for every field.
        readings[Pk {rows.getColumn(0).getUInt()}]
            = {QDate::fromString(db::text(rows.getColumn(1)), Qt::ISODate),
                db::text(rows.getColumn(2))};
    }
    return readings;
}

} // namespace comity
