#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

#include <QTemporaryDir>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

namespace {

/// A list as X writes it since 2022: one element a line.
QByteArray xList(const QByteArray &type, const QList<QByteArray> &ids, int part = 0)
{
    QByteArray out = "window.YTD." + type + ".part" + QByteArray::number(part) + " = [";
    for (const QByteArray &id : ids) {
        out += (out.endsWith('[') ? "\n  {\n" : ",\n  {\n");
        out += "    \"" + type + "\" : {\n      \"accountId\" : \"" + id
            + "\",\n      \"userLink\" : \"https://twitter.com/intent/user?user_id=" + id
            + "\"\n    }\n  }";
    }
    return out + "\n]";
}

QByteArray accountFile()
{
    return "window.YTD.account.part0 = [ {\n  \"account\" : {\n    \"username\" : \"demo_owner\",\n"
           "    \"accountId\" : \"1000\",\n    \"accountDisplayName\" : \"Démo\"\n  }\n} ]";
}

QByteArray manifestFile(const QByteArray &dataTypes, bool isPartial = false)
{
    return "window.__THAR_CONFIG = {\n \"userInfo\" : {\"accountId\" : \"1000\", \"userName\" : "
           "\"demo_owner\", \"displayName\" : \"Demo\"},\n \"archiveInfo\" : {\"sizeBytes\" : "
           "\"1\", \"generationDate\" : \"2024-04-08T15:59:18.409Z\", \"isPartialArchive\" : "
        + QByteArray(isPartial ? "true" : "false") + "},\n \"dataTypes\" : {" + dataTypes + "}\n}";
}

QByteArray declaredFile(const QByteArray &type, int part, const QByteArray &count)
{
    const QByteArray name = part == 0 ? type : type + "-part" + QByteArray::number(part);
    return "{\"fileName\" : \"data/" + name + ".js\", \"globalName\" : \"YTD." + type + ".part"
        + QByteArray::number(part) + "\", \"count\" : \"" + count + "\"}";
}

} // namespace

class TestXArchive : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void modernArchiveIsReadWhole();
    void rootArchiveOf2019NeedsNoManifest();
    void elementsInlineAreReadAsWell();
    void partsAreReadInTheirOrder();
    void announcedPartThatIsAbsentIsTold();
    void gapInTheNumberingIsTold();
    void partialArchiveMakesEverythingIncomplete();
    void renamedFilesCannotSwapTheLists();
    void folderAndWrapperFolderReadTheSame();
    void looseFileNeedsNothingElse_data();
    void looseFileNeedsNothingElse();
    void idComesFromTheLinkWhereItIsMissing();
    void twentyDigitsStayText();
    void damagedIdsAreRejectedWithTheirText();
    void recordOfTheOtherListIsRejected();
    void emptyListKeepsItsDeclaredCount();
    void secondDownloadWithOtherContentIsTold();
    void cutOffListIsBroken();
    void brokenElementCostsOnlyItself();
    void hostileNestingIsRejected();
    void hugeElementIsRejected();
};

void TestXArchive::modernArchiveIsReadWhole()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"twitter-2024-04-08-abc.zip"_s,
        {{u"Your archive.html"_s, "<html>"}, {u"assets/js/a.js"_s, "var a = [1];"},
            {u"data/account.js"_s, accountFile()},
            {u"data/manifest.js"_s,
                manifestFile("\"follower\" : {\"files\" : [" + declaredFile("follower", 0, "2")
                    + "]}, \"following\" : {\"files\" : [" + declaredFile("following", 0, "1")
                    + "]}")},
            {u"data/follower.js"_s, xList("follower", {"12345", "1511000000000000001"})},
            {u"data/following.js"_s, xList("following", {"12345"})},
            {u"data/ad-impressions.js"_s, "window.YTD.ad_impressions.part0 = [ ]"}});

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"x-archive"_s);
    QCOMPARE(reading.sink.keys(ListKind::Followers),
        QStringList({u"12345"_s, u"1511000000000000001"_s}));
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"12345"_s});
    QCOMPARE(reading.sink.files.front().declared, std::optional<qint64>(2));
    QVERIFY(reading.sink.files.front().about.newestFirst);
    QCOMPARE(reading.sink.owners.front().key, u"1000"_s);
    QCOMPARE(reading.sink.owners.front().handle, u"demo_owner"_s);
    QCOMPARE(reading.sink.owners.front().name, u"Démo"_s);
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2024-04-08T15:59:18Z"_s);
    QCOMPARE(reading.sink.notReadFiles, 3);
    QVERIFY(reading.sink.notices.empty());
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestXArchive::rootArchiveOf2019NeedsNoManifest()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"twitter-2019-03-05-x.zip"_s,
        {{u"account.js"_s, accountFile()},
            {u"follower.js"_s,
                "window.YTD.follower.part0 = [ {\n  \"follower\" : {\n    \"accountId\" : \"7\"\n  "
                "}\n} ]"},
            {u"following.js"_s, "window.YTD.following.part0 = [ ]"}});

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"7"_s});
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2019-03-05"_s);
}

