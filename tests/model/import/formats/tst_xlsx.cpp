#include "tests/model/import/formats/test_workbook.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

namespace {

/// Two date styles of the file's own, a number and the built-in date 14.
constexpr const char *fourStyles
    = R"(<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd hh:mm:ss"/>)"
      R"(<numFmt numFmtId="165" formatCode="[Red]0.00 &quot;days&quot;"/></numFmts>)"
      R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
      R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/>)"
      R"(</cellXfs>)";

} // namespace

class TestXlsx : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void firstVisibleSheetIsRead();
    void lastPostsAndDatesAreRead();
    void damagedIdsFallBackToHandles();
    void headerIsSearchedForAndRowsKeepTheirNumbers();
    void storedValuesCountAndFormulasDoNot();
    void sharedTextsArePutTogether();
    void extraCellsShiftNothing();
    void markupAndFormulasAreText();
    void mappingOfTheUserDecides();
    void sheetsWithoutPeopleAreUnknown();
};

void TestXlsx::firstVisibleSheetIsRead()
{
    const QTemporaryDir dir;
    TestWorkbook book {textRow({"username", "tweets"}) + textRow({"first", "1"})};
    const Reading first = readPath(book.write(dir, u"followers.xlsx"_s));
    QVERIFY(first.result.has_value());
    QCOMPARE(first.detected.format, u"xlsx"_s);
    QVERIFY(!first.detected.isCertain);
    QCOMPARE(first.sink.keys(ListKind::Followers), QStringList {u"first"_s});
    QCOMPARE(first.sink.files.front().about.path, u"followers.xlsx"_s);
    QCOMPARE(first.sink.files.front().about.network, u"x"_s);
    QVERIFY(!first.sink.isOutOfOrder);

    // A chart is no sheet, and a hidden one is not the first.
    book.sheets = R"(<sheet name="Chart" sheetId="9" r:id="rId3"/>)"
                  R"(<sheet name="One" sheetId="1" state="hidden" r:id="rId1"/>)"
                  R"(<sheet name="Following" sheetId="2" r:id="rId2"/>)";
    const Reading second = readPath(book.write(dir, u"people-2026-05-01.xlsx"_s));
    QVERIFY(second.result.has_value());
    QCOMPARE(second.sink.keys(ListKind::Following), QStringList {u"second"_s});
    QCOMPARE(second.sink.notReadFiles, 1);
    QCOMPARE(isoText(second.sink.takenTimes.front()), u"2026-05-01"_s);
}

void TestXlsx::lastPostsAndDatesAreRead()
{
    const QTemporaryDir dir;
    TestWorkbook book;
    book.styles = fourStyles;
    book.strings = {"<t>User Id</t>", "<t>Screen Name</t>", "<t>Followers</t>",
        "<t>Last tweet date</t>", "<t>Joined</t>", "<t>Verified</t>", "<t>ana_m</t>",
        "<t>1432881234567890123</t>", "<t>bo_l</t>"};
    book.rows
        = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
          R"(<c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c>)"
          R"(<c r="F1" t="s"><v>5</v></c></row>)"
          R"(<row r="2"><c r="A2" t="s"><v>7</v></c><c r="B2" t="s"><v>6</v></c>)"
          R"(<c r="C2"><v>1.2345678E7</v></c><c r="D2" s="3"><v>46115</v></c>)"
          R"(<c r="E2" s="1"><v>43831.5868055556</v></c><c r="F2" t="b"><v>1</v></c></row>)"
          R"(<row r="3"><c r="A3"><v>55</v></c><c r="B3" t="s"><v>8</v></c>)"
          R"(<c r="D3" s="1"><v>46115.000005</v></c><c r="F3" t="b"><v>0</v></c></row>)";
    const Reading reading = readPath(book.write(dir, u"followers.xlsx"_s));
    QVERIFY(reading.result.has_value());
    QCOMPARE(
        reading.sink.keys(ListKind::Followers), QStringList({u"1432881234567890123"_s, u"55"_s}));
    const auto &ana = reading.sink.files.front().people.at(0);
    QCOMPARE(ana.handle, u"ana_m"_s);
    QCOMPARE(ana.values.followers, std::optional<qint64>(12'345'678));
    QCOMPARE(ana.values.verified, std::optional(true));
    QCOMPARE(isoText(ana.values.lastPostAt), u"2026-04-03"_s);
    QCOMPARE(ana.values.lastPostAt.precision, DatePrecision::Day);
    QCOMPARE(ana.values.joinedAt.precision, DatePrecision::Local);
    QCOMPARE(ana.values.joinedAt.at,
        QDateTime(QDate(2020, 1, 1), QTime(14, 5), Qt::UTC).toSecsSinceEpoch());
    const auto &bo = reading.sink.files.front().people.at(1);
    QVERIFY(!bo.values.followers);
    QCOMPARE(bo.values.verified, std::optional(false));
    QCOMPARE(isoText(bo.values.lastPostAt), u"2026-04-03"_s);
}

