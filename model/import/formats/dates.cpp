#include "model/import/formats/dates.h"

#include "model/base/civil_time.h"
#include "model/import/formats/date_scanner.h"

#include <QRegularExpression>
#include <algorithm>
#include <cctype>
#include <charconv>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

using Order = ColumnMapping::DateOrder;

constexpr qint64 daySeconds = 86'400;

/// Days since 1970 of a civil date; the arithmetic is that of Howard Hinnant's date algorithms.
qint64 daysFromCivil(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64 {era} * 146'097 + dayOfEra - 719'468;
}

Dated dated(const ScannedDate &scanned)
{
    const qint64 midnight = daysFromCivil(scanned.year, scanned.month, scanned.day) * daySeconds;
    if (!scanned.hasTime) {
        return Dated::day(midnight + daySeconds / 2);
    }
    const qint64 at = midnight + scanned.secondOfDay;
    return scanned.offsetSeconds ? Dated::exact(at - *scanned.offsetSeconds) : Dated::local(at);
}

std::optional<qint64> wholeNumber(std::string_view text)
{
    qint64 number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole ? std::optional(number) : std::nullopt;
}

} // namespace

Dated readDate(std::string_view text, Order order)
{
    text = trimmedBlanks(text);
    if (text.size() < 6 || text.size() > 64) {
        return {};
    }
    // Nine digits are a second of 1973 or later; eight may be a date without dashes.
    if (text.size() >= 9 && std::ranges::all_of(text, isDigit)) {
        const auto number = wholeNumber(text);
        return number ? readEpoch(*number) : Dated {};
    }
    const std::optional<ScannedDate> scanned = scanDate(text, order);
    return scanned ? dated(*scanned) : Dated {};
}

Dated readUtcDate(std::string_view text)
{
    const Dated read = readDate(text);
    return read.precision == DatePrecision::Local ? Dated::exact(read.at) : read;
}

OrderEvidence orderEvidence(std::string_view text)
{
    return scanOrder(trimmedBlanks(text));
}

Dated readEpoch(qint64 number)
{
    constexpr qint64 lastSecond = 100'000'000'000;
    constexpr qint64 lastMillisecond = lastSecond * 1'000;
    if (number <= 0 || number > lastMillisecond) {
        return {};
    }
    return Dated::exact(number > lastSecond ? number / 1'000 : number);
}

Dated dateInName(const QString &name)
{
    // Divided dates first: the random end of an archive's name may hold eight digits.
    static const QRegularExpression divided(
        u"(?<!\\d)(?:(?<y>20\\d\\d)[-_.](?<m>[01]\\d)[-_.](?<d>[0-3]\\d)"
        "|(?<m2>[01]\\d)-(?<d2>[0-3]\\d)-(?<y2>20\\d\\d))(?!\\d)"_s);
    static const QRegularExpression together(
        u"(?<!\\d)(?<y>20\\d\\d)(?<m>[01]\\d)(?<d>[0-3]\\d)(?!\\d)(?<m2>)(?<d2>)(?<y2>)"_s);
    for (const QRegularExpression &pattern : {divided, together}) {
        QDate last;
        auto found = pattern.globalMatch(name);
        while (found.hasNext()) {
            const QRegularExpressionMatch match = found.next();
            const auto number = [&match](const QString &first, const QString &second) {
                const QString text = match.captured(first);
                return (text.isEmpty() ? match.captured(second) : text).toInt();
            };
            const QDate date(
                number(u"y"_s, u"y2"_s), number(u"m"_s, u"m2"_s), number(u"d"_s, u"d2"_s));
            last = date.isValid() ? date : last;
        }
        if (last.isValid()) {
            return Dated::day(noonUtc(last));
        }
    }
    return {};
}

} // namespace comity::formats
