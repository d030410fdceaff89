#pragma once

#include <QDateTime>
#include <functional>

namespace comity {

/// What time it is, in UTC. Injected wherever a judgement depends on today, so that `--as-of`
/// and tests decide; only app/ makes one that reads the system's clock.
using Clock = std::function<QDateTime()>;

/// A clock that stands still.
inline Clock fixedClock(const QDateTime &at)
{
    return [at] { return at; };
}

} // namespace comity
