#include "model/base/dated.h"

#include <array>
#include <chrono>
#include <cstdio>
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
    // Documents of hundreds of thousands hold two or three times each, and QDateTime takes more
    // than ten times as long to write one.
    using namespace std::chrono;
    const sys_seconds time {std::chrono::seconds(seconds)};
    const auto midnight = floor<days>(time);
    const year_month_day date {midnight};
    const hh_mm_ss clock {time - midnight};
    const int year = static_cast<int>(date.year());
    if (year < 0 || year > 9'999) { // which nobody exports
        std::array<char, 64> text {};
        const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
            year, static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
            static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
            static_cast<int>(clock.seconds().count()));
        return QString::fromLatin1(text.data(), size);
    }
    QString text(20, Qt::Uninitialized);
    QChar *at = text.data();
    const auto put = [&at](unsigned value, unsigned unit, char16_t after) {
        for (; unit > 0; unit /= 10) {
            *at++ = QChar(static_cast<char16_t>(u'0' + value / unit % 10));
        }
        *at++ = QChar(after);
    };
    put(static_cast<unsigned>(year), 1'000, u'-');
    put(static_cast<unsigned>(date.month()), 10, u'-');
    put(static_cast<unsigned>(date.day()), 10, u'T');
    put(static_cast<unsigned>(clock.hours().count()), 10, u':');
    put(static_cast<unsigned>(clock.minutes().count()), 10, u':');
    put(static_cast<unsigned>(clock.seconds().count()), 10, u'Z');
    return text;
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
