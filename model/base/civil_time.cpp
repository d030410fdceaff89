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

QTimeZone zoneOrSystem(const QString &ianaName)
{
    const QTimeZone zone(ianaName.toLatin1());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

} // namespace comity
