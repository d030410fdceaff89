#include "model/followups/due_time.h"

#include "model/base/civil_time.h"

#include <algorithm>

namespace comity::followups {
namespace {

constexpr int minutesOfDay = 1440;

bool isOwedByDay(ObligationKind kind)
{
    return kind == ObligationKind::ThankYou || kind == ObligationKind::GiveBack;
}

Dated judgedDue(ObligationKind kind, const ServiceLevel &level, const Obligation &obligation,
    const WorkingHours &hours)
{
    return kind == ObligationKind::GiveBack ? obligation.dueAt
                                            : dueFor(kind, level, hours, obligation.madeAt);
}

} // namespace

Dated dueFor(
    ObligationKind kind, const ServiceLevel &level, const WorkingHours &hours, qint64 madeAt)
{
    const qint64 due = level.minutes % minutesOfDay == 0
        ? afterDaysOnDuty(hours, madeAt, level.minutes / minutesOfDay)
        : afterMinutesOnDuty(hours, madeAt, level.minutes);
    return isOwedByDay(kind) ? Dated::day(noonUtc(dateIn(hours.zone, due))) : Dated::exact(due);
}

std::optional<int> LevelHeld::percent() const
{
    return due > 0 ? std::optional(static_cast<int>(qint64 {within} * 100 / due)) : std::nullopt;
}

LevelHeld heldOver(ObligationKind kind, const ServiceLevel &level,
    std::span<const Obligation> obligations, const HoursOf &hoursOf, qint64 from, qint64 asOf,
    const std::function<qint64(const Obligation &)> &knownUntil)
{
    LevelHeld held;
    for (const Obligation &one : obligations) {
        if (one.kind != kind) {
            continue;
        }
        const WorkingHours hours = hoursOf(one.account);
        const auto last = lastMomentOf(judgedDue(kind, level, one, hours), hours.zone);
        if (!last) {
            held.unknown += one.madeAt >= from && one.madeAt <= asOf ? 1 : 0;
        } else if (*last >= from && *last < (knownUntil ? std::min(asOf, knownUntil(one)) : asOf)) {
            ++held.due;
            held.within += one.doneAt && *one.doneAt <= *last ? 1 : 0;
        }
    }
    return held;
}

} // namespace comity::followups
