#include "model/import/formats/html_slices.h"

#include <algorithm>

namespace comity::formats {
namespace {

/// The parser frees its tree by calling itself, and elements that nobody closes multiply: few tags
/// do no harm whatever their order.
constexpr int enoughTags = 400;
constexpr int mostTags = 1'000;
constexpr std::size_t enoughBytes = std::size_t {32} << 10;
constexpr std::size_t mostBytes = std::size_t {64} << 10;
constexpr std::size_t longestText = std::size_t {16} << 10;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// `div`, `/html`: in lower case.
std::string nameOf(std::string_view tag)
{
    std::string name;
    for (const char c : tag.substr(1, 16)) {
        const char small = lower(c);
        if (!(small >= 'a' && small <= 'z') && !(c == '/' && name.empty())
            && !(c >= '0' && c <= '9')) {
            break;
        }
        name += small;
    }
    return name;
}

bool startsRow(std::string_view tag)
{
    return nameOf(tag) == "div"
        && (tag.find("_a6-g") != std::string_view::npos
            || tag.find("uiBoxWhite") != std::string_view::npos);
}

} // namespace

void HtmlSlices::feed(std::string_view text)
{
    while (!text.empty()) {
        if (m_state == State::Text) {
            readText(text);
            continue;
        }
        const char c = text.front();
        text.remove_prefix(1);
        if (m_state == State::Comment || m_state == State::Hidden) {
            readHidden(c);
        } else {
            readTag(c);
        }
    }
}

bool HtmlSlices::finish()
{
    emitSlice();
    return !m_isOpened || m_isClosed;
}

void HtmlSlices::readText(std::string_view &text)
{
    const std::size_t end = std::min(text.find('<'), text.size());
    const std::size_t room = longestText - std::min(longestText, m_textRun);
    m_slice.append(text.substr(0, std::min(end, room)));
    m_textRun += end;
    if (end < text.size()) {
        m_state = State::Tag;
        m_tag = "<";
        m_quote = '\0';
    }
    text.remove_prefix(std::min(end + 1, text.size()));
}

void HtmlSlices::readTag(char c)
{
    if (m_tag.size() == 1 && m_state == State::Tag) {
        const char small = lower(c);
        if (!(small >= 'a' && small <= 'z') && c != '/' && c != '!' && c != '?') {
            // No tag after all.
            if (m_textRun < longestText) {
                m_slice += "&lt;";
            }
            ++m_textRun;
            m_state = c == '<' ? State::Tag : State::Text;
            if (c != '<') {
                std::string_view text(&c, 1);
                readText(text);
            }
            return;
        }
    }
    if (m_quote != '\0') {
        m_quote = c == m_quote ? '\0' : m_quote;
    } else if ((c == '"' || c == '\'') && m_tag.ends_with('=')) {
        m_quote = c;
    } else if (c == '>') {
        m_tag += c;
        endTag();
        return;
    }
    if (m_state == State::Tag) {
        m_tag += c;
        if (m_tag == "<!--") {
            m_state = State::Comment;
            m_hiddenEnd = "-->";
            m_tail.clear();
        } else if (m_tag.size() > longestText) {
            m_state = State::LongTag;
        }
    } else if (c == '=' || m_tag.ends_with('=')) {
        m_tag.back() = c; // only so that a quotation mark after `=` is seen
    }
}

void HtmlSlices::readHidden(char c)
{
    m_tail += lower(c);
    if (m_tail.size() > m_hiddenEnd.size()) {
        m_tail.erase(0, 1);
    }
    if (m_tail == m_hiddenEnd) {
        // What is left of `</script >` is a tag that nobody misses.
        m_state = m_state == State::Comment ? State::Text : State::LongTag;
        m_tag = "<>";
        m_quote = '\0';
    }
}

void HtmlSlices::endTag()
{
    const bool isTooLong = m_state == State::LongTag;
    m_state = State::Text;
    m_textRun = 0;
    if (isTooLong) {
        return;
    }
    const std::string name = nameOf(m_tag);
    if (name == "script" || name == "style") {
        m_state = State::Hidden;
        m_hiddenEnd = "</" + name;
        m_tail.clear();
        return;
    }
    m_isOpened = m_isOpened || name == "html" || name == "body";
    m_isClosed = m_isClosed || name == "/html" || name == "/body";
    const bool isEnough = m_tags >= enoughTags || m_slice.size() >= enoughBytes;
    const bool isTooMuch = m_tags >= mostTags || m_slice.size() >= mostBytes;
    if (isTooMuch || (isEnough && startsRow(m_tag))) {
        emitSlice();
    }
    m_slice += m_tag;
    ++m_tags;
}

void HtmlSlices::emitSlice()
{
    if (!m_slice.empty()) {
        m_emit(m_slice);
    }
    m_slice.clear();
    m_tags = 0;
}

} // namespace comity::formats
