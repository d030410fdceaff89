#include "model/import/formats/cell_values.h"

#include "model/import/formats/date_scanner.h"
#include "model/import/formats/ids.h"

#include <algorithm>

namespace comity::formats {
namespace {

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isWordCharacter(char c)
{
    return isAsciiLetter(c) || isDigit(c) || c == '_';
}

bool isNothing(std::string_view text)
{
    switch (text.size()) {
    case 3:
        return text == "NaN" || text == "nan" || text == "N/A" || text == "n/a";
    case 4:
        return text == "null" || text == "NULL";
    default:
        return text == "undefined";
    }
}

} // namespace

std::string_view plainCell(std::string_view cell)
{
    std::string_view text = trimmedBlanks(cell);
    if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"')) {
        text.remove_prefix(1);
    }
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
        text = trimmedBlanks(text.substr(1, text.size() - 2));
    }
    return isNothing(text) ? std::string_view() : text;
}

std::string_view plainId(std::string_view cell)
{
    std::string_view id = plainCell(cell);
    if (id.starts_with('\'')) {
        id.remove_prefix(1);
    }
    // A table program that took the id for a fraction keeps fifteen digits, not more.
    if (id.size() <= 17 && id.ends_with(".0") && isNumericId(id.substr(0, id.size() - 2))) {
        id.remove_suffix(2);
    }
    return id;
}

std::string_view plainHandle(std::string_view cell)
{
    std::string_view handle = plainCell(cell);
    if (handle.starts_with('\'')) {
        handle.remove_prefix(1);
    }
    if (handle.starts_with('@')) {
        handle.remove_prefix(1);
    }
    return trimmedBlanks(handle);
}

bool isShortHandle(std::string_view text)
{
    if (text.starts_with('@')) {
        text.remove_prefix(1);
    }
    return !text.empty() && text.size() <= 15 && std::ranges::all_of(text, isWordCharacter);
}

bool isHandleOn(std::string_view network, std::string_view handle)
{
    constexpr std::size_t longest = 300;
    if (handle.empty() || handle.size() > longest) {
        return false;
    }
    if (network == "x") {
        return handle.size() <= 50 && std::ranges::all_of(handle, isWordCharacter);
    }
    if (network == "instagram" || network == "threads" || network == "tiktok") {
        return handle.size() <= 60
            && std::ranges::all_of(handle, [](char c) { return isWordCharacter(c) || c == '.'; });
    }
    return std::ranges::none_of(handle, [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code <= ' ' || c == '/' || c == '<' || c == '>' || c == ',';
    });
}

} // namespace comity::formats