void TestXArchive::elementsInlineAreReadAsWell()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"follower.js"_s,
        "\xEF\xBB\xBFwindow.YTD.follower.part0 = [ {\r\n\"follower\":{\"accountId\":\"1\"}}, "
        "{\"follower\":{\"accountId\":\"2\"}} ];\r\n");

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"1"_s, u"2"_s}));
    QVERIFY(reading.sink.notices.empty());
}

void TestXArchive::partsAreReadInTheirOrder()
{
    const QTemporaryDir dir;
    Files files;
    for (const int part : {10, 2, 0, 1, 3, 4, 5, 6, 7, 8, 9}) {
        const QString name
            = part == 0 ? u"data/follower.js"_s : u"data/follower-part%1.js"_s.arg(part);
        files.emplace_back(name, xList("follower", {QByteArray::number(part + 100)}, part));
    }
    const Reading reading = readZip(dir, u"x.zip"_s, files);

    QVERIFY(reading.result.has_value());
    QStringList expected;
    for (int part = 0; part <= 10; ++part) {
        expected += QString::number(part + 100);
    }
    QCOMPARE(reading.sink.keys(ListKind::Followers), expected);
    QVERIFY(reading.sink.notices.empty());
}

void TestXArchive::announcedPartThatIsAbsentIsTold()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/manifest.js"_s,
             manifestFile("\"follower\" : {\"files\" : [" + declaredFile("follower", 0, "1") + ", "
                 + declaredFile("follower", 1, "40") + "]}")},
            {u"data/follower.js"_s, xList("follower", {"5"})}});

    QVERIFY(reading.result.has_value());
    const formats::Notice *notice = reading.sink.noticeWith(u"missing-part"_s);
    QVERIFY(notice);
    QCOMPARE(notice->arguments, QStringList {u"follower-part1.js"_s});
    QVERIFY(notice->makesIncomplete);
    QCOMPARE(notice->kind, std::optional(ListKind::Followers));
    QCOMPARE(reading.sink.owners.front().handle, u"demo_owner"_s);
}

void TestXArchive::gapInTheNumberingIsTold()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/following.js"_s, xList("following", {"5"})},
            {u"data/following-part2.js"_s, xList("following", {"6"}, 2)}});

    QVERIFY(reading.result.has_value());
    const formats::Notice *notice = reading.sink.noticeWith(u"missing-part"_s);
    QVERIFY(notice);
    QCOMPARE(notice->arguments, QStringList {u"following-part1.js"_s});
    QCOMPARE(notice->kind, std::optional(ListKind::Following));
}

void TestXArchive::partialArchiveMakesEverythingIncomplete()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/manifest.js"_s, manifestFile("", true)},
            {u"data/follower.js"_s, xList("follower", {"5"})}});

    QVERIFY(reading.result.has_value());
    const formats::Notice *notice = reading.sink.noticeWith(u"partial-archive"_s);
    QVERIFY(notice && notice->makesIncomplete && !notice->kind);
}

void TestXArchive::renamedFilesCannotSwapTheLists()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/follower.js"_s, xList("following", {"1"})},
            {u"data/following.js"_s, xList("follower", {"2"})},
            {u"data/tweets.js"_s, "window.YTD.tweets.part0 = [ ]"}});

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"1"_s});
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"2"_s});
}

