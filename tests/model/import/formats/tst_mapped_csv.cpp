#include "model/import/formats/column_plan.h"
#include "model/import/formats/mapping_file.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

#include <QStringEncoder>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ColumnMapping;
using formats::ListKind;

class TestMappedCsv : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void directionIsNamedToldOrAsked();
    void networkIsTakenOnlyWhereItIsSure();
    void headerIsSearchedFor();
    void everyEncodingAndLineEndIsRead_data();
    void everyEncodingAndLineEndIsRead();
    void damagedIdsFallBackToHandles();
    void roundedIdsAreDamaged();
    void idsAreUnwrapped();
    void rowNumbersAreNoIds();
    void valuesDecideWhatAColumnMeans();
    void badRowsAreKept();
    void shiftedRowsKeepTheirKeys();
    void datesThatAreNoneAreCounted();
    void orderOfDayAndMonthIsSettledByTheFile();
    void datesBeforeXAreDropped();
    void markupAndFormulasAreText();
    void severalTablesOfAFolderAreRead();
    void userMappingDecidesAlone();
    void mappingFilesAreReadAndWritten();
    void guessedMappingIsShown();
    void emptyTablesAreTold();
};

void TestMappedCsv::directionIsNamedToldOrAsked()
{
    const QTemporaryDir dir;
    const QByteArray text = "username,followers\nana,3\n";
    QCOMPARE(readLoose(dir, u"people.csv"_s, text).result.error().code, Error::Code::ListUnknown);
    QCOMPARE(readLoose(dir, u"seguidores.csv"_s, text).sink.keys(ListKind::Followers),
        QStringList {u"ana"_s});
    formats::ReadOptions options;
    options.list = ListKind::Following;
    QCOMPARE(readLoose(dir, u"followers.csv"_s, text, options).sink.keys(ListKind::Following),
        QStringList {u"ana"_s});
    const Reading dated
        = readLoose(dir, u"ana-following-2025-03-04.tsv"_s, "username\tname\nana\tAna\n");
    QCOMPARE(isoText(dated.sink.takenTimes.front()), u"2025-03-04"_s);
    QCOMPARE(dated.sink.keys(ListKind::Following), QStringList {u"ana"_s});
    QVERIFY(dated.sink.owners.empty());
}

void TestMappedCsv::networkIsTakenOnlyWhereItIsSure()
{
    const QTemporaryDir dir;
    formats::ReadOptions options;
    options.network = u"threads"_s;
    const auto network = [&](const QByteArray &text) {
        return readLoose(dir, u"followers.csv"_s, text, options).sink.files.front().about.network;
    };
    QCOMPARE(network("username\nana\n"), u"threads"_s);
    QCOMPARE(network("username,url\nana,https://x.com/ana\n"), u"x"_s);
    QCOMPARE(network("username,url\nana,https://x.com/ana\nbo,https://instagram.com/bo\n"),
        u"threads"_s);
    QCOMPARE(network("username,tweets\nana,3\n"), u"x"_s);
    QCOMPARE(network("did,handle\ndid:plc:abc,ana.example\n"), u"bluesky"_s);
    QCOMPARE(
        network("username,profile url\nana,https://bsky.app/profile/ana.example\n"), u"bluesky"_s);
    QCOMPARE(network("login,html_url\nana,https://github.com/ana\n"), u"github"_s);
    QCOMPARE(network("username,url\nana,https://ana.example\n"), u"threads"_s);
}

void TestMappedCsv::headerIsSearchedFor()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.csv"_s,
        "sep=;\r\nReport of the month;;\r\n\r\n;;\r\nScreen Name;Followers "
        "Count;Tweets\r\nana;\"1.200\";"
        "3\r\n\r\n;;\r\nbo;7;\r\n");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"ana"_s, u"bo"_s}));
    QCOMPARE(
        reading.sink.files.front().people.front().values.followers, std::optional<qint64>(1200));
    QCOMPARE(reading.sink.files.front().people.front().line, 6);
    QCOMPARE(reading.sink.files.front().skipped, 1);
}

