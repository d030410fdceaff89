#include "model/import/formats/text_encoding.h"

#include <algorithm>
#include <array>
#include <simdjson.h>

namespace comity::formats {
namespace {

/// 0x80 to 0x9F; what the code page leaves empty keeps its number.
constexpr std::array<char16_t, 32> windows1252 {0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026,
    0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018,
    0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178};

unsigned char byteAt(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

/// Where the last character begins if the text may end inside it, else the end of the text.
std::size_t wholeLength(std::string_view text)
{
    const std::size_t first = text.size() - std::min<std::size_t>(text.size(), 3);
    for (std::size_t i = text.size(); i > first; --i) {
        const unsigned char c = byteAt(text, i - 1);
        if (c < 0x80) {
            break;
        }
        if (c >= 0xC0) {
            return utf8Length(text, i - 1) == -1 ? i - 1 : text.size();
        }
    }
    return text.size();
}

/// Text of mostly Latin letters in UTF-16 has a zero in every second byte.
char zeroSide(std::string_view bytes)
{
    const std::size_t looked = std::min<std::size_t>(bytes.size(), 512) & ~std::size_t {1};
    std::array<std::size_t, 2> zeros {};
    for (std::size_t i = 0; i < looked; ++i) {
        zeros.at(i & 1U) += bytes[i] == '\0' ? 1 : 0;
    }
    const std::size_t enough = looked / 5;
    if (looked < 4 || (zeros[0] > enough) == (zeros[1] > enough)) {
        return '?';
    }
    return zeros[1] > enough ? 'l' : 'b';
}

} // namespace

int utf8Length(std::string_view text, std::size_t at)
{
    const unsigned char first = byteAt(text, at);
    if (first < 0x80) {
        return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
        return 0;
    }
    const int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    for (int i = 1; i < length; ++i) {
        const std::size_t place = at + static_cast<std::size_t>(i);
        if (place >= text.size()) {
            return -1;
        }
        const unsigned char c = byteAt(text, place);
        unsigned char low = 0x80;
        unsigned char high = 0xBF;
        if (i == 1) {
            low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
            high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        }
        if (c < low || c > high) {
            return 0;
        }
    }
    return length;
}

void appendUtf8(char32_t c, std::string &out)
{
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

std::string_view TextDecoder::decideEncoding(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) {
        m_encoding = Encoding::Utf8;
        return bytes.substr(3);
    }
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) {
        m_encoding = bytes[0] == '\xFF' ? Encoding::Utf16Le : Encoding::Utf16Be;
        return bytes.substr(2);
    }
    const char side = zeroSide(bytes);
    m_encoding = side == 'l' ? Encoding::Utf16Le : side == 'b' ? Encoding::Utf16Be : Encoding::Utf8;
    m_isGuessed = m_encoding != Encoding::Utf8;
    return bytes;
}

std::string_view TextDecoder::decode(std::string_view bytes)
{
    if (m_encoding == Encoding::Unknown) {
        // Four bytes hold any mark; a file that comes byte by byte waits for them.
        if (m_waiting.size() + bytes.size() < 4) {
            m_waiting.append(bytes);
            return {};
        }
        m_joined.assign(m_waiting).append(bytes);
        m_waiting.clear();
        const std::string_view rest
            = decideEncoding(m_joined.size() == bytes.size() ? bytes : std::string_view(m_joined));
        return m_encoding == Encoding::Utf8 ? decodeUtf8(rest, false) : decodeUtf16(rest, false);
    }
    if (!m_waiting.empty()) {
        m_joined.assign(m_waiting).append(bytes);
        m_waiting.clear();
        bytes = m_joined;
    }
    return m_encoding == Encoding::Utf8 ? decodeUtf8(bytes, false) : decodeUtf16(bytes, false);
}

std::string_view TextDecoder::finish()
{
    m_joined.swap(m_waiting);
    m_waiting.clear();
    std::string_view rest = m_joined;
    if (m_encoding == Encoding::Unknown) {
        rest = decideEncoding(rest);
    }
    return m_encoding == Encoding::Utf8 ? decodeUtf8(rest, true) : decodeUtf16(rest, true);
}

std::string_view TextDecoder::decodeUtf8(std::string_view bytes, bool isLast)
{
    const std::size_t whole = isLast ? bytes.size() : wholeLength(bytes);
    const std::string_view text = bytes.substr(0, whole);
    if (simdjson::validate_utf8(text.data(), text.size())) {
        m_waiting.assign(bytes.substr(whole));
        return text;
    }
    m_out.clear();
    appendRepaired(text);
    m_waiting.assign(bytes.substr(whole));
    return m_out;
}

void TextDecoder::appendRepaired(std::string_view bytes)
{
    m_isGuessed = true;
    for (std::size_t i = 0; i < bytes.size();) {
        const int length = utf8Length(bytes, i);
        if (length > 0) {
            m_out.append(bytes.substr(i, static_cast<std::size_t>(length)));
            i += static_cast<std::size_t>(length);
            continue;
        }
        const unsigned char c = byteAt(bytes, i);
        appendUtf8(c < 0xA0 ? windows1252.at(c - 0x80U) : c, m_out);
        ++i;
    }
}

std::string_view TextDecoder::decodeUtf16(std::string_view bytes, bool isLast)
{
    const std::size_t high = m_encoding == Encoding::Utf16Be ? 0 : 1;
    const auto unitAt = [&](std::size_t i) {
        return static_cast<char32_t>(byteAt(bytes, i + high) << 8U | byteAt(bytes, i + 1 - high));
    };
    constexpr char32_t replacement = 0xFFFD;
    m_out.clear();
    std::size_t i = 0;
    for (; i + 1 < bytes.size(); i += 2) {
        const char32_t unit = unitAt(i);
        if (unit < 0xD800 || unit > 0xDFFF) {
            appendUtf8(unit, m_out);
            continue;
        }
        if (i + 3 >= bytes.size() && !isLast && unit < 0xDC00) {
            break;
        }
        const char32_t next = i + 3 < bytes.size() ? unitAt(i + 2) : 0;
        if (unit < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF) {
            appendUtf8(0x10000 + ((unit - 0xD800) << 10U) + (next - 0xDC00), m_out);
            i += 2;
        } else {
            appendUtf8(replacement, m_out);
        }
    }
    m_waiting.assign(isLast ? std::string_view() : bytes.substr(std::min(i, bytes.size())));
    return m_out;
}

std::string decodedText(std::string_view bytes)
{
    TextDecoder decoder;
    std::string text(decoder.decode(bytes));
    text.append(decoder.finish());
    return text;
}

} // namespace comity::formats
