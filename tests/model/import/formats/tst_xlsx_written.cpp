// Workbooks as a library that many tools use writes them, not as this project imagines them.
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

#include <xlsxwriter.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

namespace {

/// Two people with dates as a spreadsheet holds them, and an id that was typed as a number.
QString written(const QTemporaryDir &dir, bool isStreamed)
{
    const QString path = dir.filePath(u"followers-2026-05-01.xlsx"_s);
    const QByteArray name = QFile::encodeName(path);
    lxw_workbook_options options = {};
    options.constant_memory = isStreamed ? LXW_TRUE : LXW_FALSE; // texts then stand in their cells
    lxw_workbook *book = workbook_new_opt(name.constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Export");
    lxw_format *day = workbook_add_format(book);
    format_set_num_format(day, "dd/mm/yyyy");
    lxw_format *moment = workbook_add_format(book);
    format_set_num_format_index(moment, 22);
    const auto text = [sheet](lxw_row_t row, lxw_col_t column, const char *value) {
        worksheet_write_string(sheet, row, column, value, nullptr);
    };
    text(0, 0, "Twitter ID");
    text(0, 1, "Username");
    text(0, 2, "Followers");
    text(0, 3, "Last Tweet");
    text(0, 4, "Created at");
    text(0, 5, "Protected");
    text(1, 0, "1432881234567890123");
    text(1, 1, "ana_m");
    worksheet_write_number(sheet, 1, 2, 12'345'678, nullptr);
    lxw_datetime last {2026, 4, 3, 0, 0, 0};
    worksheet_write_datetime(sheet, 1, 3, &last, day);
    lxw_datetime joined {2020, 1, 1, 14, 5, 9};
    worksheet_write_datetime(sheet, 1, 4, &joined, moment);
    worksheet_write_boolean(sheet, 1, 5, 1, nullptr);
    worksheet_write_number(sheet, 2, 0, 1432881234567890123.0, nullptr);
    text(2, 1, "bo_l");
    worksheet_write_formula_num(sheet, 2, 2, "=A1+1", nullptr, 7);
    worksheet_write_blank(sheet, 2, 3, day);
    workbook_close(book);
    return path;
}

} // namespace

class TestXlsxWritten : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void workbooksOfOtherProgramsAreRead_data();
    void workbooksOfOtherProgramsAreRead();
};

void TestXlsxWritten::workbooksOfOtherProgramsAreRead_data()
{
    QTest::addColumn<bool>("isStreamed");
    QTest::newRow("shared texts") << false;
    QTest::newRow("texts in their cells") << true;
}

void TestXlsxWritten::workbooksOfOtherProgramsAreRead()
{
    QFETCH(const bool, isStreamed);
    const QTemporaryDir dir;
    const Reading reading = readPath(written(dir, isStreamed));
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"xlsx"_s);
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2026-05-01"_s);
    QCOMPARE(
        reading.sink.keys(ListKind::Followers), QStringList({u"1432881234567890123"_s, u"bo_l"_s}));
    const auto &ana = reading.sink.files.front().people.at(0);
    QCOMPARE(ana.handle, u"ana_m"_s);
    QCOMPARE(ana.values.followers, std::optional<qint64>(12'345'678));
    QCOMPARE(ana.values.lastPostAt,
        Dated::day(QDateTime(QDate(2026, 4, 3), QTime(12, 0), Qt::UTC).toSecsSinceEpoch()));
    QCOMPARE(ana.values.joinedAt,
        Dated::local(QDateTime(QDate(2020, 1, 1), QTime(14, 5, 9), Qt::UTC).toSecsSinceEpoch()));
    QCOMPARE(ana.values.isProtected, std::optional(true));
    const auto &bo = reading.sink.files.front().people.at(1);
    QCOMPARE(bo.values.followers, std::optional<qint64>(7));
    QVERIFY(!bo.values.lastPostAt.isKnown());
    QCOMPARE(reading.sink.noticeWith(u"damaged-ids"_s)->arguments.first(), u"1"_s);
}

COMITY_TEST_GUILESS(TestXlsxWritten)
#include "tst_xlsx_written.moc"
