#include "model/import/formats/text_lines.h"

#include <algorithm>

namespace comity::formats {

void TextLines::feed(std::string_view utf8)
{
    while (!utf8.empty()) {
        if (m_skipLineFeed && utf8.front() == '\n') {
            utf8.remove_prefix(1);
            m_skipLineFeed = false;
            continue;
        }
        m_skipLineFeed = false;
        const std::size_t end = utf8.find_first_of("\r\n");
        take(utf8.substr(0, end));
        if (end == std::string_view::npos) {
            return;
        }
        m_skipLineFeed = utf8[end] == '\r';
        endLine();
        utf8.remove_prefix(end + 1);
    }
}

void TextLines::finish()
{
    if (!m_line.empty()) {
        endLine();
    }
}

void TextLines::take(std::string_view part)
{
    m_line.append(part.substr(0, m_cap - std::min(m_cap, m_line.size())));
}

void TextLines::endLine()
{
    m_sink(m_line, m_number++);
    m_line.clear();
}

} // namespace comity::formats
