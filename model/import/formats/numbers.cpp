#include "model/import/formats/numbers.h"

#include "model/import/formats/date_scanner.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

namespace comity::formats {
namespace {

constexpr qint64 largest = 1'000'000'000'000;

/// The digits and separators of a number; the blanks between groups and the suffix taken off.
struct Parts
{
    std::string digits; ///< with `.` and `,` as they stand
    double factor = 1;
    bool isSane = true;
};

double factorOf(char suffix)
{
    switch (suffix) {
    case 'k':
    case 'K':
        return 1e3;
    case 'm':
    case 'M':
        return 1e6;
    case 'b':
    case 'B':
        return 1e9;
    default:
        return 0;
    }
}

Parts partsOf(std::string_view text)
{
    Parts parts;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isBlank = c == ' ' || c == '\'';
        if (isDigit(c) || c == '.' || c == ',') {
            parts.digits.push_back(c);
        } else if (text.substr(i).starts_with("\xC2\xA0")) {
            ++i; // the blank that does not break
        } else if (text.substr(i).starts_with("\xE2\x80\xAF")
            || text.substr(i).starts_with("\xE2\x80\x89")
            || text.substr(i).starts_with("\xE2\x80\x99")) {
            i += 2; // narrow blanks, and the apostrophe of Switzerland
        } else if (i + 1 == text.size() && factorOf(c) > 0) {
            parts.factor = factorOf(c);
        } else if (!isBlank) {
            parts.isSane = false;
        }
    }
    return parts;
}

/// Every separator is followed by three digits and then another separator or the end.
bool isGrouped(std::string_view digits, char separator)
{
    const std::size_t first = digits.find(separator);
    if (first == 0 || first > 3 || first == std::string_view::npos) {
        return false;
    }
    for (std::size_t at = first; at < digits.size(); at += 4) {
        const std::string_view group = digits.substr(at + 1, 3);
        const bool isGroup = digits[at] == separator && group.size() == 3
            && group.find_first_not_of("0123456789") == std::string_view::npos;
        if (!isGroup) {
            return false;
        }
    }
    return true;
}

std::optional<double> decimal(std::string text)
{
    for (char &c : text) {
        c = c == ',' ? '.' : c;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole ? std::optional(value) : std::nullopt;
}

std::optional<double> valueOf(const Parts &parts)
{
    std::string digits = parts.digits;
    const bool hasPoint = digits.find('.') != std::string::npos;
    const bool hasComma = digits.find(',') != std::string::npos;
    if (hasPoint && hasComma) {
        // The one that stands last divides the fraction, the other the groups.
        const char last = digits[digits.find_last_of(".,")];
        std::erase(digits, last == '.' ? ',' : '.');
        return decimal(digits);
    }
    const char separator = hasPoint ? '.' : ',';
    const bool mayBeGroups = parts.factor == 1 || separator == ',';
    if ((hasPoint || hasComma) && mayBeGroups && isGrouped(digits, separator)) {
        std::erase(digits, separator);
    }
    return decimal(digits);
}

std::optional<qint64> plainDigits(std::string_view text)
{
    if (text.size() > 13 || !std::ranges::all_of(text, isDigit)) {
        return std::nullopt;
    }
    qint64 value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value <= largest ? std::optional(value) : std::nullopt;
}

std::string lowered(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if (low >= 'a' && low <= 'z') {
            out.push_back(low);
        } else if (isDigit(low)) {
            out.push_back(low);
        }
    }
    return out;
}

constexpr std::array<std::pair<std::string_view, bool>, 18> flagWords {
    {{"true", true}, {"false", false}, {"yes", true}, {"no", false}, {"y", true}, {"n", false},
        {"t", true}, {"f", false}, {"verified", true}, {"nonverified", false},
        {"notverified", false}, {"unverified", false}, {"protected", true}, {"notprotected", false},
        {"private", true}, {"public", false}, {"blue", true}, {"none", false}}};

std::optional<bool> flagWord(std::string_view text)
{
    if (text.size() > 24) {
        return std::nullopt;
    }
    const std::string word = lowered(text);
    for (const auto &[name, value] : flagWords) {
        if (word == name) {
            return value;
        }
    }
    return word == "business" || word == "government" ? std::optional(true) : std::nullopt;
}

} // namespace

std::optional<qint64> readCount(std::string_view text)
{
    text = trimmedBlanks(text);
    if (text.empty() || text.size() > 32) {
        return std::nullopt;
    }
    if (const auto plain = plainDigits(text)) {
        return plain;
    }
    const Parts parts = partsOf(text);
    if (!parts.isSane || parts.digits.empty()) {
        return std::nullopt;
    }
    const std::optional<double> value = valueOf(parts);
    if (!value || *value * parts.factor > static_cast<double>(largest)) {
        return std::nullopt;
    }
    const double count = *value * parts.factor;
    const double rounded = std::round(count);
    const bool isWhole = parts.factor > 1 || std::abs(count - rounded) < 1e-9;
    return isWhole ? std::optional(static_cast<qint64>(rounded)) : std::nullopt;
}

std::optional<bool> readFlag(std::string_view text)
{
    text = trimmedBlanks(text);
    if (text.empty()) {
        return std::nullopt;
    }
    if (text == "1" || text == "1.0" || text == "true") {
        return true;
    }
    if (text == "0" || text == "0.0" || text == "false") {
        return false;
    }
    return flagWord(text);
}

bool isFlagWord(std::string_view text)
{
    return flagWord(trimmedBlanks(text)).has_value();
}

} // namespace comity::formats
