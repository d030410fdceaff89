#include "model/base/wording.h"
#include "model/import/formats/xlsx_strings.h"
#include "tests/model/import/formats/test_workbook.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

class TestXlsxTrouble : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void brokenWorkbooksAreTold_data();
    void brokenWorkbooksAreTold();
    void bombsAreRefused_data();
    void bombsAreRefused();
    void cutOffZipsAreTold();
    void otherSpreadsheetsSayTheWayOut_data();
    void otherSpreadsheetsSayTheWayOut();
    void hugeRowsAreKeptAsRejected();
    void stringsHaveALimit();
    void cancelStops();
};

void TestXlsxTrouble::brokenWorkbooksAreTold_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("bytes"); ///< null: the part is not there
    QTest::addColumn<QString>("place");
    QTest::newRow("sheet is cut off")
        << u"xl/worksheets/sheet1.xml"_s << QByteArray("<worksheet><sheetData><row><c t=\"s\"><v>0")
        << u"xl/worksheets/sheet1.xml, line 1"_s;
    QTest::newRow("sheet is no XML") << u"xl/worksheets/sheet1.xml"_s << QByteArray("username,1\n")
                                     << u"xl/worksheets/sheet1.xml, line 1"_s;
    QTest::newRow("sheet is no UTF-8")
        << u"xl/worksheets/sheet1.xml"_s
        << QByteArray("<worksheet><sheetData><row><c><v>\xC3\x28</v></c></row></sheetData>")
        << u"xl/worksheets/sheet1.xml, line 1"_s;
    QTest::newRow("sheet is missing")
        << u"xl/worksheets/sheet1.xml"_s << QByteArray() << u"xl/worksheets/sheet1.xml"_s;
    QTest::newRow("texts are missing")
        << u"xl/sharedStrings.xml"_s << QByteArray() << u"xl/sharedStrings.xml"_s;
    QTest::newRow("texts are too few")
        << u"xl/sharedStrings.xml"_s << QByteArray("<sst><si><t>username</t></si></sst>")
        << u"xl/sharedStrings.xml"_s;
    QTest::newRow("links are missing")
        << u"xl/_rels/workbook.xml.rels"_s << QByteArray() << u"xl/_rels/workbook.xml.rels"_s;
    QTest::newRow("links are empty") << u"xl/_rels/workbook.xml.rels"_s
                                     << QByteArray("<Relationships/>") << u"xl/workbook.xml"_s;
}

void TestXlsxTrouble::brokenWorkbooksAreTold()
{
    QFETCH(const QString, part);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, place);
    const QTemporaryDir dir;
    TestWorkbook book;
    book.strings = {"<t>username</t>", "<t>ana</t>"};
    book.rows = R"(<row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row>)";
    Files files;
    for (const auto &[name, whole] : book.files()) {
        if (name != part) {
            files.emplace_back(name, whole);
        } else if (!bytes.isNull()) {
            files.emplace_back(name, bytes);
        }
    }
    const Reading reading = readZip(dir, u"followers.xlsx"_s, files);
    QVERIFY(!reading.result.has_value());
    QCOMPARE(reading.result.error().code, Error::Code::FormatBroken);
    QCOMPARE(reading.result.error().arguments, QStringList({u"followers.xlsx"_s, place}));
}

void TestXlsxTrouble::bombsAreRefused_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray laughs
        = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    QTest::newRow("entities in the sheet")
        << u"xl/worksheets/sheet1.xml"_s
        << QByteArray(laughs
               + "<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>");
    QTest::newRow("entities in the texts")
        << u"xl/sharedStrings.xml"_s << QByteArray(laughs + "<sst><si><t>&b;</t></si></sst>");
    QTest::newRow("entities in the styles")
        << u"xl/styles.xml"_s << QByteArray(laughs + "<styleSheet><cellXfs/></styleSheet>");
    QTest::newRow("files from outside")
        << u"xl/workbook.xml"_s
        << QByteArray("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><workbook/>");
    QByteArray deep;
    for (int i = 0; i < 100'000; ++i) {
        deep += "<a>";
    }
    QTest::newRow("nested without end") << u"xl/worksheets/sheet1.xml"_s << deep;
    QTest::newRow("a tag of ten megabytes")
        << u"xl/worksheets/sheet1.xml"_s
        << QByteArray("<worksheet a=\"" + QByteArray(10'000'000, 'x') + "\">");
}

