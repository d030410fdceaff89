#pragma once

#include "model/lists/event_plan.h"
#include "model/people/meetings.h"

#include <QTimeZone>
#include <SQLiteCpp/Database.h>

namespace comity {

/// The civil day of an event's edge, which is kept as its noon UTC.
QDate dayOf(qint64 noon);
/// Of a meeting or touch: a day is a civil date already; a moment has one in the zone.
QDate dayOf(const Dated &at, const QTimeZone &zone);

/// Whether somebody was met at the event of this list: it was kept for it, or is of the event's
/// name, in any case of letters, on one of its days.
bool isAt(const EventPlan &plan, ListId list, const Meeting &meeting, const QTimeZone &zone);

/// An event may be moved by so many days and still be the same one: the next year's is another.
constexpr int mostDaysMoved = 31;

/// Whether `after` is `before`, renamed or moved: of the same name and not far off, or on at least
/// one of its days.
bool isSameEvent(const EventPlan &before, const EventPlan &after);

/// Keeps who was met at the event of a list when it is renamed or moved, and gives those meetings
/// its new name; they keep their days. Another list's event of the same name keeps it. Where it is
/// another event now, or none, nobody was met at it for this list any more. Part of the caller's
/// edit.
void followEvent(SQLite::Database &writer, ListId list, const std::optional<EventPlan> &before,
    const std::optional<EventPlan> &after);

} // namespace comity
