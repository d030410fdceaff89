#include "model/import/formats/xlsx_numbers.h"

#include "model/import/formats/date_scanner.h"

#include <QDate>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace comity::formats {
namespace {

constexpr int exactDigits = 15; ///< what a double holds of any whole number
constexpr double firstDayAfterLast = 2'958'466; ///< 1 January 10000
constexpr qint64 daySeconds = 86'400;

/// A number as it is written: digits without the point, and the power of ten of the last of them.
struct Decimal
{
    bool isNegative = false;
    std::string_view whole;
    std::string_view fraction;
    int exponent = 0;
};

std::string_view digitsAt(std::string_view text, std::size_t &at)
{
    const std::size_t from = at;
    while (at < text.size() && isDigit(text[at])) {
        ++at;
    }
    return text.substr(from, at - from);
}

std::optional<Decimal> decimalOf(std::string_view text)
{
    Decimal decimal;
    std::size_t at = 0;
    decimal.isNegative = text.starts_with('-');
    at += decimal.isNegative ? 1 : 0;
    decimal.whole = digitsAt(text, at);
    if (at < text.size() && text[at] == '.') {
        ++at;
        decimal.fraction = digitsAt(text, at);
    }
    if (decimal.whole.empty()) {
        return std::nullopt;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        at += at < text.size() && text[at] == '+' ? 1 : 0;
        const auto [end, error]
            = std::from_chars(text.data() + at, text.data() + text.size(), decimal.exponent);
        at = error == std::errc() ? static_cast<std::size_t>(end - text.data()) : text.size() + 1;
    }
    return at == text.size() ? std::optional(decimal) : std::nullopt;
}

/// The digits of a whole number; nothing for a fraction or one longer than any id.
std::optional<std::string> wholeDigits(const Decimal &decimal)
{
    if (decimal.exponent < -100 || decimal.exponent > 100 || decimal.whole.size() > 100
        || decimal.fraction.size() > 100) {
        return std::nullopt;
    }
    std::string digits;
    digits.append(decimal.whole).append(decimal.fraction);
    const auto power = decimal.exponent - static_cast<int>(decimal.fraction.size());
    if (power >= 0) {
        digits.append(static_cast<std::size_t>(power), '0');
    } else {
        const auto cut = static_cast<std::size_t>(-power);
        const std::size_t kept = digits.size() > cut ? digits.size() - cut : 0;
        if (digits.find_first_not_of('0', kept) != std::string::npos) {
            return std::nullopt;
        }
        digits.resize(kept);
    }
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits.empty() ? "0" : digits;
}

void appendPadded(qint64 number, std::size_t width, std::string &out)
{
    std::array<char, 24> buffer {};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    const auto size = static_cast<std::size_t>(end - buffer.data());
    out.append(width > size ? width - size : 0, '0').append(buffer.data(), size);
}

void appendTime(qint64 second, std::string &out)
{
    appendPadded(second / 3'600, 2, out);
    out.push_back(':');
    appendPadded(second / 60 % 60, 2, out);
    out.push_back(':');
    appendPadded(second % 60, 2, out);
}

} // namespace

void appendSheetNumber(std::string_view stored, std::string &out)
{
    const std::string_view text = trimmedBlanks(stored);
    if (text.size() <= exactDigits && std::ranges::all_of(text, isDigit)) {
        out.append(text);
        return;
    }
    const std::optional<Decimal> decimal = decimalOf(text);
    const std::optional<std::string> digits = decimal ? wholeDigits(*decimal) : std::nullopt;
    if (!digits) {
        out.append(text);
        return;
    }
    if (decimal->isNegative && *digits != "0") {
        out.push_back('-');
    }
    if (digits->size() <= exactDigits) {
        out.append(*digits);
        return;
    }
    out.append(*digits, 0, 1).append(".");
    const std::size_t last = std::max(digits->find_last_not_of('0'), std::size_t {1});
    out.append(*digits, 1, last).append("E+");
    appendPadded(static_cast<qint64>(digits->size()) - 1, 2, out);
}

void appendSheetDate(std::string_view stored, bool is1904, std::string &out)
{
    const std::string_view text = trimmedBlanks(stored);
    double days = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    const bool isNumber = error == std::errc() && end == text.data() + text.size();
    if (!isNumber || !(days >= 0 && days < firstDayAfterLast)) {
        appendSheetNumber(stored, out);
        return;
    }
    const auto seconds = static_cast<qint64>(std::llround(days * static_cast<double>(daySeconds)));
    const qint64 day = seconds / daySeconds;
    const qint64 second = seconds % daySeconds;
    if (day == 0 && !is1904) {
        appendTime(second, out); // a time of no day
        return;
    }
    // 1900 had no 29 February, which is day 60 all the same.
    const QDate first = is1904 ? QDate(1904, 1, 1) : QDate(1899, 12, day < 60 ? 31 : 30);
    if (day == 60 && !is1904) {
        out.append("1900-02-29");
    } else {
        const QDate date = first.addDays(day);
        appendPadded(date.year(), 4, out);
        out.push_back('-');
        appendPadded(date.month(), 2, out);
        out.push_back('-');
        appendPadded(date.day(), 2, out);
    }
    if (second != 0) {
        out.push_back(' ');
        appendTime(second, out);
    }
}

} // namespace comity::formats