void TestMappedCsv::everyEncodingAndLineEndIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isGuessed");
    const QString text = u"username,name\nana,José\nbo,Bo\n"_s;
    const QByteArray utf8 = text.toUtf8();
    QTest::newRow("UTF-8") << utf8 << false;
    QTest::newRow("BOM") << "\xEF\xBB\xBF" + utf8 << false;
    QTest::newRow("CRLF") << QByteArray(utf8).replace("\n", "\r\n") << false;
    QTest::newRow("CR") << QByteArray(utf8).replace("\n", "\r") << false;
    QStringEncoder little(QStringEncoder::Utf16LE);
    const QByteArray wide = little.encode(text);
    QTest::newRow("UTF-16") << "\xFF\xFE" + wide << false;
    QTest::newRow("UTF-16 without mark") << wide << true;
    QTest::newRow("Windows-1252") << text.toLatin1() << true;
    QTest::newRow("tabs") << QByteArray(utf8).replace(",", "\t") << false;
    QTest::newRow("semicolons") << QByteArray(utf8).replace(",", ";") << false;
    QTest::newRow("quoted") << QByteArray("\"username\",\"name\"\n\"ana\",\"José\"\n\"bo\",\"Bo\"")
                            << false;
}

void TestMappedCsv::everyEncodingAndLineEndIsRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isGuessed);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.csv"_s, bytes);
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"ana"_s, u"bo"_s}));
    QCOMPARE(reading.sink.files.front().people.front().name, u"José"_s);
    QCOMPARE(reading.sink.noticeCodes().contains(u"encoding-guessed"_s), isGuessed);
}

void TestMappedCsv::damagedIdsFallBackToHandles()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.csv"_s,
        "id,screen_name,tweets\n1.43288E+18,ana,1\n\"1,43288E+18\",,2\n12,,3\nabc,,4\n,,5\n,Bo "
        "Lin,6\n");
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"ana"_s, u"12"_s}));
    QCOMPARE(reading.sink.reasons(),
        QStringList({u"damaged-id"_s, u"bad-id"_s, u"no-key"_s, u"bad-handle"_s}));
    QCOMPARE(reading.sink.files.front().rejected.front().argument, u"1,43288E+18"_s);
    QCOMPARE(reading.sink.files.front().rejected.front().raw, u"\"1,43288E+18\",,2"_s);
    QCOMPARE(reading.sink.files.front().rejected.front().line, 3);
    QCOMPARE(reading.sink.noticeWith(u"damaged-ids"_s)->arguments.first(), u"2"_s);
}

void TestMappedCsv::roundedIdsAreDamaged()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.csv"_s,
        "id,screen_name,tweets\n1432881234567890000,ana,1\n1511002345678910000,bo,2\n"
        "987654321098765000,cy,3\n12,dee,4\n");
    QCOMPARE(
        reading.sink.keys(ListKind::Followers), QStringList({u"ana"_s, u"bo"_s, u"cy"_s, u"12"_s}));
    QCOMPARE(reading.sink.noticeWith(u"damaged-ids"_s)->arguments.first(), u"3"_s);
}

void TestMappedCsv::idsAreUnwrapped()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.csv"_s,
        "id,screen_name,tweets\n\"=\"\"123\"\"\",@ana,1\n=\"124\",b,2\n'125,c,3\n126.0,d,4\n"
        "18446744073709551615, e ,5\n");
    QCOMPARE(reading.sink.keys(ListKind::Followers),
        QStringList({u"123"_s, u"124"_s, u"125"_s, u"126"_s, u"18446744073709551615"_s}));
    QCOMPARE(reading.sink.files.front().people.front().handle, u"ana"_s);
    QCOMPARE(reading.sink.files.front().people.back().handle, u"e"_s);
}

void TestMappedCsv::rowNumbersAreNoIds()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(
        dir, u"followers.csv"_s, "ID,Username,Tweets\n1,ana,5\n2,bo,5\n3,cy,5\n4,dee,5\n");
    QCOMPARE(reading.sink.keys(ListKind::Followers),
        QStringList({u"ana"_s, u"bo"_s, u"cy"_s, u"dee"_s}));
}

void TestMappedCsv::valuesDecideWhatAColumnMeans()
{
    const QTemporaryDir dir;
    const auto first = [&](const QByteArray &text) {
        return readLoose(dir, u"followers.csv"_s, text).sink.files.front().people.front();
    };
    QCOMPARE(first("username,following\nana,1\nbo,0\n").values.weFollow, std::optional(true));
    QCOMPARE(
        first("username,following\nana,1\nbo,300\n").values.following, std::optional<qint64>(1));
    QCOMPARE(first("username,following\nana,no\n").values.weFollow, std::optional(false));
    QCOMPARE(first("username,following\nana,1\n").values.following, std::optional<qint64>(1));
    QCOMPARE(first("name,tweets\nana_m,1\nbo_l,2\n").handle, u"ana_m"_s);
    QCOMPARE(first("name,username\nana,ana_m\n").name, u"ana"_s);
    QCOMPARE(first("username,url\nana,https://www.instagram.com/ana\n").website, QString());
    QCOMPARE(first("username,url\nana,https://ana.example\n").website, u"https://ana.example"_s);
    QCOMPARE(first("name,link\nAna M,https://twitter.com/intent/user?user_id=55\n").id, u"55"_s);
    QCOMPARE(first("name,link\nAna M,https://x.com/ana_m?s=20\n").handle, u"ana_m"_s);
    QCOMPARE(first("First Name,Last Name,handle\nAna,M,ana_m\n").name, u"Ana M"_s);
    QVERIFY(!first("username,followers\nana,many\n").values.followers);
}

