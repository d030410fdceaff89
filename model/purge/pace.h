#pragma once

#include <QDate>
#include <optional>
#include <vector>

namespace comity {

/// How calmly an account is cleared out (S4.29): on which days of the week, how many days apart,
/// and how much room to follow is the goal.
struct Pace
{
    quint8 weekdays = 0b0001001; ///< Monday is the lowest bit; at least one day
    int daysApart = 1; ///< of two batches: 1 is every day, 30 the most
    std::optional<qint64> headroomGoal = {}; ///< follows left; none is no goal

    bool allows(QDate day) const { return (weekdays & (1U << (day.dayOfWeek() - 1))) != 0; }
    bool operator==(const Pace &) const = default;
};

/// The first `count` days on which a batch may be worked through, from `from` on. `last` is the day
/// of the newest batch: never two on one day.
std::vector<QDate> sessionDays(const Pace &pace, QDate from, std::optional<QDate> last, int count);

/// The way to the goal at this pace.
struct Road
{
    qint64 missing = 0; ///< follows that must still become free
    std::vector<QDate> days = {}; ///< of the batches that are needed
    qint64 peopleShort = 0; ///< so many more would have to fit the plan
    bool isCut = false; ///< it is longer than 200 batches, and ends there

    std::optional<QDate> goalDay() const
    {
        const bool leadsThere = peopleShort == 0 && !isCut && !days.empty();
        return leadsThere ? std::optional(days.back()) : std::nullopt;
    }
};

/// Nothing without a goal. `left` is how many may be followed now, `fit` how many people the plan
/// has, `batch` how many go at once.
std::optional<Road> roadToGoal(
    const Pace &pace, qint64 left, qint64 fit, int batch, QDate today, std::optional<QDate> last);

/// After so many unfollows in a row a pause is advised: quick, repeated ones look automated.
constexpr int pauseAfter = 25;
/// So long a gap is a pause.
constexpr qint64 pauseSeconds = 600;

/// How many of these moments (UTC seconds, any order) follow each other without a pause, up to now.
int doneInARow(std::vector<qint64> doneAt, qint64 now);

} // namespace comity
