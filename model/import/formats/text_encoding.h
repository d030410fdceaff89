#pragma once

#include <string>
#include <string_view>

namespace comity::formats {

/// Turns the bytes of a text file into UTF-8, piece by piece (formats.md §0.7): by its byte order
/// mark, else UTF-8, and where a byte is no UTF-8 the Windows-1252 character that it stands for.
/// UTF-16 without a mark is told by its zero bytes. What it gives is always valid UTF-8.
class TextDecoder
{
public:
    /// The text of the next bytes. Whole UTF-8 is handed through without a copy: the view is true
    /// until the next call and while `bytes` lives. A character cut by the end waits.
    std::string_view decode(std::string_view bytes);
    /// What waited at the end of the file.
    std::string_view finish();

    /// Some bytes were no UTF-8, so the encoding is our guess.
    bool isGuessed() const { return m_isGuessed; }

private:
    enum class Encoding { Unknown, Utf8, Utf16Le, Utf16Be };

    std::string_view decideEncoding(std::string_view bytes);
    std::string_view decodeUtf8(std::string_view bytes, bool isLast);
    std::string_view decodeUtf16(std::string_view bytes, bool isLast);
    void appendRepaired(std::string_view bytes);

    Encoding m_encoding = Encoding::Unknown;
    bool m_isGuessed = false;
    std::string m_waiting; ///< bytes of a character that is not whole yet
    std::string m_joined;
    std::string m_out;
};

/// A whole text at once.
std::string decodedText(std::string_view bytes);

/// How many bytes the character takes that starts at `at`; 0 when it is no UTF-8, -1 when the text
/// ends inside it.
int utf8Length(std::string_view text, std::size_t at);

/// Appends one code point.
void appendUtf8(char32_t c, std::string &out);

} // namespace comity::formats
