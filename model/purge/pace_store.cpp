#include "model/purge/pace_store.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity {

namespace {

constexpr int everyDay = 0b1111111;
constexpr int mostDaysApart = 30;

bool isGood(const Pace &pace)
{
    return (pace.weekdays & everyDay) == pace.weekdays && pace.weekdays != 0 && pace.daysApart >= 1
        && pace.daysApart <= mostDaysApart && pace.headroomGoal.value_or(1) >= 1;
}

} // namespace

Pace paceOf(SQLite::Database &database, AccountId account)
{
    SQLite::Statement query(
        database, "SELECT weekdays, days_apart, headroom_goal FROM purge_pace WHERE account = ?1");
    query.bind(1, static_cast<int64_t>(number(account)));
    if (!query.executeStep()) {
        return {};
    }
    return {static_cast<quint8>(query.getColumn(0).getInt()), query.getColumn(1).getInt(),
        db::maybeNumber(query.getColumn(2))};
}

Result<HandEdit> setPace(
    SQLite::Database &writer, AccountId account, const Pace &pace, qint64 setAt)
{
    if (!isGood(pace)) {
        return failure(Error::Code::ValueRefused, {u"pace"_s, QString::number(pace.daysApart)});
    }
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer,
            "INSERT INTO purge_pace (account, weekdays, days_apart, headroom_goal, set_at)"
            " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET weekdays = excluded.weekdays,"
            "  days_apart = excluded.days_apart, headroom_goal = excluded.headroom_goal,"
            "  set_at = excluded.set_at");
        put.bind(1, static_cast<int64_t>(number(account)));
        put.bind(2, static_cast<int>(pace.weekdays));
        put.bind(3, pace.daysApart);
        db::bindOrNull(put, 4, pace.headroomGoal);
        put.bind(5, static_cast<int64_t>(setAt));
        put.exec();
        return {};
    });
}

std::vector<QDate> clearOutDays(
    SQLite::Database &database, AccountId account, const QTimeZone &zone)
{
    SQLite::Statement query(database,
        "SELECT purge_item.done_at FROM purge_item"
        " JOIN purge_plan ON purge_plan.id = purge_item.plan"
        " WHERE purge_plan.account = ?1 AND purge_item.done = 'done' ORDER BY purge_item.done_at");
    query.bind(1, static_cast<int64_t>(number(account)));
    std::vector<QDate> days;
    while (query.executeStep()) {
        const QDate day = dateIn(zone, query.getColumn(0).getInt64());
        if (days.empty() || days.back() != day) {
            days.push_back(day);
        }
    }
    return days;
}

} // namespace comity