void TestMappedCsv::badRowsAreKept()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.csv"_s,
        "username,bio,tweets\nana,a,1\n" + QByteArray("b\0o,b,2\n", 8) + QByteArray(10'000'000, 'x')
            + "\ncy,\"c\nd\ne\",3\ndee,\"open,4\neve,f,5\nfay,g");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"ana"_s, u"cy"_s, u"eve"_s}));
    QCOMPARE(reading.sink.reasons(),
        QStringList({u"zero-byte"_s, u"line-too-long"_s, u"open-quote"_s, u"cut-off"_s}));
    QCOMPARE(reading.sink.files.front().rejected.at(2).line, 8);
    QCOMPARE(reading.sink.files.front().people.back().line, 9);
}

void TestMappedCsv::shiftedRowsKeepTheirKeys()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.csv"_s,
        "id,username,bio,followers,tweets\n12,ana,hello, world,7,8\n13,bo,hi,9,10,,\n14,cy\n");
    const auto &people = reading.sink.files.front().people;
    QCOMPARE(people.size(), 3U);
    QCOMPARE(people.at(0).id, u"12"_s);
    QVERIFY(!people.at(0).values.followers && people.at(0).bio.isEmpty());
    QCOMPARE(people.at(1).values.followers, std::optional<qint64>(9));
    QCOMPARE(people.at(2).id, u"14"_s);
}

void TestMappedCsv::datesThatAreNoneAreCounted()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.csv"_s,
        "username,last tweet,joined\nana,46066,2019-01-02\nbo,never,0\ncy,-,2020-02-30\n"
        "di,2026-01-31,\n");
    QCOMPARE(reading.sink.noticeWith(u"dates-unread"_s)->arguments,
        QStringList({u"2"_s, u"followers.csv"_s}));
    QVERIFY(!reading.sink.files.front().people.at(2).values.joinedAt.isKnown());
    const Reading fine = readLoose(dir, u"followers.csv"_s, "username,last tweet\nana,never\n");
    QVERIFY(!fine.sink.noticeWith(u"dates-unread"_s));
}

void TestMappedCsv::orderOfDayAndMonthIsSettledByTheFile()
{
    const QTemporaryDir dir;
    const auto last = [&](const QByteArray &rows, const formats::ReadOptions &options = {}) {
        return readLoose(dir, u"followers.csv"_s, "username,last tweet\n" + rows, options);
    };
    const Reading settled = last("ana,03/04/2026\nbo,25/04/2026\n");
    QCOMPARE(isoText(settled.sink.files.front().people.front().values.lastPostAt), u"2026-04-03"_s);
    const Reading open = last("ana,03/04/2026\nbo,05/04/2026\n");
    QVERIFY(!open.sink.files.front().people.front().values.lastPostAt.isKnown());
    QVERIFY(open.sink.noticeWith(u"dates-ambiguous"_s));
    QVERIFY(!open.sink.noticeWith(u"dates-unread"_s));
    formats::ReadOptions options;
    options.mapping.dateOrder = ColumnMapping::DateOrder::MonthFirst;
    const Reading told = last("ana,03/04/2026\n", options);
    QCOMPARE(isoText(told.sink.files.front().people.front().values.lastPostAt), u"2026-03-04"_s);
}

void TestMappedCsv::datesBeforeXAreDropped()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.csv"_s,
        "username,last tweet,created at\nana,1997-01-01T00:00:00Z,2003-05-05\n");
    const auto &ana = reading.sink.files.front().people.front();
    QVERIFY(!ana.values.lastPostAt.isKnown() && !ana.values.joinedAt.isKnown());
}

void TestMappedCsv::markupAndFormulasAreText()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.csv"_s,
        "username,name,bio,tweets\nana,=cmd|' /C calc'!A0,\"<img src=file:///x><b>\",1\n");
    const auto &ana = reading.sink.files.front().people.front();
    QCOMPARE(ana.name, u"=cmd|' /C calc'!A0"_s);
    QCOMPARE(ana.bio, u"<img src=file:///x><b>"_s);
}

