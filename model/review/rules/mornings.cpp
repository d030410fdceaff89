#include "model/review/rules/mornings.h"

#include "model/review/rules/people_finding.h"

#include <QHash>
#include <map>
#include <utility>

namespace comity::review {
namespace {

constexpr qint64 minuteSeconds = 60;
constexpr int dayMinutes = 24 * 60;
constexpr qint64 daySeconds = dayMinutes * minuteSeconds;
constexpr int morning = 9 * 60 + 30;
constexpr int weekDays = 7;
constexpr int mostDaysOff = 21; ///< in a row: weekends with holidays between
constexpr qint64 epochWeekday = 4; ///< 1 January 1970 was a Thursday

/// The time of the clock moved to half past nine of the same day; clocks that are put forward or
/// back in between are caught by asking again.
qint64 atMorning(LocalTimes &times, const QString &zone, qint64 utcSeconds)
{
    qint64 moved = utcSeconds - utcSeconds % minuteSeconds;
    for (int i = 0; i < 2; ++i) {
        moved += (morning - times.at(zone, moved).minutes) * minuteSeconds;
    }
    return moved;
}

} // namespace

qint64 localDay(LocalTimes &times, const QString &zone, qint64 utcSeconds)
{
    const qint64 day = utcSeconds / daySeconds;
    const LocalTime local = times.at(zone, utcSeconds);
    if (local.weekday == 0) {
        return day;
    }
    const qint64 weekday = (day + epochWeekday - 1) % weekDays + 1;
    const qint64 ahead = (local.weekday - weekday + weekDays) % weekDays;
    return ahead == weekDays - 1 ? day - 1 : day + ahead;
}

std::optional<qint64> nextMorning(LocalTimes &times, const QString &zone, qint64 utcSeconds,
    const QString &country, const ListedHolidays &holidays)
{
    if (times.at(zone, utcSeconds).weekday == 0) {
        return std::nullopt;
    }
    qint64 next = atMorning(times, zone, utcSeconds);
    for (int days = 0; days <= mostDaysOff; ++days) {
        const bool isFree = !country.isEmpty()
            && (times.isWeekend(country, times.at(zone, next).weekday)
                || holidays.holds(country, localDay(times, zone, next)));
        if (next > utcSeconds && !isFree) {
            return next;
        }
        next = atMorning(times, zone, next + daySeconds);
    }
    return std::nullopt;
}

std::vector<Fix> morningFixes(const DraftFacts &draft, const std::vector<quint32> &rows,
    const QString &label, bool isForWork, const ListedHolidays &holidays)
{
    constexpr std::size_t mostFixes = 6;
    if (!draft.context.sendAt.hasValue()) {
        return {};
    }
    LocalTimes times;
    QHash<std::pair<QString, QString>, std::optional<qint64>> known;
    std::map<qint64, std::vector<quint32>> byMorning;
    for (const quint32 row : rows) {
        const Recipient &person = draft.context.recipients.at(row);
        const QString zone = person.zone.valueOr(isForWork ? draft.context.sender.zone : QString());
        const QString country = isForWork ? person.country.valueOr({}) : QString();
        auto found = known.find({zone, country});
        if (found == known.end()) {
            const QString calendar
                = isForWork && country.isEmpty() ? LocalTimes::countryOf(zone) : country;
            found = known.insert({zone, country},
                nextMorning(times, zone, *draft.context.sendAt, calendar, holidays));
        }
        if (found->has_value()) {
            byMorning[**found].push_back(row);
        }
    }
    std::vector<Fix> fixes;
    for (auto &[morning, people] : byMorning) {
        if (fixes.size() < mostFixes) {
            fixes.push_back(fixFor(FixKind::Reschedule, label, std::move(people)));
            fixes.back().sendAt = morning;
        }
    }
    return fixes;
}

} // namespace comity::review
