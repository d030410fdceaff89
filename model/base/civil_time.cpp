#include "model/base/civil_time.h"

#include <QDateTime>

namespace comity {

qint64 noonUtc(QDate date)
{
    return QDateTime(date, QTime(12, 0), Qt::UTC).toSecsSinceEpoch();
}

QDate dateIn(const QTimeZone &zone, qint64 utcSeconds)
{
    return QDateTime::fromSecsSinceEpoch(utcSeconds, zone).date();
}

bool liesAhead(const Dated &time, qint64 asOf, const QTimeZone &zone)
{
    switch (time.precision) {
    case DatePrecision::Exact:
        return time.at > asOf;
    case DatePrecision::Day:
        return time.at > noonUtc(dateIn(zone, asOf));
    case DatePrecision::Local:
        return time.at > asOf + zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(asOf, Qt::UTC));
    case DatePrecision::Bounded:
        return time.notBefore.value_or(asOf) > asOf;
    case DatePrecision::None:
        break;
    }
    return false;
}

QTimeZone zoneOrSystem(const QString &ianaName)
{
    const QTimeZone zone(ianaName.toLatin1());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

} // namespace comity
