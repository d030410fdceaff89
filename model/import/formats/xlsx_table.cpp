#include "model/import/formats/xlsx_table.h"

#include "model/import/formats/xlsx_numbers.h"
#include "model/import/formats/xlsx_styles.h"

#include <charconv>
#include <limits>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr std::size_t headRows = 400;
constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

std::optional<std::size_t> sharedNumber(std::string_view text)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole ? std::optional(number) : std::nullopt;
}

} // namespace

XlsxTable::XlsxTable(Container &container, QString path)
    : m_container(container)
    , m_path(std::move(path))
{
    m_row.hasOwnCells = true;
}

Result<std::unique_ptr<XlsxTable>> XlsxTable::open(
    Container &container, const QString &path, const JobContext &job)
{
    std::unique_ptr<XlsxTable> table(new XlsxTable(container, path));
    const Result<WorkbookParts> parts = workbookParts(container, job);
    if (!parts) {
        return tl::unexpected<Error>(parts.error());
    }
    table->m_parts = *parts;
    if (parts->styles) {
        const Result<std::vector<bool>> styles = dateStyles(container, *parts->styles, job);
        if (!styles) {
            return tl::unexpected<Error>(styles.error());
        }
        table->m_areDates = *styles;
    }
    return table;
}

QString XlsxTable::format() const
{
    return u"xlsx"_s;
}

Result<TableHead> XlsxTable::head(const JobContext &job)
{
    TableHead head;
    std::size_t textsNeeded = 0;
    std::size_t rowsSeen = 0;
    const auto look = [&](const SheetRow &row) {
        for (const SheetCell &cell : row.cells) {
            if (cell.kind == SheetCell::Kind::Shared) {
                textsNeeded = std::max(textsNeeded, sharedNumber(cell.stored).value_or(0) + 1);
            }
        }
        return ++rowsSeen < headRows;
    };
    // Texts stand in the order in which the sheet first names them: the head of a sheet of a
    // million rows needs the first few only.
    Result<void> done = readSheet(m_container, m_parts.sheet, look, job);
    if (done && m_parts.strings && textsNeeded > 0) {
        done = m_strings.load(m_container, *m_parts.strings, textsNeeded, job);
    }
    const auto keep = [&](const SheetRow &row) {
        if (convert(row) && m_row.trouble == CsvRow::Trouble::None) {
            head.rows.push_back({{m_row.cells.begin(), m_row.cells.end()}, m_row.line});
        }
        return !m_lacksText && head.rows.size() < headRows;
    };
    m_lacksText = false;
    if (done) {
        done = readSheet(m_container, m_parts.sheet, keep, job);
    }
    if (!done) {
        return tl::unexpected<Error>(done.error());
    }
    return m_lacksText ? broken() : Result<TableHead>(std::move(head));
}

Result<bool> XlsxTable::rows(const std::function<bool(const CsvRow &)> &row, const JobContext &job)
{
    if (m_parts.strings) {
        if (const auto done = m_strings.load(m_container, *m_parts.strings, all, job); !done) {
            return tl::unexpected<Error>(done.error());
        }
    }
    m_lacksText = false;
    const Result<void> done = readSheet(
        m_container, m_parts.sheet, [&](const SheetRow &one) { return convert(one) && row(m_row); },
        job);
    if (!done) {
        return tl::unexpected<Error>(done.error());
    }
    return m_lacksText ? broken() : Result<bool>(false);
}

/// Makes m_row of a sheet's row. False when a text of it is not there.
bool XlsxTable::convert(const SheetRow &row)
{
    m_row.line = row.line;
    m_row.cells.clear();
    m_row.trouble = row.isTooLong ? CsvRow::Trouble::TooLong : CsvRow::Trouble::None;
    m_made.clear();
    // Views into m_made are taken while it grows, so it must not move.
    constexpr std::size_t longestNumber = 128;
    std::size_t made = 0;
    for (const SheetCell &cell : row.cells) {
        made += cell.kind == SheetCell::Kind::Number ? cell.stored.size() + longestNumber
            : cell.kind == SheetCell::Kind::Text     ? cell.stored.size()
                                                     : 0;
    }
    m_made.reserve(made);
    std::size_t bytes = 0;
    for (const SheetCell &cell : row.cells) {
        std::string_view value = cell.stored;
        const std::size_t from = m_made.size();
        switch (cell.kind) {
        case SheetCell::Kind::Shared:
            value = shared(cell.stored);
            break;
        case SheetCell::Kind::Flag:
            value = cell.stored == "1" ? "true" : "false";
            break;
        case SheetCell::Kind::Number:
            if (cell.style < m_areDates.size() && m_areDates[cell.style]) {
                appendSheetDate(cell.stored, m_parts.is1904, m_made);
            } else {
                appendSheetNumber(cell.stored, m_made);
            }
            value = std::string_view(m_made).substr(from);
            break;
        case SheetCell::Kind::Text:
            if (value.find("_x") != std::string_view::npos) {
                std::string text(value);
                unescapeSheetText(text);
                m_made += text;
                value = std::string_view(m_made).substr(from);
            }
            break;
        }
        m_row.cells.resize(cell.column + 1);
        m_row.cells[cell.column] = value;
        bytes += value.size();
    }
    if (bytes > CsvReader::defaultRowCap) {
        m_row.trouble = CsvRow::Trouble::TooLong;
        m_row.cells.clear();
    }
    makeRaw();
    return !m_lacksText;
}

std::string_view XlsxTable::shared(std::string_view number)
{
    const auto index = sharedNumber(number);
    const auto text = index ? m_strings.at(*index) : std::nullopt;
    m_lacksText = m_lacksText || !text;
    return text.value_or(std::string_view());
}

/// The row as a CSV has it: what is shown and kept of a row that cannot be read.
void XlsxTable::makeRaw()
{
    m_raw.clear();
    for (std::size_t i = 0; i < m_row.cells.size(); ++i) {
        const std::string_view cell = m_row.cells[i];
        m_raw.append(i > 0 ? "," : "");
        if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
            m_raw.append(cell);
            continue;
        }
        m_raw.push_back('"');
        for (const char c : cell) {
            m_raw.append(c == '"' ? 2 : 1, c);
        }
        m_raw.push_back('"');
    }
    m_row.raw = m_raw;
}

tl::unexpected<Error> XlsxTable::broken() const
{
    const QString part = m_parts.strings ? m_container.entries().at(*m_parts.strings).path
                                         : u"xl/sharedStrings.xml"_s;
    return failure(Error::Code::FormatBroken, {m_container.name(), part});
}

} // namespace comity::formats