void TestXlsx::damagedIdsFallBackToHandles()
{
    const QTemporaryDir dir;
    const auto row = [](const char *id, const char *handle) -> QByteArray {
        return QByteArray("<row><c><v>") + id + R"(</v></c><c t="inlineStr"><is><t>)" + handle
            + "</t></is></c></row>";
    };
    const TestWorkbook book {textRow({"User Id", "Screen name", "Tweets"})
        + row("1.43288E+18", "ana") + row("1432881234567890123", "bo") + row("1.2E7", "cy")
        + row("123456789012345", "dee") + row("1.43288123456789E+018", "")};
    const Reading reading = readPath(book.write(dir, u"followers.xlsx"_s));
    QCOMPARE(reading.sink.keys(ListKind::Followers),
        QStringList({u"ana"_s, u"bo"_s, u"12000000"_s, u"123456789012345"_s}));
    QCOMPARE(reading.sink.reasons(), QStringList {u"damaged-id"_s});
    QCOMPARE(reading.sink.files.front().rejected.front().line, 6);
    QCOMPARE(reading.sink.files.front().rejected.front().raw, u"1.43288123456789E+18"_s);
    QCOMPARE(reading.sink.noticeWith(u"damaged-ids"_s)->arguments.first(), u"3"_s);
}

void TestXlsx::headerIsSearchedForAndRowsKeepTheirNumbers()
{
    const QTemporaryDir dir;
    TestWorkbook book;
    // A title over merged cells, formatted rows that hold nothing, and cells told out of order.
    book.rows
        = R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Report of May</t></is></c><c r="B1"/></row>)"
          R"(<row r="3"><c r="A3" s="1"/></row>)"
          R"(<row r="5"><c r="C5" t="inlineStr"><is><t>Tweets</t></is></c>)"
          R"(<c r="B5" t="inlineStr"><is><t>Username</t></is></c></row>)"
          R"(<row r="6"/><row r="1048576"><c r="B9" t="inlineStr"><is><t>ana</t></is></c>)"
          R"(<c r="C9"><v>7</v></c></row>)"
          R"(<row r="8"><c r="C8"><v>8</v></c></row>)";
    const Reading reading = readPath(book.write(dir, u"followers.xlsx"_s));
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"ana"_s});
    const auto &file = reading.sink.files.front();
    QCOMPARE(file.people.front().line, 1'048'576);
    QCOMPARE(file.people.front().values.posts, std::optional<qint64>(7));
    QCOMPARE(file.rejected.front().reason, u"no-key"_s);
    QCOMPARE(file.rejected.front().line, 1'048'577);
    QCOMPARE(file.rejected.front().raw, u",,8"_s);
}

void TestXlsx::storedValuesCountAndFormulasDoNot()
{
    const QTemporaryDir dir;
    TestWorkbook book;
    book.rows = textRow({"username", "followers", "bio", "location", "tweets", "last tweet"})
        + R"(<row><c t="str"><f>CONCATENATE("a","na")</f><v>ana</v></c>)"
          R"(<c><f>40+2</f><v>42</v></c><c t="str"><f>HYPERLINK("x")</f></c>)"
          R"(<c t="e"><v>#REF!</v></c><c><f>1+1</f></c>)"
          R"(<c t="d"><v>2026-04-03T10:11:12</v></c></row>)";
    const Reading reading = readPath(book.write(dir, u"followers.xlsx"_s));
    const auto &ana = reading.sink.files.front().people.front();
    QCOMPARE(ana.handle, u"ana"_s);
    QCOMPARE(ana.values.followers, std::optional<qint64>(42));
    QVERIFY(ana.bio.isEmpty() && ana.location.isEmpty() && !ana.values.posts);
    QCOMPARE(ana.values.lastPostAt.precision, DatePrecision::Local);
}

