#include "model/import/formats/xlsx_numbers.h"
#include "model/import/formats/xlsx_strings.h"
#include "model/import/formats/xlsx_styles.h"
#include "tests/model/import/formats/test_workbook.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Two date styles of the file's own, a number and the built-in date 14.
constexpr const char *fourStyles
    = R"(<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd hh:mm:ss"/>)"
      R"(<numFmt numFmtId="165" formatCode="[Red]0.00 &quot;days&quot;"/></numFmts>)"
      R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
      R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/>)"
      R"(</cellXfs>)";

QString numberText(const char *stored)
{
    std::string out;
    formats::appendSheetNumber(stored, out);
    return QString::fromStdString(out);
}

QString dateText(const char *stored, bool is1904 = false)
{
    std::string out;
    formats::appendSheetDate(stored, is1904, out);
    return QString::fromStdString(out);
}

QString unescaped(std::string text)
{
    formats::unescapeSheetText(text);
    return QString::fromStdString(text);
}

} // namespace

class TestXlsxValues : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void bothDateSystemsAreRead_data();
    void bothDateSystemsAreRead();
    void dateFormatsAreTold_data();
    void dateFormatsAreTold();
    void numbersKeepTheirDigits_data();
    void numbersKeepTheirDigits();
    void escapesOfControlCharactersAreRead();
};

void TestXlsxValues::bothDateSystemsAreRead_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<bool>("is1904");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *stored, bool is1904, const char *text) {
        QTest::addRow("%s %s", stored, is1904 ? "1904" : "1900")
            << QString::fromLatin1(stored) << is1904 << QString::fromLatin1(text);
    };
    row("1", false, "1900-01-01");
    row("59", false, "1900-02-28");
    row("60", false, "1900-02-29"); // the day that 1900 did not have
    row("61", false, "1900-03-01");
    row("46115", false, "2026-04-03");
    row("44653", true, "2026-04-03");
    row("0", true, "1904-01-01");
    row("46115.5868055556", false, "2026-04-03 14:05:00");
    row("46115.99999999", false, "2026-04-04");
    row("46115.0000115741", false, "2026-04-03 00:00:01");
    row("4.6115E4", false, "2026-04-03");
    row("0.5", false, "12:00:00");
    row("-1", false, "-1");
    row("2958465", false, "9999-12-31");
    row("2958466", false, "2958466");
    row("1e300", false, "1e300");
    row("nan", false, "nan");
    row("soon", false, "soon");
}

void TestXlsxValues::bothDateSystemsAreRead()
{
    QFETCH(const QString, stored);
    QFETCH(const bool, is1904);
    QFETCH(const QString, text);
    QCOMPARE(dateText(stored.toLatin1().constData(), is1904), text);
    if (text != u"2026-04-03") {
        return;
    }
    const QTemporaryDir dir;
    TestWorkbook book;
    book.styles = fourStyles;
    book.properties = is1904 ? R"(<workbookPr date1904="1"/>)" : "<workbookPr/>";
    book.rows = textRow({"username", "last tweet"})
        + R"(<row><c t="inlineStr"><is><t>ana</t></is></c><c s="3"><v>)" + stored.toLatin1()
        + "</v></c></row>";
    const Reading reading = readPath(book.write(dir, u"followers.xlsx"_s));
    QCOMPARE(isoText(reading.sink.files.front().people.front().values.lastPostAt), text);
}

void TestXlsxValues::dateFormatsAreTold_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isDate");
    const auto row = [](const char *code, bool isDate) {
        QTest::newRow(code) << QString::fromUtf8(code) << isDate;
    };
    row("yyyy-mm-dd", true);
    row("DD/MM/YY", true);
    row("[$-409]d\\-mmm\\-yy;@", true);
    row("[h]:mm:ss", true);
    row("h AM/PM", true);
    row("General", false);
    row("#,##0.00", false);
    row("0.00E+00", false);
    row("0 \"days\"", false);
    row("[Red]0", false);
    row("0\\d", false);
    row("0_d", false);
    row("0*d", false);
    row("0;yyyy", false);
    row("@", false);
    row("\"open", false);
    row("[open", false);
    row("", false);
}

void TestXlsxValues::dateFormatsAreTold()
{
    QFETCH(const QString, code);
    QFETCH(const bool, isDate);
    QCOMPARE(formats::isDateFormat(code.toStdString()), isDate);
    for (const int id : {14, 22, 27, 36, 45, 47, 50, 58}) {
        QVERIFY(formats::isBuiltInDateFormat(id));
    }
    for (const int id : {-1, 0, 13, 23, 26, 37, 44, 48, 49, 59, 164}) {
        QVERIFY(!formats::isBuiltInDateFormat(id));
    }
}

void TestXlsxValues::numbersKeepTheirDigits_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *stored, const char *text) {
        QTest::newRow(stored) << QString::fromLatin1(stored) << QString::fromLatin1(text);
    };
    row("12", "12");
    row(" 12 ", "12");
    row("007", "007");
    row("123456789012345", "123456789012345");
    row("1.2345678E7", "12345678");
    row("1E3", "1000");
    row("1.50E+1", "15");
    row("120E-1", "12");
    row("12.0", "12");
    row("0E5", "0");
    row("-3E2", "-300");
    row("1.5", "1.5");
    row("1.5E-3", "1.5E-3");
    row("1.43288E+18", "1.43288E+18");
    row("1432881234567890123", "1.432881234567890123E+18");
    row("1000000000000000", "1.0E+15");
    row("1E99999999999", "1E99999999999");
    row("1E+", "1E+");
    row("E5", "E5");
    row("12a", "12a");
}

void TestXlsxValues::numbersKeepTheirDigits()
{
    QFETCH(const QString, stored);
    QFETCH(const QString, text);
    QCOMPARE(numberText(stored.toLatin1().constData()), text);
}

void TestXlsxValues::escapesOfControlCharactersAreRead()
{
    QCOMPARE(unescaped("one_x000D_\ntwo"), u"one\r\ntwo"_s);
    QCOMPARE(unescaped("_x005F_x000D_"), u"_x000D_"_s);
    for (const char *text : {"_x0041_", "_x0000_", "_x00", "_x", "my_xbox_x360_", "_x000G_"}) {
        QCOMPARE(unescaped(text), QString::fromLatin1(text));
    }
}

COMITY_TEST_GUILESS(TestXlsxValues)
#include "tst_xlsx_values.moc"
