#include "model/base/civil_day.h"

#include "model/base/civil_time.h"

namespace comity {

QDate civilDay(const Dated &time, const QTimeZone &zone)
{
    return dateIn(time.precision == DatePrecision::Exact ? zone : QTimeZone::utc(), time.at);
}

} // namespace comity
