#pragma once

#include "model/targets/target.h"

#include <QTimeZone>
#include <optional>

namespace comity {

/// When the next touch is due: the last one and the cadence, in civil days of our zone.
struct TouchDue
{
    std::optional<qint64> daysSince = {}; ///< since the last touch; none: no touch is logged
    std::optional<qint64> daysLeft = {}; ///< until it is due, 0 today, below 0 for so long already
    bool isDue = false; ///< never while they rest
};

/// Without a cadence nothing is due; without a touch the cadence counts from being put on the list.
TouchDue touchDue(const Target &target, qint64 asOf, const QTimeZone &zone);

/// The opening to turn to next: unused, and the closest in time to `asOf` on either side, because
/// what is old is cold and what lies ahead can wait. Null when there is none.
const Opening *nextOpening(const Target &target, qint64 asOf);

/// How many touches and how many of them answered, week by week.
struct TouchWeek
{
    int touches = 0;
    int answered = 0;
};
/// Oldest first; the last week ends with the civil day of `asOf`.
std::vector<TouchWeek> touchWeeks(
    const std::vector<Touch> &touches, qint64 asOf, const QTimeZone &zone, int weeks = 12);

} // namespace comity
