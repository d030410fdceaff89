#include "model/lists/event_meetings.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <vector>

namespace comity {

QDate dayOf(qint64 noon)
{
    return dateIn(QTimeZone::utc(), noon);
}

QDate dayOf(const Dated &at, const QTimeZone &zone)
{
    return at.precision == DatePrecision::Exact ? dateIn(zone, at.at) : dayOf(at.at);
}

namespace {

bool isNamed(const QString &name, const EventPlan &plan)
{
    return singleLine(name).trimmed().compare(singleLine(plan.name).trimmed(), Qt::CaseInsensitive)
        == 0;
}

bool isOnADayOf(const EventPlan &plan, const QDate &day)
{
    return day >= dayOf(plan.from) && day <= dayOf(plan.until);
}

/// Every meeting at the event, whoever is on the list now.
std::vector<Meeting> meetingsAt(SQLite::Database &database, const EventPlan &plan, ListId list)
{
    std::vector<Meeting> out;
    SQLite::Statement query(database, "SELECT id, pk, at, at_precision, event, list FROM meeting");
    while (query.executeStep()) {
        Meeting one {FactId {query.getColumn(0).getInt64()}, Pk {query.getColumn(1).getUInt()},
            db::dated(query.getColumn(2), query.getColumn(3)), db::text(query.getColumn(4)),
            listOfMeeting(query.getColumn(5))};
        if (isAt(plan, list, one, QTimeZone::utc())) {
            out.push_back(std::move(one));
        }
    }
    return out;
}

/// The events of the other lists.
std::vector<EventPlan> otherEvents(SQLite::Database &database, ListId list)
{
    std::vector<EventPlan> out;
    SQLite::Statement query(database,
        "SELECT event, event_from, event_until FROM list WHERE event IS NOT NULL AND id <> ?1");
    query.bind(1, static_cast<int64_t>(number(list)));
    while (query.executeStep()) {
        out.push_back({db::text(query.getColumn(0)), query.getColumn(1).getInt64(),
            query.getColumn(2).getInt64()});
    }
    return out;
}

void rename(SQLite::Database &writer, const Meeting &meeting, const QString &name)
{
    SQLite::Statement touch(writer,
        "UPDATE touch SET text = ?1 WHERE pk = ?2 AND at = ?3 AND kind = 'met' AND text = ?4");
    db::bind(touch, 1, name);
    touch.bind(2, static_cast<int64_t>(number(meeting.pk)));
    touch.bind(3, static_cast<int64_t>(meeting.at.at));
    db::bind(touch, 4, meeting.event);
    touch.exec();
    SQLite::Statement put(writer, "UPDATE meeting SET event = ?1 WHERE id = ?2");
    db::bind(put, 1, name);
    put.bind(2, static_cast<int64_t>(number(meeting.id)));
    put.exec();
}

} // namespace

bool isAt(const EventPlan &plan, ListId list, const Meeting &meeting, const QTimeZone &zone)
{
    return meeting.list == list
        || (isNamed(meeting.event, plan) && isOnADayOf(plan, dayOf(meeting.at, zone)));
}

bool isSameEvent(const EventPlan &before, const EventPlan &after)
{
    const auto apart = std::max(dayOf(before.until).daysTo(dayOf(after.from)),
        dayOf(after.until).daysTo(dayOf(before.from)));
    return isNamed(before.name, after) ? apart <= mostDaysMoved : apart <= 0;
}

void followEvent(SQLite::Database &writer, ListId list, const std::optional<EventPlan> &before,
    const std::optional<EventPlan> &after)
{
    if (!before || !after || !isSameEvent(*before, *after)) {
        SQLite::Statement forget(writer, "UPDATE meeting SET list = NULL WHERE list = ?1");
        forget.bind(1, static_cast<int64_t>(number(list)));
        forget.exec();
        // What is to be done for the next event is to be done again.
        SQLite::Statement again(writer, "UPDATE event_task SET done_at = NULL WHERE list = ?1");
        again.bind(1, static_cast<int64_t>(number(list)));
        again.exec();
        return;
    }
    const QString name = singleLine(after->name).trimmed();
    const std::vector<EventPlan> others = otherEvents(writer, list);
    SQLite::Statement keep(writer, "UPDATE meeting SET list = ?1 WHERE id = ?2 AND list IS NULL");
    keep.bind(1, static_cast<int64_t>(number(list)));
    for (const Meeting &meeting : meetingsAt(writer, *before, list)) {
        keep.reset();
        keep.bind(2, static_cast<int64_t>(number(meeting.id)));
        keep.exec();
        const bool isOthers = std::ranges::any_of(others, [&meeting](const EventPlan &other) {
            return isNamed(meeting.event, other)
                && isOnADayOf(other, dayOf(meeting.at, QTimeZone::utc()));
        });
        if (!isOthers && meeting.event != name && isNamed(meeting.event, *before)) {
            rename(writer, meeting, name);
        }
    }
}

} // namespace comity