void TestXlsxTrouble::bombsAreRefused()
{
    QFETCH(const QString, part);
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    TestWorkbook book;
    book.strings = {"<t>username</t>", "<t>ana</t>"};
    book.styles = "<cellXfs/>";
    book.rows = R"(<row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row>)";
    Files files = book.files();
    for (auto &[name, whole] : files) {
        whole = name == part ? bytes : whole;
    }
    const Reading reading = readZip(dir, u"followers.xlsx"_s, files);
    QCOMPARE(reading.result.error().code, Error::Code::FormatRefused);
    QCOMPARE(reading.result.error().arguments.at(1), u"spreadsheet-unsafe"_s);
    QVERIFY(!Wording::forLanguage(u"en"_s).explain(reading.result.error()).advice.isEmpty());
}

void TestXlsxTrouble::cutOffZipsAreTold()
{
    const QTemporaryDir dir;
    const TestWorkbook book {textRow({"username", "tweets"}) + textRow({"ana", "1"})};
    QFile file(book.write(dir, u"followers.xlsx"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (const qsizetype share : {1, 2, 3}) {
        const Reading reading = readLoose(dir, u"cut.xlsx"_s, whole.left(whole.size() * share / 4));
        QCOMPARE(reading.result.error().code, Error::Code::ArchiveBroken);
    }
}

void TestXlsxTrouble::otherSpreadsheetsSayTheWayOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const QByteArray old("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    QTest::newRow("xls") << u"old.xls"_s << old << u"spreadsheet"_s;
    QTest::newRow("locked") << u"followers.xlsx"_s << old << u"spreadsheet-locked"_s;
    QTest::newRow("locked and renamed")
        << u"followers.bin"_s
        << QByteArray(old + QByteArray(500, '\0')
               + QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32))
        << u"spreadsheet-locked"_s;
}

void TestXlsxTrouble::otherSpreadsheetsSayTheWayOut()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, reason);
    const QTemporaryDir dir;
    const Error error = readLoose(dir, name, bytes).result.error();
    QCOMPARE(error.code, Error::Code::FormatRefused);
    QCOMPARE(error.arguments, QStringList({name, reason}));
    const auto told = Wording::forLanguage(u"en"_s).explain(error);
    QVERIFY(told.happened.startsWith(name) && told.advice.contains(u"import that"));
    for (const char *part : {"xl/workbook.bin", "Index/Document.iwa"}) {
        const Reading other = readZip(dir, u"a.zip"_s, {{QString::fromLatin1(part), "x"}});
        QCOMPARE(other.result.error().arguments.at(1), u"spreadsheet"_s);
    }
    const Reading open
        = readZip(dir, u"a.ods"_s, {{u"mimetype"_s, "application/x"}, {u"content.xml"_s, "<a/>"}});
    QCOMPARE(open.result.error().arguments.at(1), u"spreadsheet"_s);
}

void TestXlsxTrouble::hugeRowsAreKeptAsRejected()
{
    const QTemporaryDir dir;
    const TestWorkbook book {textRow({"username", "bio", "tweets"})
        + textRow({"ana", QByteArray(10'000'000, 'x'), "1"}) + textRow({"bo", "y", "2"})};
    const Reading reading = readPath(book.write(dir, u"followers.xlsx"_s));
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"bo"_s});
    QCOMPARE(reading.sink.reasons(), QStringList {u"line-too-long"_s});
    QCOMPARE(reading.sink.files.front().rejected.front().line, 2);
}

void TestXlsxTrouble::stringsHaveALimit()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.zip"_s);
    QByteArray texts = "<sst>";
    for (int i = 0; i < 1'000; ++i) {
        texts += "<si><t>" + QByteArray(1'000, 'x') + "</t></si>";
    }
    writeArchive(path, {{u"texts.xml"_s, texts + "</sst>"}});
    const auto container = formats::Container::open(path, {});
    formats::SharedStrings small(500'000);
    const auto refused = small.load(**container, 0, 1'000, {});
    QCOMPARE(refused.error().arguments.at(1), u"spreadsheet-too-large"_s);
    formats::SharedStrings large(2'000'000);
    QVERIFY(large.load(**container, 0, 10, {}).has_value());
    QVERIFY(large.at(9) && !large.at(10));
    QVERIFY(large.load(**container, 0, 1'000, {}).has_value());
    QCOMPARE(large.at(999)->size(), 1'000U);
}

void TestXlsxTrouble::cancelStops()
{
    const QTemporaryDir dir;
    const TestWorkbook book {textRow({"username", "tweets"}) + textRow({"ana", "1"})};
    const auto container = formats::Container::open(book.write(dir, u"followers.xlsx"_s), {});
    std::stop_source stop;
    stop.request_stop();
    RecordingSink sink;
    const auto done = readAs(u"xlsx"_s, **container, {}, sink, {stop.get_token(), {}});
    QCOMPARE(done.error().code, Error::Code::Cancelled);
}

COMITY_TEST_GUILESS(TestXlsxTrouble)
#include "tst_xlsx_trouble.moc"
