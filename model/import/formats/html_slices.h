#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace comity::formats {

/// Cuts a page that comes in pieces of any size into slices that are parsed one by one, so that
/// memory does not grow with the file: in front of a row of Meta's lists, or of any tag where no
/// row comes for long. Scripts, styles and comments are left out, and so are tags and texts too
/// long to belong to a list.
class HtmlSlices
{
public:
    explicit HtmlSlices(std::function<void(std::string_view html)> slice)
        : m_emit(std::move(slice))
    {
    }

    void feed(std::string_view utf8);
    /// Hands over the rest. False when the page ends before it is closed.
    bool finish();

private:
    enum class State { Text, Tag, LongTag, Comment, Hidden };

    void readText(std::string_view &text);
    void readTag(char c);
    void readHidden(char c);
    void endTag();
    void emitSlice();

    std::function<void(std::string_view html)> m_emit;
    State m_state = State::Text;
    std::string m_slice;
    int m_tags = 0; ///< in m_slice
    std::size_t m_textRun = 0; ///< bytes since the last tag
    std::string m_tag;
    char m_quote = '\0'; ///< that the tag is inside of
    std::string m_hiddenEnd; ///< `</script` or `-->`
    std::string m_tail; ///< the last characters of what is hidden
    bool m_isOpened = false;
    bool m_isClosed = false;
};

} // namespace comity::formats
