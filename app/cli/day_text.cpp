#include "app/cli/day_text.h"

#include "model/base/civil_time.h"

using namespace Qt::StringLiterals;

namespace comity::cli {

QString dayText(qint64 seconds, const QTimeZone &zone)
{
    return dateIn(zone, seconds).toString(Qt::ISODate);
}

QString dayText(const Dated &time, const QTimeZone &zone)
{
    if (time.hasValue()) {
        // Days and wall clocks stand as they were written down.
        return time.precision == DatePrecision::Exact ? dayText(time.at, zone)
                                                      : isoText(time).left(10);
    }
    if (time.notAfter) {
        return u"≈ "_s + isoUtc(*time.notAfter).left(7);
    }
    return u"—"_s;
}

} // namespace comity::cli
