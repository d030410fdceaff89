#pragma once

#include <QtGlobal>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace comity::formats {

/// One row of a CSV. The views are into the reader's buffer: true only during the call.
struct CsvRow
{
    std::vector<std::string_view> cells;
    std::string_view raw; ///< as it stands in the file, without its line end; capped for a bad row
    qint64 line = 0; ///< where it begins, from 1; line breaks inside quotes count

    enum class Trouble : quint8 {
        None,
        TooLong, ///< longer than the cap: `cells` is empty
        QuoteOpen, ///< a quote that never closes; the lines after it are read as rows of their own
        ZeroByte, ///< holds a NUL
    };
    Trouble trouble = Trouble::None;
    /// After a quote that never closed a line may be the inside of a cell: believe it only if it
    /// has as many cells as the header.
    bool isDoubtful = false;
    /// Of a sheet: each cell stands for itself, so no quote or comma can have shifted another, and
    /// empty ones at the end are left out.
    bool hasOwnCells = false;
    /// The file ends in this row without a line end.
    bool isLastWithoutEnd = false;
};

/// RFC 4180 as a stream (formats.md §0.8): quoted line breaks, LF, CRLF and bare CR, blank lines
/// skipped, rows of any width. Takes UTF-8 in pieces of any size and never holds more than the
/// longest row plus one piece. Text after a closing quote is kept, a quote inside a bare cell is a
/// character.
class CsvReader
{
public:
    static constexpr std::size_t defaultRowCap = std::size_t {4} << 20;
    /// Returns false to stop.
    using RowSink = std::function<bool(const CsvRow &)>;

    CsvReader(char delimiter, RowSink sink, std::size_t rowCap = defaultRowCap);

    /// False once the sink has had enough.
    bool feed(std::string_view utf8);
    bool finish();

private:
    enum class Step { Row, NeedMore, Stop };
    enum class CellEnd { Delimiter, Line, Text, OpenQuote };

    bool run();
    Step readRow();
    Step leaveRest();
    Step skipLine();
    CellEnd readCell(std::size_t &at);
    CellEnd readBareCell(std::size_t &at);
    CellEnd readQuotedCell(std::size_t &at);
    CellEnd readAfterQuote(std::size_t &at, bool isUnescaped);
    void reserveUnescaped();
    std::size_t bareEnd(std::size_t at) const;
    std::size_t lineEnd(std::size_t at) const;
    Step endRow(std::size_t end, bool hasLineEnd);
    Step rejectRow(CsvRow::Trouble trouble, std::size_t end);
    void passLineEnd(std::size_t end);

    char m_delimiter;
    RowSink m_sink;
    std::size_t m_rowCap;
    std::string m_buffer;
    std::string m_unescaped; ///< cells that do not stand in m_buffer as they read
    CsvRow m_row; ///< its cells are filled as they are found
    std::size_t m_at = 0; ///< of the row that is read, in m_buffer
    qint64 m_line = 1;
    bool m_skipLineFeed = false; ///< the last row ended with CR: a LF that follows belongs to it
    bool m_isSkipping = false; ///< the rest of a line that was too long
    bool m_isDoubtful = false;
    bool m_hasQuotes = false; ///< in the row that is read
    bool m_isLast = false; ///< nothing comes after m_buffer
    bool m_hasStopped = false;
};

} // namespace comity::formats
