#pragma once

#include "model/base/last_moment.h"
#include "model/followups/service_level.h"
#include "model/followups/working_hours.h"

#include <functional>
#include <span>

namespace comity::followups {

/// When what came up at `madeAt` (UTC seconds) is to be done. Whole days of a level are days on
/// duty, whatever their hours; every other time is time on duty. Answers have a moment, a thank-you
/// and a give-back a day of the account's zone.
Dated dueFor(
    ObligationKind kind, const ServiceLevel &level, const WorkingHours &hours, qint64 madeAt);

using comity::isOver;
using comity::lastMomentOf;

/// How often a level held.
struct LevelHeld
{
    int within = 0; ///< done in time
    int due = 0; ///< all whose time ran out in the span, done or not
    int unknown = 0; ///< came up in the span, and nobody knows until when: counted in neither

    /// Whole per cent, rounded down so that a level that was missed never looks kept; none when
    /// nothing came due.
    std::optional<int> percent() const;
    bool operator==(const LevelHeld &) const = default;
};

/// Hours of an account of ours, or where none is named.
using HoursOf = std::function<WorkingHours(std::optional<AccountId>)>;

/// Those of a kind whose time ran out from `from` up to `asOf` (UTC seconds, `from` included). The
/// time is what the level gives for the moment when they came up, so that another level judges old
/// answers anew; of a promised give-back it is the day that was promised, of which none is unknown.
/// Putting something off changes nothing. `knownUntil`: until when it is known whether one was
/// done, where that ends before `asOf`; what ran out later is left out, for it may have been in
/// time.
LevelHeld heldOver(ObligationKind kind, const ServiceLevel &level,
    std::span<const Obligation> obligations, const HoursOf &hoursOf, qint64 from, qint64 asOf,
    const std::function<qint64(const Obligation &)> &knownUntil = {});

} // namespace comity::followups
