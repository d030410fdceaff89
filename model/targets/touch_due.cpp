#include "model/targets/touch_due.h"

#include "model/base/civil_day.h"
#include "model/base/civil_time.h"
#include "model/targets/silence.h"

#include <algorithm>
#include <cstdlib>

namespace comity {
namespace {

constexpr int weekDays = 7;

} // namespace

TouchDue touchDue(const Target &target, qint64 asOf, const QTimeZone &zone)
{
    TouchDue due;
    const QDate today = dateIn(zone, asOf);
    QDate last;
    for (const Touch &touch : target.touches) {
        if (isPast(touch, asOf)) {
            const QDate date = std::min(civilDay(touch.at, zone), today);
            last = last.isValid() ? std::max(last, date) : date;
        }
    }
    if (last.isValid()) {
        due.daysSince = last.daysTo(today);
    }
    if (const std::optional<int> cadence = target.facts.cadenceDays) {
        const QDate from = last.isValid() ? last : dateIn(zone, target.addedAt);
        due.daysLeft = today.daysTo(from.addDays(*cadence));
        due.isDue = *due.daysLeft <= 0 && !restUntil(target, asOf, zone);
    }
    return due;
}

const Opening *nextOpening(const Target &target, qint64 asOf)
{
    const Opening *next = nullptr;
    for (const Opening &opening : target.openings) {
        const bool isCloser
            = next == nullptr || std::abs(opening.at - asOf) < std::abs(next->at - asOf);
        if (!opening.usedAt && isCloser) {
            next = &opening;
        }
    }
    return next;
}

std::vector<TouchWeek> touchWeeks(
    const std::vector<Touch> &touches, qint64 asOf, const QTimeZone &zone, int weeks)
{
    std::vector<TouchWeek> out(static_cast<std::size_t>(weeks));
    const QDate today = dateIn(zone, asOf);
    for (const Touch &touch : touches) {
        const qint64 days = civilDay(touch.at, zone).daysTo(today);
        if (days < 0 || days >= qint64 {weeks} * weekDays) {
            continue;
        }
        TouchWeek &week = out[static_cast<std::size_t>(weeks - 1 - days / weekDays)];
        ++week.touches;
        week.answered += touch.answeredAt ? 1 : 0;
    }
    return out;
}

} // namespace comity
