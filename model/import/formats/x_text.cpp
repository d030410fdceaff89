#include "model/import/formats/x_text.h"

#include "model/import/formats/json_elements.h"
#include "model/import/formats/text_encoding.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;

struct Entity
{
    std::string_view name;
    char character;
};
constexpr std::array entities {Entity {"&amp;", '&'}, Entity {"&lt;", '<'}, Entity {"&gt;", '>'},
    Entity {"&quot;", '"'}, Entity {"&#39;", '\''}, Entity {"&apos;", '\''}};

/// Four hexadecimal digits; 0 when they are none.
char32_t codeUnit(std::string_view digits)
{
    unsigned unit = 0;
    const char *end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, unit, 16);
    return digits.size() == 4 && error == std::errc() && stop == end ? char32_t {unit} : 0;
}

/// Appends the character of `\uXXXX` at the front, perhaps of two, and gives how long that was.
std::size_t appendEscaped(std::string_view rest, std::string &out)
{
    constexpr std::size_t length = 6;
    const char32_t first = codeUnit(rest.substr(2, 4));
    const bool isFirstHalf = first >= 0xD800 && first < 0xDC00;
    if (isFirstHalf && rest.substr(length, 2) == "\\u") {
        const char32_t second = codeUnit(rest.substr(length + 2, 4));
        if (second >= 0xDC00 && second < 0xE000) {
            appendUtf8(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), out);
            return 2 * length;
        }
    }
    const bool isHalf = first >= 0xD800 && first < 0xE000;
    appendUtf8(isHalf || first == 0 ? U'\uFFFD' : first, out);
    return length;
}

/// What stands between the quotes of a JSON string, whatever its escapes are.
std::string leniently(std::string_view token)
{
    std::string out;
    std::size_t at = 1;
    while (at < token.size() && token[at] != '"') {
        if (token[at] != '\\' || at + 1 >= token.size()) {
            out += token[at++];
            continue;
        }
        constexpr std::string_view letters = "nrtbf";
        constexpr std::string_view meanings = "\n\r\t\b\f";
        const char c = token[at + 1];
        if (c == 'u') {
            at += appendEscaped(token.substr(at), out);
            continue;
        }
        const std::size_t place = letters.find(c);
        out += place == std::string_view::npos ? c : meanings[place];
        at += 2;
    }
    return out;
}

} // namespace

std::string_view XTexts::read(od::value value)
{
    od::json_type type {};
    if (value.type().get(type) || type != od::json_type::string) {
        return textOf(value);
    }
    const std::string_view token = value.raw_json_token();
    std::string_view text;
    if (!value.get_string().get(text)) {
        return text;
    }
    return m_kept.emplace_back(leniently(token));
}

std::string_view XTexts::unescaped(std::string_view text)
{
    std::size_t at = text.find('&');
    if (at == std::string_view::npos) {
        return text;
    }
    std::string &out = m_kept.emplace_back(text.substr(0, at));
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        const auto found = std::ranges::find_if(
            entities, [rest](const Entity &entity) { return rest.starts_with(entity.name); });
        const bool isEntity = found != entities.end();
        out += isEntity ? found->character : rest.front();
        at += isEntity ? found->name.size() : 1;
        const std::size_t next = std::min(text.find('&', at), text.size());
        out.append(text.substr(at, next - at));
        at = next;
    }
    return out;
}

} // namespace comity::formats