void TestMappedCsv::severalTablesOfAFolderAreRead()
{
    const QTemporaryDir dir;
    writeFolder(dir.filePath(u"in"_s),
        {{u"2026-05-01/followers.csv"_s, "username\nana\n"},
            {u"2026-05-01/following.csv"_s, "username\nbo\n"}, {u"notes.txt"_s, "buy bread\n"},
            {u"people.csv"_s, "username\ncy\n"}});
    const Reading reading = readPath(dir.filePath(u"in"_s));
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"ana"_s});
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"bo"_s});
    QCOMPARE(
        reading.sink.noticeWith(u"direction-asked"_s)->arguments, QStringList {u"people.csv"_s});
    QCOMPARE(reading.sink.notReadFiles, 2);
}

void TestMappedCsv::userMappingDecidesAlone()
{
    const QTemporaryDir dir;
    formats::ReadOptions options;
    options.mapping.fieldOfHeader
        = {{u"Wer"_s, u"handle"_s}, {u"Wieviele"_s, u"followers"_s}, {u"Name"_s, u"ignore"_s}};
    const QByteArray text = "Wer,Wieviele,Name,Username\nana,7,Ana,other\n";
    const Reading reading = readLoose(dir, u"followers.csv"_s, text, options);
    QVERIFY(reading.result.has_value());
    const auto &ana = reading.sink.files.front().people.front();
    QCOMPARE(ana.handle, u"ana"_s);
    QCOMPARE(ana.values.followers, std::optional<qint64>(7));
    QVERIFY(ana.name.isEmpty());
    QCOMPARE(readLoose(dir, u"followers.csv"_s, "Wer,Wieviele\nana,7\n").result.error().code,
        Error::Code::UnknownFormat);
}

void TestMappedCsv::mappingFilesAreReadAndWritten()
{
    ColumnMapping mapping;
    mapping.fieldOfHeader = {{u"Wer"_s, u"handle"_s}, {u"x"_s, u"ignore"_s}};
    mapping.dateOrder = ColumnMapping::DateOrder::DayFirst;
    const auto back = formats::mappingFromJson(formats::toJson(mapping), u"m.json"_s);
    QVERIFY(back.has_value());
    QCOMPARE(back->fieldOfHeader, mapping.fieldOfHeader);
    QCOMPARE(back->dateOrder, mapping.dateOrder);
    for (const char *bad :
        {R"({"columns": {"a": "nonsense"}})", R"({"columns": {}, "dates": "sideways"})"}) {
        QCOMPARE(formats::mappingFromJson(bad, u"m.json"_s).error().code, Error::Code::Usage);
    }
    for (const char *bad : {"", "[]", "{\"columns\": "}) {
        QCOMPARE(
            formats::mappingFromJson(bad, u"m.json"_s).error().code, Error::Code::FormatBroken);
    }
    QCOMPARE(
        formats::readMappingFile(u"/nowhere/map.json"_s).error().code, Error::Code::FileMissing);
}

void TestMappedCsv::guessedMappingIsShown()
{
    formats::TableHead head;
    head.rows = formats::firstRows(
        "Screen Name,Followers,Shoe size,URL\nana,7,39,https://x.com/ana\n", ',', 10);
    const ColumnMapping guess = formats::guessMapping(head, 0);
    QCOMPARE(guess.fieldOfHeader.value(u"Screen Name"_s), u"handle"_s);
    QCOMPARE(guess.fieldOfHeader.value(u"Followers"_s), u"followers"_s);
    QCOMPARE(guess.fieldOfHeader.value(u"Shoe size"_s), u"ignore"_s);
    QCOMPARE(guess.fieldOfHeader.value(u"URL"_s), u"profile_url"_s);

    formats::TableHead other = head;
    other.rows[0].cells[2] = "shoe-SIZE";
    QCOMPARE(formats::headerFingerprint(other, 0), formats::headerFingerprint(head, 0));
    other.rows[0].cells[2] = "hat size";
    QVERIFY(formats::headerFingerprint(other, 0) != formats::headerFingerprint(head, 0));
}

void TestMappedCsv::emptyTablesAreTold()
{
    const QTemporaryDir dir;
    QCOMPARE(
        readLoose(dir, u"followers.csv"_s, "\n \n").result.error().code, Error::Code::FileEmpty);
    QCOMPARE(readLoose(dir, u"followers.csv"_s, "username,name\n").result.error().code,
        Error::Code::NothingFound);
    QCOMPARE(readLoose(dir, u"followers.csv"_s, "just words\n").result.error().code,
        Error::Code::UnknownFormat);
    QCOMPARE(readLoose(dir, u"followers.csv"_s, QByteArray(5'000, '\0')).result.error().code,
        Error::Code::UnknownFormat);
}

COMITY_TEST_GUILESS(TestMappedCsv)
#include "tst_mapped_csv.moc"
