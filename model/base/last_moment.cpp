#include "model/base/last_moment.h"

#include "model/base/civil_time.h"

namespace comity {

std::optional<qint64> lastMomentOf(const Dated &due, const QTimeZone &zone)
{
    switch (due.precision) {
    case DatePrecision::Exact:
        return due.at;
    case DatePrecision::Day:
        return dateIn(QTimeZone::utc(), due.at).endOfDay(zone).toSecsSinceEpoch();
    case DatePrecision::Local:
        return due.at - zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(due.at, Qt::UTC));
    case DatePrecision::Bounded:
        return due.notAfter;
    case DatePrecision::None:
        break;
    }
    return {};
}

bool isOver(const Dated &due, qint64 asOf, const QTimeZone &zone)
{
    const auto last = lastMomentOf(due, zone);
    return last && *last < asOf;
}

} // namespace comity
