#include "model/followups/working_hours.h"

#include "model/base/civil_time.h"

#include <QDateTime>

namespace comity::followups {
namespace {

constexpr int minutesOfDay = 1440;
constexpr qint64 secondsOfMinute = 60;

bool isWorkingDay(const WorkingHours &hours, QDate day)
{
    return hours.days.isEmpty() || hours.days.contains(day.dayOfWeek());
}

QDate nextWorkingDay(const WorkingHours &hours, QDate after)
{
    QDate day = after.addDays(1);
    while (!isWorkingDay(hours, day)) {
        day = day.addDays(1);
    }
    return day;
}

// UTC seconds of a wall clock. One that is left out as the clocks go forward is as long after that
// as it would have been.
qint64 momentOf(const WorkingHours &hours, QDate day, int minute)
{
    const bool isNextDay = minute >= minutesOfDay;
    const QDate date = isNextDay ? day.addDays(1) : day;
    const QTime time = QTime(0, 0).addSecs(
        static_cast<int>((isNextDay ? minute - minutesOfDay : minute) * secondsOfMinute));
    const QDateTime moment(date, time, hours.zone);
    if (moment.isValid() && moment.time() == time) {
        return moment.toSecsSinceEpoch();
    }
    const qint64 asUtc = QDateTime(date, time, Qt::UTC).toSecsSinceEpoch();
    const QDateTime dayBefore = QDateTime::fromSecsSinceEpoch(asUtc, Qt::UTC).addDays(-1);
    return asUtc - hours.zone.offsetFromUtc(dayBefore);
}

struct Shift
{
    qint64 begin = 0; ///< UTC seconds
    qint64 end = 0;
};

Shift shiftOf(const WorkingHours &hours, QDate day)
{
    return {momentOf(hours, day, hours.from), momentOf(hours, day, hours.to)};
}

// The day of the first shift that ends after a moment.
QDate firstDay(const WorkingHours &hours, qint64 at)
{
    const QDate today = dateIn(hours.zone, at);
    return isWorkingDay(hours, today) && at < shiftOf(hours, today).end
        ? today
        : nextWorkingDay(hours, today);
}

} // namespace

WorkingHours workingHoursOf(const AccountRecord &account)
{
    WorkingHours hours;
    for (const int day : account.workingDays) {
        if (day >= Qt::Monday && day <= Qt::Sunday) {
            hours.days += day;
        }
    }
    const int from = account.workFrom.value_or(0);
    const int to = account.workTo.value_or(minutesOfDay);
    if (from >= 0 && from < to && to <= minutesOfDay) {
        hours.from = from;
        hours.to = to;
    }
    hours.zone = zoneOrSystem(account.account.timeZone);
    return hours;
}

qint64 nextOnDuty(const WorkingHours &hours, qint64 at)
{
    return std::max(at, shiftOf(hours, firstDay(hours, at)).begin);
}

qint64 afterMinutesOnDuty(const WorkingHours &hours, qint64 at, int minutes)
{
    qint64 left = minutes * secondsOfMinute;
    QDate day = firstDay(hours, at);
    for (;;) {
        const Shift shift = shiftOf(hours, day);
        const qint64 begin = std::max(at, shift.begin);
        // A shift that the clocks swallow whole has nothing in it.
        const qint64 has = std::max<qint64>(0, shift.end - begin);
        if (left <= has) {
            return begin + left;
        }
        left -= has;
        day = nextWorkingDay(hours, day);
    }
}

qint64 afterDaysOnDuty(const WorkingHours &hours, qint64 at, int days)
{
    const qint64 begin = nextOnDuty(hours, at);
    const QDateTime local = QDateTime::fromSecsSinceEpoch(begin, hours.zone);
    QDate day = local.date();
    for (int i = 0; i < days; ++i) {
        day = nextWorkingDay(hours, day);
    }
    const QTime time = local.time();
    return day == local.date()
        ? begin
        : momentOf(hours, day, time.hour() * 60 + time.minute()) + time.second();
}

} // namespace comity::followups