void TestXArchive::folderAndWrapperFolderReadTheSame()
{
    const QTemporaryDir dir;
    writeFolder(dir.filePath(u"down/load/my archive"_s),
        {{u"DATA/Follower.JS"_s, xList("follower", {"1"})},
            {u"DATA/Following (1).js"_s, xList("following", {"2"})},
            {u"__MACOSX/DATA/._Follower.JS"_s, QByteArray("\0\5\26\7", 4)}});
    const Reading reading = readPath(dir.filePath(u"down"_s));

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"1"_s});
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"2"_s});
}

void TestXArchive::looseFileNeedsNothingElse_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain JSON") << u"follower.js"_s
                                << QByteArray("[{\"follower\":{\"accountId\":\"44\"}}]");
    QTest::newRow("any name") << u"saved from mail"_s << xList("follower", {"44"});
    QTest::newRow("id as a number")
        << u"f.js"_s
        << QByteArray("window.YTD.follower.part0 = [{\"follower\":{\"accountId\": 44 }}]");
    QTest::newRow("CRLF") << u"follower.js"_s << xList("follower", {"44"}).replace("\n", "\r\n");
    QByteArray wide("\xFF\xFE");
    for (const char c : xList("follower", {"44"})) {
        wide.append(c).append('\0');
    }
    QTest::newRow("UTF-16") << u"follower.js"_s << wide;
}

void TestXArchive::looseFileNeedsNothingElse()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, name, bytes);

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"44"_s});
    QVERIFY(reading.sink.owners.empty());
}

void TestXArchive::idComesFromTheLinkWhereItIsMissing()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"follower.js"_s,
        "window.YTD.follower.part0 = ["
        "{\"follower\":{\"userLink\":\"https://twitter.com/intent/user?user_id=81\"}},"
        "{\"follower\":{\"userLink\":\"https://x.com/i/user/82\"}},"
        "{\"follower\":{\"accountId\":\"\",\"userLink\":\"https://twitter.com/ana_m\"}},"
        "{\"follower\":{\"userLink\":\"https://twitter.com/home\"}},"
        "{\"follower\":{}}]");

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"81"_s, u"82"_s, u"ana_m"_s}));
    QCOMPARE(reading.sink.reasons(), QStringList({u"no-key"_s, u"no-key"_s}));
    QCOMPARE(reading.sink.files.front().rejected.front().line, 4);
}

void TestXArchive::twentyDigitsStayText()
{
    const QTemporaryDir dir;
    const Reading reading
        = readLoose(dir, u"follower.js"_s, xList("follower", {"18446744073709551615"}));
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"18446744073709551615"_s});
}

void TestXArchive::damagedIdsAreRejectedWithTheirText()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"follower.js"_s,
        "window.YTD.follower.part0 = [{\"follower\":{\"accountId\":\"1.43288E+18\"}},"
        "{\"follower\":{\"accountId\":1.5e18}},{\"follower\":{\"accountId\":\"abc\"}}]");
    QCOMPARE(reading.sink.reasons(), QStringList({u"damaged-id"_s, u"damaged-id"_s, u"bad-id"_s}));
    const formats::RejectedRow &row = reading.sink.files.front().rejected.front();
    QCOMPARE(row.argument, u"1.43288E+18"_s);
    QCOMPARE(row.raw, u"{\"follower\":{\"accountId\":\"1.43288E+18\"}}"_s);
    QVERIFY(reading.sink.noticeWith(u"damaged-ids"_s));
}

void TestXArchive::recordOfTheOtherListIsRejected()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"follower.js"_s,
        "window.YTD.follower.part0 = [{\"follower\":{\"accountId\":\"1\"}},"
        "{\"following\":{\"accountId\":\"2\"}}, 3, \"x\", null]");
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"1"_s});
    QCOMPARE(reading.sink.reasons(),
        QStringList(
            {u"other-list"_s, u"unknown-record"_s, u"unknown-record"_s, u"unknown-record"_s}));
}