void TestXlsx::sharedTextsArePutTogether()
{
    const QTemporaryDir dir;
    TestWorkbook book;
    book.strings = {"<t>username</t>", "<t>name</t>",
        "<r><rPr><b/></rPr><t xml:space=\"preserve\">An</t></r><r><t>a &amp; Bo</t></r>"
        "<rPh sb=\"0\" eb=\"1\"><t>ANA</t></rPh>",
        "<t>ana</t>", "<t/>", "<t>unused</t>"};
    book.rows = R"(<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>)"
                R"(<row><c t="s"><v>3</v></c><c t="s"><v>2</v></c></row>)"
                R"(<row><c t="s"><v>3</v></c><c t="s"><v>4</v></c></row>)";
    const Reading reading = readPath(book.write(dir, u"followers.xlsx"_s));
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.files.front().people.at(0).name, u"Ana & Bo"_s);
    QVERIFY(reading.sink.files.front().people.at(1).name.isEmpty());
}

void TestXlsx::extraCellsShiftNothing()
{
    const QTemporaryDir dir;
    const TestWorkbook book {textRow({"username", "bio", "tweets"})
        + textRow({"ana", "two\nlines", "7", "a note beside the table"}) + textRow({"bo"})
        + R"(<row><c r="XFD4" t="inlineStr"><is><t>far</t></is></c>)"
          R"(<c r="A4" t="inlineStr"><is><t>cy</t></is></c></row>)"};
    const Reading reading = readPath(book.write(dir, u"followers.xlsx"_s));
    const auto &people = reading.sink.files.front().people;
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"ana"_s, u"bo"_s, u"cy"_s}));
    QCOMPARE(people.at(0).values.posts, std::optional<qint64>(7));
    QCOMPARE(people.at(0).bio, u"two\nlines"_s);
    QVERIFY(reading.sink.reasons().isEmpty());
}

void TestXlsx::markupAndFormulasAreText()
{
    const QTemporaryDir dir;
    const TestWorkbook book {textRow({"username", "name", "bio", "website", "tweets"})
        + textRow({"ana", "=cmd|' /C calc'!A0", "&lt;img src=file:///x&gt;&#x202E;evil",
            "javascript:alert(1)", "1"})};
    const Reading reading = readPath(book.write(dir, u"followers.xlsx"_s));
    const auto &ana = reading.sink.files.front().people.front();
    QCOMPARE(ana.name, u"=cmd|' /C calc'!A0"_s);
    QCOMPARE(ana.bio, u"<img src=file:///x>\u202Eevil"_s);
}

void TestXlsx::mappingOfTheUserDecides()
{
    const QTemporaryDir dir;
    const TestWorkbook book {textRow({"Wer", "Wann"}) + textRow({"ana", "03/04/2026"})};
    const QString path = book.write(dir, u"followers.xlsx"_s);
    QCOMPARE(readPath(path).result.error().code, Error::Code::UnknownFormat);
    formats::ReadOptions options;
    options.mapping.fieldOfHeader = {{u"Wer"_s, u"handle"_s}, {u"Wann"_s, u"last_post"_s}};
    auto container = formats::Container::open(path, {});
    const Result<Detected> detected = detect(**container, {}, options);
    QCOMPARE(detected->format, u"xlsx"_s);
    RecordingSink sink;
    QVERIFY(readAs(u"xlsx"_s, **container, options, sink, {}).has_value());
    QCOMPARE(sink.keys(ListKind::Followers), QStringList {u"ana"_s});
    QVERIFY(sink.noticeWith(u"dates-ambiguous"_s));
}

void TestXlsx::sheetsWithoutPeopleAreUnknown()
{
    const QTemporaryDir dir;
    const QByteArray rain = textRow({"Month", "Rain"}) + textRow({"May", "3"});
    for (const QByteArray &rows : {QByteArray(), rain, QByteArray("<row r=\"1\"/>")}) {
        const Reading reading = readPath(TestWorkbook {rows}.write(dir, u"rain.xlsx"_s));
        QCOMPARE(reading.result.error().code, Error::Code::UnknownFormat);
    }
}

COMITY_TEST_GUILESS(TestXlsx)
#include "tst_xlsx.moc"
