#include "model/goals/team_store.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace comity::goals {
namespace {

/// A workspace may come from a stranger: no number so large that reckoning with it overflows.
constexpr qint64 mostOfAnything = 1'000'000;

std::optional<int> numberIn(const SQLite::Column &column)
{
    return column.isNull()
        ? std::nullopt
        : std::optional(static_cast<int>(std::clamp<qint64>(column.getInt64(), 0, mostOfAnything)));
}

} // namespace

Team storedTeam(SQLite::Database &database)
{
    Team team;
    SQLite::Statement row(
        database, "SELECT people, minutes_a_day, minutes_each, shrinkage FROM team");
    if (row.executeStep()) {
        team.people = numberIn(row.getColumn(0));
        team.minutesADay = numberIn(row.getColumn(1));
        if (!row.getColumn(2).isNull()) {
            team.minutesEach
                = std::clamp(row.getColumn(2).getDouble(), 0.0, double(mostOfAnything));
        }
        team.shrinkage = std::clamp(row.getColumn(3).getInt(), 0, 100);
    }
    return team;
}

void setTeam(SQLite::Database &writer, const Team &team, qint64 now)
{
    if (storedTeam(writer) == team) {
        return;
    }
    SQLite::Statement put(writer,
        "INSERT INTO team (id, people, minutes_a_day, minutes_each, shrinkage, set_at)"
        " VALUES (1, ?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET people = ?1,"
        " minutes_a_day = ?2, minutes_each = ?3, shrinkage = ?4, set_at = ?5");
    if (team.people) {
        put.bind(1, *team.people);
    }
    if (team.minutesADay) {
        put.bind(2, *team.minutesADay);
    }
    if (team.minutesEach) {
        put.bind(3, *team.minutesEach);
    }
    put.bind(4, team.shrinkage);
    put.bind(5, static_cast<int64_t>(now));
    put.exec();
}

} // namespace comity::goals
