#include "model/standing/staleness.h"

#include "model/base/civil_time.h"

#include <algorithm>
#include <limits>

namespace comity {
namespace {

constexpr qint64 daySeconds = 86'400;
constexpr qint64 zoneDoubt = 14 * 3600;

} // namespace

Staleness::Staleness(qint64 asOf, const QTimeZone &zone, int days)
    : m_exactUntil(asOf - days * daySeconds)
    , m_dayUntil(noonUtc(dateIn(zone, asOf).addDays(-days)))
    , m_localUntil(m_exactUntil - zoneDoubt)
{
}

DayCount::DayCount(qint64 asOf, const QTimeZone &zone)
    : m_asOf(asOf)
    , m_today(noonUtc(dateIn(zone, asOf)))
{
}

std::optional<qint64> DayCount::since(DatePrecision precision, qint64 sortKey) const
{
    if (precision == DatePrecision::None || sortKey == std::numeric_limits<qint64>::max()) {
        return std::nullopt;
    }
    const qint64 until = precision == DatePrecision::Day ? m_today : m_asOf;
    return std::max<qint64>((until - sortKey) / daySeconds, 0);
}

} // namespace comity