void TestXArchive::emptyListKeepsItsDeclaredCount()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"b.zip"_s,
        {{u"data/follower.js"_s, "window.YTD.follower.part0 = [ ]"},
            {u"data/following.js"_s, xList("following", {"1"})},
            {u"data/manifest.js"_s,
                manifestFile(
                    "\"follower\" : {\"files\" : [" + declaredFile("follower", 0, "0") + "]}")}});
    QVERIFY(reading.result.has_value());
    QVERIFY(reading.sink.files.front().isEnded);
    QVERIFY(reading.sink.files.front().people.empty());
    QCOMPARE(reading.sink.files.front().declared, std::optional<qint64>(0));

    const Reading nobody = readLoose(dir, u"follower.js"_s, "window.YTD.follower.part0 = [ ]");
    QCOMPARE(nobody.result.error().code, Error::Code::NothingFound);
}

void TestXArchive::secondDownloadWithOtherContentIsTold()
{
    const QTemporaryDir dir;
    const QByteArray one = xList("follower", {"1"});
    const Reading same
        = readZip(dir, u"a.zip"_s, {{u"follower.js"_s, one}, {u"follower (1).js"_s, one}});
    QCOMPARE(same.sink.keys(ListKind::Followers), QStringList {u"1"_s});
    QVERIFY(same.sink.notices.empty());

    const Reading other = readZip(dir, u"b.zip"_s,
        {{u"follower.js"_s, one}, {u"follower (1).js"_s, xList("follower", {"1", "2"})}});
    QCOMPARE(other.sink.keys(ListKind::Followers), QStringList({u"1"_s, u"2"_s}));
    QVERIFY(other.sink.noticeWith(u"mixed-exports"_s));
}

void TestXArchive::cutOffListIsBroken()
{
    const QTemporaryDir dir;
    const QByteArray whole = xList("follower", {"1", "2", "3"});
    for (qsizetype length = 60; length < whole.size(); ++length) {
        const Reading reading = readLoose(dir, u"follower.js"_s, whole.left(length));
        QVERIFY(!reading.result.has_value());
        QCOMPARE(reading.result.error().code, Error::Code::FormatBroken);
        QCOMPARE(reading.result.error().arguments.first(), u"follower.js"_s);
    }
}

void TestXArchive::brokenElementCostsOnlyItself()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"follower.js"_s,
        "window.YTD.follower.part0 = [{\"follower\":{\"accountId\":\"1\"}},"
        "{\"follower\":{\"accountId\":\"2\"oops}},{\"follower\" {}},"
        "{\"follower\":{\"accountId\":\"4\"}}]");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"1"_s, u"4"_s}));
    QCOMPARE(reading.sink.files.front().rejected.size(), 2U);
    QCOMPARE(reading.sink.files.front().rejected.front().line, 2);
    QCOMPARE(reading.sink.files.front().rejected.back().raw, u"{\"follower\" {}}"_s);
}

void TestXArchive::hostileNestingIsRejected()
{
    const QTemporaryDir dir;
    const QByteArray deep = QByteArray(200'000, '[') + QByteArray(200'000, ']');
    const Reading reading = readLoose(dir, u"follower.js"_s,
        "window.YTD.follower.part0 = [{\"follower\":{\"accountId\":\"1\"}}," + deep
            + ",{\"follower\":{\"accountId\":\"3\"}}]");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"1"_s, u"3"_s}));
    QCOMPARE(reading.sink.reasons(), QStringList {u"too-deep"_s});
    QVERIFY(reading.sink.files.front().rejected.front().raw.size() <= 4'000);

    const Reading open = readLoose(
        dir, u"follower.js"_s, "window.YTD.follower.part0 = " + QByteArray(3'000'000, '['));
    QCOMPARE(open.result.error().code, Error::Code::FormatBroken);
}

void TestXArchive::hugeElementIsRejected()
{
    const QTemporaryDir dir;
    const QByteArray huge(10'000'000, 'a');
    const Reading reading = readLoose(dir, u"follower.js"_s,
        "window.YTD.follower.part0 = [{\"follower\":{\"accountId\":\"1\"}},{\"follower\":{"
        "\"accountId\":\""
            + huge + "\"}},{\"follower\":{\"accountId\":\"3\"}}]");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"1"_s, u"3"_s}));
    QCOMPARE(reading.sink.reasons(), QStringList {u"too-large"_s});
}

COMITY_TEST_GUILESS(TestXArchive)
#include "tst_x_archive.moc"
