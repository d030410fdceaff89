#include "model/import/formats/ids.h"

#include <algorithm>

namespace comity::formats {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

bool isNumericId(std::string_view text)
{
    return !text.empty() && text.size() <= 20 && std::ranges::all_of(text, isDigit);
}

bool isDamagedId(std::string_view text)
{
    const std::size_t exponent = text.find_first_of("eE");
    if (exponent == std::string_view::npos || exponent == 0 || exponent + 1 >= text.size()) {
        return false;
    }
    const std::string_view front = text.substr(0, exponent);
    std::string_view back = text.substr(exponent + 1);
    if (back.front() == '+' || back.front() == '-') {
        back.remove_prefix(1);
    }
    const auto isNumberPart = [](char c) { return isDigit(c) || c == '.' || c == ','; };
    return isDigit(front.front()) && std::ranges::all_of(front, isNumberPart) && !back.empty()
        && back.size() <= 3 && std::ranges::all_of(back, isDigit);
}

} // namespace comity::formats
