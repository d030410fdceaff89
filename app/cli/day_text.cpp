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

QString momentText(const Dated &time, const QTimeZone &zone)
{
    if (!time.hasValue()) {
        return u"—"_s;
    }
    return time.precision == DatePrecision::Exact
        ? QDateTime::fromSecsSinceEpoch(time.at, zone).toString(u"yyyy-MM-dd HH:mm"_s)
        : isoText(time).left(16).replace(u'T', u' ');
}

} // namespace comity::cli
