#include "model/networks/entity_characters.h"

#include <QChar>
#include <algorithm>
#include <array>
#include <string_view>

namespace comity::networks {
namespace {

struct Range
{
    char16_t first;
    char16_t last;
};

template <std::size_t Size>
bool isIn(const std::array<Range, Size> &ranges, char16_t c)
{
    return std::ranges::any_of(
        ranges, [c](const Range &range) { return c >= range.first && c <= range.last; });
}

bool isOneOf(std::u16string_view characters, char16_t c)
{
    return characters.find(c) != std::u16string_view::npos;
}

bool isCyrillic(char16_t c)
{
    return c >= 0x0400 && c <= 0x04FF;
}

} // namespace

bool isLatinAccent(char16_t c)
{
    static constexpr auto ranges = std::to_array<Range>({{0x00C0, 0x00D6}, {0x00D8, 0x00F6},
        {0x00F8, 0x024F}, {0x0253, 0x0254}, {0x0256, 0x0257}, {0x0259, 0x0259}, {0x025B, 0x025B},
        {0x0263, 0x0263}, {0x0268, 0x0268}, {0x026F, 0x026F}, {0x0272, 0x0272}, {0x0289, 0x0289},
        {0x028B, 0x028B}, {0x02BB, 0x02BB}, {0x0300, 0x036F}, {0x1E00, 0x1EFF}});
    return c >= 0x00C0 && isIn(ranges, c);
}

bool isSpace(char16_t c)
{
    static constexpr auto ranges = std::to_array<Range>({{0x0009, 0x000D}, {0x0020, 0x0020},
        {0x0085, 0x0085}, {0x00A0, 0x00A0}, {0x1680, 0x1680}, {0x180E, 0x180E}, {0x2000, 0x200A},
        {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}});
    return isIn(ranges, c);
}

bool isPunctuation(char16_t c)
{
    return c < 0x80 && isOneOf(u"!'#%&()*+,\\-./:;<=>?@[]^_{|}~$", c);
}

bool isDirectional(char16_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
}

bool isInvalid(char16_t c)
{
    return c == 0xFFFE || c == 0xFEFF || c == 0xFFFF;
}

bool isDomainUnit(char16_t c)
{
    return !isPunctuation(c) && !isSpace(c) && !isInvalid(c) && !isDirectional(c);
}

bool isPathUnit(char16_t c)
{
    return isAsciiAlphanumeric(c) || isOneOf(u"!*';:=+,.$/%#[]-\u2013_~@|&", c) || isCyrillic(c)
        || isLatinAccent(c);
}

bool isPathEnd(char16_t c)
{
    return isAsciiAlphanumeric(c) || isOneOf(u"+-=_#/", c) || isCyrillic(c) || isLatinAccent(c);
}

bool isQueryUnit(char16_t c)
{
    return isAsciiAlphanumeric(c) || isOneOf(u"!?*'@();:&=+$/%#[]-_.,~|", c);
}

bool isQueryEnd(char16_t c)
{
    return isAsciiAlphanumeric(c) || isOneOf(u"-_&=#/", c);
}

bool isWidePathUnit(char16_t c)
{
    return !isSpace(c) && !isOneOf(u"<>()?", c);
}

bool isWidePathEnd(char16_t c)
{
    return isWidePathUnit(c) && !isOneOf(u"!*\"'\u300C\u300D;:=,.$%[]~&|@", c);
}

bool isWideQueryUnit(char16_t c)
{
    return isQueryUnit(c) || c == u'^' || c >= 0xA0;
}

bool isWideQueryEnd(char16_t c)
{
    return isQueryEnd(c) || c >= 0xA0;
}

bool isTagLetter(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Lowercase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Uppercase:
    case QChar::Mark_Enclosing:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
        return true;
    default:
        return false;
    }
}

bool isTagCharacter(char32_t c)
{
    // Underline, joiners, and signs inside words of Cyrillic, Hebrew, Japanese, Tibetan, Catalan.
    constexpr std::u32string_view signs = U"_\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C"
                                          U"\u309B\u309C\u30A0\u30FB\u3003\u0F0B\u0F0C\u00B7";
    return isTagLetter(c) || QChar::category(c) == QChar::Number_DecimalDigit
        || signs.find(c) != std::u32string_view::npos;
}

CodePoint codePointAt(QStringView text, qsizetype at)
{
    const QChar unit = text.at(at);
    if (unit.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
        return {QChar::surrogateToUcs4(unit, text.at(at + 1)), 2};
    }
    return {unit.unicode(), 1};
}

} // namespace comity::networks
