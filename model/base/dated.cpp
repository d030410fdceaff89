#include "model/base/dated.h"

#include "model/base/iso_bytes.h"

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
    const IsoBytes bytes(seconds);
    return QString::fromLatin1(bytes.view().data(), static_cast<qsizetype>(bytes.view().size()));
}

QString isoText(const Dated &time)
{
    const IsoBytes bytes(time);
    const std::string_view text = bytes.view();
    return text.empty() ? QString()
                        : QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace comity
