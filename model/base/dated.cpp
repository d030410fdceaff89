#include "model/base/dated.h"

#include <QDateTime>
#include <limits>

using namespace Qt::StringLiterals;

namespace comity {

Dated Dated::between(std::optional<qint64> notBefore, std::optional<qint64> notAfter)
{
    if (!notBefore && !notAfter) {
        return {};
    }
    return {DatePrecision::Bounded, 0, notBefore, notAfter};
}

qint64 Dated::sortKey() const
{
    constexpr qint64 last = std::numeric_limits<qint64>::max();
    switch (precision) {
    case DatePrecision::None:
        return last;
    case DatePrecision::Bounded:
        return notAfter.value_or(last);
    case DatePrecision::Exact:
    case DatePrecision::Day:
    case DatePrecision::Local:
        return at;
    }
    Q_UNREACHABLE();
}

QString toText(DatePrecision precision)
{
    switch (precision) {
    case DatePrecision::None:
        return u"none"_s;
    case DatePrecision::Exact:
        return u"exact"_s;
    case DatePrecision::Day:
        return u"day"_s;
    case DatePrecision::Local:
        return u"local"_s;
    case DatePrecision::Bounded:
        return u"bounded"_s;
    }
    Q_UNREACHABLE();
}

DatePrecision datePrecisionFromText(QStringView text)
{
    for (const DatePrecision precision :
        {DatePrecision::Exact, DatePrecision::Day, DatePrecision::Local, DatePrecision::Bounded}) {
        if (text == toText(precision)) {
            return precision;
        }
    }
    return DatePrecision::None;
}

QString isoUtc(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
}

QString isoText(const Dated &time)
{
    if (!time.hasValue()) {
        return {};
    }
    const QString full = isoUtc(time.at);
    switch (time.precision) {
    case DatePrecision::Day:
        return full.left(10);
    case DatePrecision::Local:
        return full.chopped(1);
    default:
        return full;
    }
}

} // namespace comity
