#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

namespace {

QByteArray wide(const QByteArray &narrow)
{
    QByteArray bytes("\xFF\xFE");
    for (const char c : narrow) {
        bytes.append(c).append('\0');
    }
    return bytes;
}

} // namespace

/// The text exports of TikTok: a file a list.
class TestTiktokTxt : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void textListsAreRead_data();
    void textListsAreRead();
    void textListsOfAZipAreReadTogether();
    void textListWithoutATellingNameAsks();
    void badBlocksAreKept();
    void otherTextsAreNotTaken_data();
    void otherTextsAreNotTaken();
};

void TestTiktokTxt::textListsAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<formats::ListKind>("kind");
    const QByteArray text = "Date: 2023-08-23 06:18:18 UTC\nUsername: ana.m\n\nDate: 2022-01-01 "
                            "00:00:00 UTC\nUsername: bo\n\n";
    QTest::newRow("followers") << u"Follower.txt"_s << text << ListKind::Followers;
    QTest::newRow("following") << u"Following.txt"_s << text << ListKind::Following;
    QTest::newRow("older name") << u"Follower List.txt"_s << text << ListKind::Followers;
    QTest::newRow("part") << u"Following_1.txt"_s << text << ListKind::Following;
    QTest::newRow("copy") << u"Follower (1).txt"_s << text << ListKind::Followers;
    QTest::newRow("blocked") << u"Block List.txt"_s << text << ListKind::Blocked;
    QByteArray dutch = text;
    dutch.replace("Date:", "Datum:").replace("Username:", "Gebruikersnaam:");
    QTest::newRow("Dutch followers") << u"Volger.txt"_s << dutch << ListKind::Followers;
    QTest::newRow("Dutch following") << u"Volgend.txt"_s << dutch << ListKind::Following;
    QByteArray unknown = text;
    unknown.replace("Date:", "Päivä:").replace("Username:", "Nimi:");
    QTest::newRow("unknown labels") << u"Follower.txt"_s << unknown << ListKind::Followers;
    QTest::newRow("order turned") << u"Follower.txt"_s
                                  << QByteArray("Username: ana.m\nDate: 2023-08-23 06:18:18 "
                                                "UTC\n\nUsername: bo\nDate: 2022-01-01 00:00:00")
                                  << ListKind::Followers;
    QTest::newRow("CRLF") << u"Follower.txt"_s << QByteArray(text).replace("\n", "\r\n")
                          << ListKind::Followers;
    QTest::newRow("UTF-16") << u"Follower.txt"_s << wide(QByteArray(text).replace("\n", "\r\n"))
                            << ListKind::Followers;
    QTest::newRow("BOM, no end") << u"Follower.txt"_s << "\xEF\xBB\xBF" + text.trimmed()
                                 << ListKind::Followers;
    QTest::newRow("no blank lines")
        << u"Follower.txt"_s << QByteArray(text).replace("\n\n", "\n") << ListKind::Followers;
}

void TestTiktokTxt::textListsAreRead()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const formats::ListKind, kind);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, name, bytes);
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"tiktok-txt"_s);
    QCOMPARE(reading.sink.keys(kind, u"tiktok"_s), QStringList({u"ana.m"_s, u"bo"_s}));
    const auto &ana = reading.sink.files.front().people.front();
    QCOMPARE(isoText(ana.values.since), u"2023-08-23T06:18:18Z"_s);
    QCOMPARE(ana.values.since.precision, DatePrecision::Exact);
    QVERIFY(reading.sink.notices.empty());
}

void TestTiktokTxt::textListsOfAZipAreReadTogether()
{
    const QTemporaryDir dir;
    const auto block = [](const char *user) -> QByteArray {
        return QByteArray("Date: 2023-08-23 06:18:18 UTC\nUsername: ") + user + "\n\n";
    };
    const Reading reading = readZip(dir, u"TikTok_Data_2026-05-01.zip"_s,
        {{u"TikTok/Activity/Follower_3.txt"_s, block("cleo")},
            {u"TikTok/Activity/Following.txt"_s, {}},
            {u"TikTok/Activity/Follower_1.txt"_s, block("ana")},
            {u"TikTok/Activity/Browsing History.txt"_s,
                "Date: 2023-08-23 06:18:18 UTC\nLink: https://a.example/x\n\n"},
            {u"TikTok/Profile.txt"_s, "Username: ines\nBio: x\n"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"ana"_s, u"cleo"_s}));
    QVERIFY(reading.sink.file(u"TikTok/Activity/Following.txt"_s, ListKind::Following));
    const formats::Notice *gap = reading.sink.noticeWith(u"missing-part"_s);
    QVERIFY(gap && gap->makesIncomplete);
    QCOMPARE(gap->arguments, QStringList {u"Follower_2.txt"_s});
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2026-05-01"_s);
    QCOMPARE(reading.sink.notReadFiles, 2);
}

void TestTiktokTxt::textListWithoutATellingNameAsks()
{
    const QTemporaryDir dir;
    const QByteArray text = "Date: 2023-08-23 06:18:18 UTC\nUsername: ana.m\n\n";
    const Reading unknown = readLoose(dir, u"list.txt"_s, text);
    QCOMPARE(unknown.result.error().code, Error::Code::ListUnknown);
    formats::ReadOptions options;
    options.list = ListKind::Following;
    const Reading told = readLoose(dir, u"list.txt"_s, text, options);
    QCOMPARE(told.sink.keys(ListKind::Following), QStringList {u"ana.m"_s});
}

void TestTiktokTxt::badBlocksAreKept()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"Follower.txt"_s,
        "Date: 2023-08-23 06:18:18 UTC\nUsername: ana\n\nDate: 2023-08-22 06:18:18 UTC\nUsername: "
        "\n\nDate: 2023-08-21 06:18:18 UTC\nUsername: <script>\n\nThe end\n\nDate: 2023-13-41 "
        "06:18:18 UTC\nUsername: bo\n\nDate: 2023-08-20 06:18:18 UTC\nUsername: 20240501\n\nDate: "
        "2023-0");
    QVERIFY(reading.result.has_value());
    QCOMPARE(
        reading.sink.keys(ListKind::Followers), QStringList({u"ana"_s, u"bo"_s, u"20240501"_s}));
    QVERIFY(!reading.sink.files.front().people.at(1).values.since.isKnown());
    QCOMPARE(reading.sink.files.front().skipped, 1);
    QCOMPARE(reading.sink.files.front().rejected.front().line, 7);
    QCOMPARE(reading.sink.reasons(),
        QStringList({u"bad-handle"_s, u"unknown-record"_s, u"bad-handle"_s}));
}

void TestTiktokTxt::otherTextsAreNotTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("mail") << QByteArray("Date: 2023-08-23 06:18:18 UTC\nFrom: bo\nTo: ana\n\nHi\n");
    QTest::newRow("log") << QByteArray("2023-08-23 06:18:18 started\n2023-08-23 06:18:19 done\n");
    QTest::newRow("links") << QByteArray("Date: 2023-08-23 06:18:18\nLink: https://a.example/\n\n");
    QTest::newRow("prose") << QByteArray("Note: read this\nBefore: anything\n");
}

void TestTiktokTxt::otherTextsAreNotTaken()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"Follower.txt"_s, bytes);
    QVERIFY(!reading.result.has_value());
    QVERIFY(reading.detected.format != u"tiktok-txt"_s);
}

COMITY_TEST_GUILESS(TestTiktokTxt)
#include "tst_tiktok_txt.moc"
