#pragma once

#include <QStringView>

namespace comity::networks {

/// The classes of characters that divide a text into entities, as twitter-text draws them. Those
/// that take one UTF-16 unit answer for a unit; a half of a surrogate pair belongs to no ASCII or
/// Latin class and may stand in a domain.

constexpr bool isAsciiLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}
constexpr bool isAsciiDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}
constexpr bool isAsciiAlphanumeric(char16_t c)
{
    return isAsciiLetter(c) || isAsciiDigit(c);
}
/// What a user name is made of.
constexpr bool isNameUnit(char16_t c)
{
    return isAsciiAlphanumeric(c) || c == u'_';
}

/// Letters of Latin script beyond ASCII, and the combining marks that go with them.
bool isLatinAccent(char16_t c);
/// White space of every script.
bool isSpace(char16_t c);
/// ASCII punctuation, without the quotation mark and the grave accent.
bool isPunctuation(char16_t c);
/// Marks and overrides of writing direction.
bool isDirectional(char16_t c);
/// U+FFFE, U+FEFF, U+FFFF: no network takes a text with one.
bool isInvalid(char16_t c);
/// What a label of a domain begins and ends with: neither space nor punctuation.
bool isDomainUnit(char16_t c);
/// What stands in the path of an address, apart from parentheses.
bool isPathUnit(char16_t c);
/// What the path of an address may end with, apart from parentheses.
bool isPathEnd(char16_t c);
bool isQueryUnit(char16_t c);
bool isQueryEnd(char16_t c);
/// The same four for Mastodon.
bool isWidePathUnit(char16_t c);
bool isWidePathEnd(char16_t c);
bool isWideQueryUnit(char16_t c);
bool isWideQueryEnd(char16_t c);

constexpr bool isAtSign(char16_t c)
{
    return c == u'@' || c == u'\uFF20';
}
constexpr bool isHashSign(char16_t c)
{
    return c == u'#' || c == u'\uFF03';
}

/// A letter or mark of any script.
bool isTagLetter(char32_t c);
/// A letter, mark, digit, or one of the signs that words of some scripts need.
bool isTagCharacter(char32_t c);

struct CodePoint
{
    char32_t value = 0;
    qsizetype units = 1; ///< 2 for a surrogate pair; a lone surrogate is a code point of its own
};
CodePoint codePointAt(QStringView text, qsizetype at);

} // namespace comity::networks
