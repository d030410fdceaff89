#include "model/export/table_xlsx.h"

#include "model/export/sheet_names.h"

#include <QDateTime>
#include <QTemporaryFile>
#include <clocale>
#include <memory>
#include <sys/statvfs.h>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qint64 rowsOfSheet = 1'048'576;
constexpr qsizetype longestText = 32'767; ///< UTF-16 units

/// The library writes numbers by printf: with a comma for the point they would be no numbers.
class PlainNumbers
{
public:
    PlainNumbers()
        : m_plain(newlocale(LC_NUMERIC_MASK, "C", nullptr))
        , m_before(uselocale(m_plain))
    {
    }
    PlainNumbers(const PlainNumbers &) = delete;
    PlainNumbers &operator=(const PlainNumbers &) = delete;
    ~PlainNumbers()
    {
        uselocale(m_before);
        freelocale(m_plain);
    }

private:
    locale_t m_plain;
    locale_t m_before;
};

/// What XML has no place for is gone, and `_x0041_`, which a spreadsheet would read as a letter,
/// stays what it is.
QByteArray cellText(const QString &text)
{
    QString out = text.left(longestText);
    if (text.size() > longestText) {
        out.chop(out.at(longestText - 2).isHighSurrogate() ? 2 : 1);
        out += u'…';
    }
    out.removeIf([](QChar c) { return c.unicode() == 0 || c.unicode() >= 0xFFFE; });
    for (qsizetype at = out.indexOf(u"_x"); at >= 0; at = out.indexOf(u"_x", at + 1)) {
        const QString code = out.mid(at + 2, 4);
        bool isCode = false;
        code.toUInt(&isCode, 16);
        if (isCode && code.size() == 4 && out.size() > at + 6 && out.at(at + 6) == u'_'
            && out.size() + 6 <= longestText) {
            out.insert(at, u"_x005F"_s);
            at += 6;
        }
    }
    return out.toUtf8();
}

class Workbook
{
public:
    explicit Workbook(const QByteArray &path)
    {
        lxw_workbook_options options = {};
        options.constant_memory = LXW_TRUE;
        options.use_zip64 = LXW_FALSE;
        m_book = workbook_new_opt(path.constData(), &options);
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        m_day = workbook_add_format(m_book);
        format_set_num_format(m_day, "yyyy-mm-dd");
        m_moment = workbook_add_format(m_book);
        format_set_num_format(m_moment, "yyyy-mm-dd hh:mm:ss");
    }
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;
    ~Workbook()
    {
        if (m_book != nullptr) {
            lxw_workbook_free(m_book);
        }
    }

    Result<void> write(const Table &table)
    {
        beginSheet(table);
        return table.forEachRow([&](const Cells &cells) -> Result<void> {
            if (m_row == rowsOfSheet) {
                beginSheet(table);
            }
            for (std::size_t i = 0; i < cells.size(); ++i) {
                put(static_cast<lxw_col_t>(i), cells[i]);
            }
            ++m_row;
            ++m_rows;
            return {};
        });
    }

    /// False where the workbook could not be written whole.
    bool finish()
    {
        const bool hasRoom = m_sheets.isEmpty() || hasRoomToAssemble();
        lxw_workbook *const book = std::exchange(m_book, nullptr);
        // Closing frees the workbook, whatever comes of it.
        return workbook_close(book) == LXW_NO_ERROR && hasRoom;
    }

    qint64 rows() const { return m_rows; }

private:
    void beginSheet(const Table &table)
    {
        const QByteArray name = m_names.next(table.name).toUtf8();
        m_sheet = workbook_add_worksheet(m_book, name.constData());
        m_sheets += m_sheet;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const QByteArray title = table.columns.at(i).toUtf8();
            worksheet_write_string(
                m_sheet, 0, static_cast<lxw_col_t>(i), title.constData(), m_bold);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        m_row = 1;
    }

    void put(lxw_col_t column, const Cell &cell)
    {
        const auto row = static_cast<lxw_row_t>(m_row);
        if (const auto *text = std::get_if<QString>(&cell)) {
            worksheet_write_string(m_sheet, row, column, cellText(*text).constData(), nullptr);
        } else if (const auto *number = std::get_if<qint64>(&cell)) {
            worksheet_write_number(m_sheet, row, column, static_cast<double>(*number), nullptr);
        } else if (const auto *share = std::get_if<double>(&cell)) {
            worksheet_write_number(m_sheet, row, column, *share, nullptr);
        } else if (const auto *time = std::get_if<Dated>(&cell)) {
            putTime(row, column, *time);
        }
    }

    void putTime(lxw_row_t row, lxw_col_t column, const Dated &time)
    {
        if (!time.hasValue()) {
            return;
        }
        const QDateTime moment = QDateTime::fromSecsSinceEpoch(time.at, Qt::UTC);
        const QDate date = moment.date();
        const QTime clock = moment.time();
        const bool isDay = time.precision == DatePrecision::Day;
        // The calendar of a spreadsheet begins in 1900.
        if (date.year() < 1901 || date.year() > 9999) {
            worksheet_write_string(
                m_sheet, row, column, isoText(time).toUtf8().constData(), nullptr);
            return;
        }
        lxw_datetime value {date.year(), date.month(), date.day(), isDay ? 0 : clock.hour(),
            isDay ? 0 : clock.minute(), isDay ? 0.0 : static_cast<double>(clock.second())};
        worksheet_write_datetime(m_sheet, row, column, &value, isDay ? m_day : m_moment);
    }

    /// The library keeps the rows in files of its own and copies them once more without looking
    /// whether there was room for it.
    bool hasRoomToAssemble()
    {
        constexpr quint64 spare = 1 << 20;
        quint64 needed = spare;
        struct statvfs disk = {};
        for (const lxw_worksheet *const sheet : m_sheets) {
            FILE *const rows = sheet->optimize_tmpfile;
            if (rows == nullptr || std::fflush(rows) != 0 || std::ferror(rows) != 0
                || ::fstatvfs(::fileno(rows), &disk) != 0) {
                return false;
            }
            needed += static_cast<quint64>(std::max(0L, std::ftell(rows)));
        }
        return quint64 {disk.f_bavail} * disk.f_frsize > needed;
    }

    lxw_workbook *m_book = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_day = nullptr;
    lxw_format *m_moment = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    QList<lxw_worksheet *> m_sheets;
    SheetNames m_names;
    qint64 m_row = 0; ///< of the sheet
    qint64 m_rows = 0;
};

bool copy(QIODevice &from, QIODevice &to)
{
    constexpr qint64 piece = 1 << 20;
    while (true) {
        const QByteArray bytes = from.read(piece);
        if (bytes.isEmpty()) {
            return from.atEnd();
        }
        if (to.write(bytes) != bytes.size()) {
            return false;
        }
    }
}

} // namespace

Result<qint64> writeXlsx(QIODevice &device, const TableDocument &document)
{
    const auto full = [&document] {
        return failure(Error::Code::DiskFull,
            {document.tables.empty() ? QString() : document.tables.front().name}, u"xlsx"_s);
    };
    // Without a name while it is written: nothing is left of it, whatever happens.
    QTemporaryFile made;
    if (!made.open()) {
        return full();
    }
    const PlainNumbers plain;
    Workbook book("/proc/self/fd/" + QByteArray::number(made.handle()));
    for (const Table &table : document.tables) {
        if (const auto done = book.write(table); !done) {
            return tl::unexpected(done.error());
        }
    }
    if (!book.finish() || !made.seek(0) || !copy(made, device)) {
        return full();
    }
    return book.rows();
}

} // namespace comity
