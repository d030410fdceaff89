#pragma once

#include <QtGlobal>
#include <functional>
#include <string>
#include <string_view>

namespace comity::formats {

/// Cuts a text that comes in pieces of any size into lines: LF, CRLF or bare CR. Of a line longer
/// than the cap only its beginning is given.
class TextLines
{
public:
    /// Without its line end; true only during the call. Lines count from 1.
    using LineSink = std::function<void(std::string_view line, qint64 number)>;

    explicit TextLines(LineSink sink, std::size_t cap = std::size_t {64} << 10)
        : m_sink(std::move(sink))
        , m_cap(cap)
    {
    }

    void feed(std::string_view utf8);
    /// The last line, where it has no end.
    void finish();

private:
    void take(std::string_view part);
    void endLine();

    LineSink m_sink;
    std::size_t m_cap;
    std::string m_line;
    qint64 m_number = 1;
    bool m_skipLineFeed = false; ///< the last line ended with CR: a LF that follows belongs to it
};

} // namespace comity::formats
