#pragma once

#include "model/import/formats/read_options.h"

#include <optional>
#include <string_view>

namespace comity::formats {

/// The parts of a date as they stand in a text.
struct ScannedDate
{
    int year = 0;
    int month = 0;
    int day = 0;
    bool hasTime = false;
    int secondOfDay = 0;
    std::optional<int> offsetSeconds = {}; ///< of the named zone, east of Greenwich
};

struct OrderEvidence;

/// Cuts a date into its parts: words, numbers and what stands between them. Any weekday is passed
/// over. Nothing when a part makes no sense.
std::optional<ScannedDate> scanDate(std::string_view text, ColumnMapping::DateOrder order);
/// What a text of the kind `1/2/2026` proves about its order.
OrderEvidence scanOrder(std::string_view text);

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Without blanks at both ends.
inline std::string_view trimmedBlanks(std::string_view text)
{
    // Runs for every cell: the searches of string_view call memchr for every character.
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace comity::formats
