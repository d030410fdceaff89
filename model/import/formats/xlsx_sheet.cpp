#include "model/import/formats/xlsx_sheet.h"

#include "model/import/formats/csv_reader.h"
#include "model/import/formats/xlsx_xml.h"

#include <algorithm>
#include <charconv>

namespace comity::formats {
namespace {

constexpr std::size_t mostColumns = 1'000;
constexpr std::size_t noColumn = mostColumns;

/// The column of a place such as `AB12`, from 0; nothing where the place does not say.
std::optional<std::size_t> columnOf(std::string_view place)
{
    std::size_t column = 0;
    for (const char c : place) {
        if (c < 'A' || c > 'Z') {
            break;
        }
        column = std::min(column * 26 + static_cast<std::size_t>(c - 'A' + 1), mostColumns + 1);
    }
    return column == 0 ? std::nullopt : std::optional(column - 1);
}

template <typename Number>
Number numberOr(std::string_view text, Number otherwise)
{
    Number number {};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : otherwise;
}

class SheetHandler final : public XmlHandler
{
public:
    explicit SheetHandler(const std::function<bool(const SheetRow &)> &row)
        : m_sink(row)
    {
    }

    bool start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "row") {
            beginRow(attributes);
        } else if (name == "c") {
            beginCell(attributes);
        } else if (name == "v" || name == "t") {
            m_isInValue = m_column < noColumn && !m_isInPhonetics;
        } else if (name == "rPh") {
            m_isInPhonetics = true;
        }
        return true;
    }

    bool text(std::string_view text) override
    {
        if (m_isInValue && !m_row.isTooLong) {
            m_text += text;
            m_row.isTooLong = m_text.size() > CsvReader::defaultRowCap;
        }
        return true;
    }

    bool end(std::string_view name) override
    {
        if (name == "v" || name == "t") {
            m_isInValue = false;
        } else if (name == "rPh") {
            m_isInPhonetics = false;
        } else if (name == "c") {
            endCell();
        } else if (name == "row") {
            return endRow();
        }
        return name != "sheetData";
    }

private:
    /// Where a cell's text stands in m_text, which still moves while the row is read.
    struct Held
    {
        std::size_t column = 0;
        SheetCell::Kind kind = SheetCell::Kind::Number;
        std::size_t style = 0;
        std::size_t from = 0;
        std::size_t size = 0;
    };

    void beginRow(const XmlAttributes &attributes)
    {
        const qint64 next = m_row.line + 1;
        m_row.line = std::max(numberOr<qint64>(attributes.value("r"), next), next);
        m_row.isTooLong = false;
        m_held.clear();
        m_text.clear();
        m_nextColumn = 0;
    }

    void beginCell(const XmlAttributes &attributes)
    {
        m_column = columnOf(attributes.value("r")).value_or(m_nextColumn);
        m_nextColumn = m_column + 1;
        m_column = std::min(m_column, noColumn);
        m_from = m_text.size();
        m_style = numberOr<std::size_t>(attributes.value("s"), 0);
        const std::string_view type = attributes.value("t");
        m_isNothing = type == "e";
        m_kind = type.empty() || type == "n" ? SheetCell::Kind::Number
            : type == "s"                    ? SheetCell::Kind::Shared
            : type == "b"                    ? SheetCell::Kind::Flag
                                             : SheetCell::Kind::Text;
    }

    void endCell()
    {
        const std::size_t size = m_text.size() - m_from;
        if (m_column < noColumn && !m_isNothing && size > 0) {
            m_held.push_back({m_column, m_kind, m_style, m_from, size});
        }
        m_column = noColumn;
    }

    bool endRow()
    {
        m_row.cells.clear();
        const auto isBefore = [](const Held &a, const Held &b) { return a.column < b.column; };
        if (!std::ranges::is_sorted(m_held, isBefore)) {
            std::ranges::stable_sort(m_held, isBefore);
        }
        for (const Held &held : m_held) {
            if (!m_row.isTooLong) {
                m_row.cells.push_back({held.column, held.kind, held.style,
                    std::string_view(m_text).substr(held.from, held.size)});
            }
        }
        const bool isBlank = m_row.cells.empty() && !m_row.isTooLong;
        return isBlank || m_sink(m_row);
    }

    const std::function<bool(const SheetRow &)> &m_sink;
    SheetRow m_row;
    std::vector<Held> m_held;
    std::string m_text;
    std::size_t m_nextColumn = 0;
    std::size_t m_column = noColumn;
    std::size_t m_from = 0;
    std::size_t m_style = 0;
    SheetCell::Kind m_kind = SheetCell::Kind::Number;
    bool m_isNothing = false;
    bool m_isInValue = false;
    bool m_isInPhonetics = false;
};

} // namespace

Result<void> readSheet(Container &container, std::size_t entry,
    const std::function<bool(const SheetRow &)> &row, const JobContext &job)
{
    SheetHandler handler(row);
    return readXml(container, entry, handler, job);
}

} // namespace comity::formats
