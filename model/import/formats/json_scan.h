#pragma once

#include <QtGlobal>
#include <array>
#include <cstddef>
#include <string_view>

namespace comity::formats {

/// What a scan for the structure of a JSON text has to stop at.
constexpr std::array<bool, 256> isJsonMarker = [] {
    std::array<bool, 256> table {};
    for (const char c : {'"', '{', '}', '[', ']', ','}) {
        table.at(static_cast<unsigned char>(c)) = true;
    }
    return table;
}();

constexpr bool isJsonBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// A JSON string that may go on in the next piece of the text.
struct JsonString
{
    bool isOpen = false;
    bool isEscaped = false; ///< the next character stands behind a backslash

    /// Moves `at` behind the quote that closes it; false, at the end, where the text holds none.
    bool skip(std::string_view text, std::size_t &at);
};

/// Moves `at` behind the bracket that closes what stands there, `depth` 0 before its first bracket;
/// false, at the end, where the text ends first.
bool skipJsonBrackets(std::string_view text, std::size_t &at, JsonString &string, qint64 &depth);

} // namespace comity::formats
