#include "model/import/sample/table_shape.h"

#include "model/import/formats/header_fields.h"
#include "model/import/formats/table_file.h"
#include "model/import/sample/value_shape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Row = formats::TableHead::Row;

constexpr std::size_t mostRows = 10; ///< before and behind the header
constexpr std::size_t shownRows = 3;
constexpr std::size_t mostColumns = 40;

QString textFrom(const std::string &text)
{
    return QString::fromStdString(text).trimmed();
}

class TableShape
{
public:
    TableShape(const formats::TableHead &head, const FormatWords &words)
        : m_head(head)
        , m_words(words)
    {
    }

    QStringList lines() const
    {
        QStringList out;
        const char delimiter = m_head.delimiter;
        out += delimiter == '\t' ? u"Cells are divided by tabs"_s
                                 : u"Cells are divided by %1"_s.arg(QLatin1Char(delimiter));
        const std::size_t header = headerRow();
        std::size_t behind = 0;
        for (std::size_t i = 0; i < m_head.rows.size() && behind < shownRows; ++i) {
            const Row &row = m_head.rows[i];
            const bool isHeader = i == header;
            behind += i > header || header == none ? 1 : 0;
            out += u"Line %1: %2"_s.arg(
                QString::number(row.line), cells(row, isHeader).join(u" | "_s));
        }
        return out;
    }

private:
    static constexpr auto none = static_cast<std::size_t>(-1);

    std::size_t knownCells(const Row &row) const
    {
        return static_cast<std::size_t>(std::ranges::count_if(
            row.cells, [this](const std::string &cell) { return isKnown(textFrom(cell)); }));
    }

    bool isKnown(const QString &header) const
    {
        return m_words.knows(header) || m_words.knows(formats::normalisedHeader(header));
    }

    /// The row with most known headers, if they are half of it.
    std::size_t headerRow() const
    {
        std::size_t best = none;
        std::size_t most = 0;
        for (std::size_t i = 0; i < std::min(m_head.rows.size(), mostRows); ++i) {
            const std::size_t known = knownCells(m_head.rows[i]);
            if (known > most && 2 * known >= m_head.rows[i].cells.size()) {
                most = known;
                best = i;
            }
        }
        return best;
    }

    QStringList cells(const Row &row, bool isHeader) const
    {
        QStringList out;
        for (std::size_t i = 0; i < row.cells.size() && i < mostColumns; ++i) {
            const QString cell = textFrom(row.cells[i]);
            out += !isHeader    ? QString(u'<' + shapeOfText(cell.toStdString()) + u'>')
                : isKnown(cell) ? cell
                                : m_words.withKnownParts(cell);
        }
        if (row.cells.size() > mostColumns) {
            out += u"… %1 more"_s.arg(row.cells.size() - mostColumns);
        }
        return out;
    }

    const formats::TableHead &m_head;
    const FormatWords &m_words;
};

} // namespace

Result<QStringList> readTableShape(formats::Container &container, std::size_t entry,
    const FormatWords &words, const JobContext &job)
{
    const auto head = formats::readTableHead(container, entry, job);
    if (!head) {
        return tl::unexpected<Error>(head.error());
    }
    if (head->isBinary) {
        return failure(Error::Code::UnknownFormat, {container.name()});
    }
    return TableShape(*head, words).lines();
}

} // namespace comity
