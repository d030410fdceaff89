#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Direction;
using formats::Holds;
using formats::ListKind;

namespace {

const QByteArray people
    = R"([{"Date":"2024-05-01 10:00:00","UserName":"ana.M"},{"Date":"2023-01-02 03:04:05","UserName":"bo"}])";
const QByteArray others = R"([{"Date":"2022-02-02 00:00:00","UserName":"cleo_"}])";

QByteArray wide(const QByteArray &narrow)
{
    QByteArray bytes("\xFF\xFE");
    for (const char c : narrow) {
        bytes.append(c).append('\0');
    }
    return bytes;
}

} // namespace

class TestTiktok : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyEraIsRead_data();
    void everyEraIsRead();
    void wrappedAndRenamedExportsAreFound();
    void blockedPeopleAreASideList();
    void messagesSayWhoWroteToWhom();
    void conversationsTellTheSidesWithoutAnOwner();
    void chosenAccountTellsTheSidesOfAGroup();
    void nullListIsNoError();
    void renamedListIsToldAndTheRestIsRead();
    void listOfAWrongTypeIsTold_data();
    void listOfAWrongTypeIsTold();
    void badEntriesAreKept();
    void cutOffFileIsAnError();
    void watchHistoryIsPassedOver();
    void textListsAreRead_data();
    void textListsAreRead();
    void textListsOfAZipAreReadTogether();
    void textListWithoutATellingNameAsks();
    void badBlocksAreKept();
    void otherTextsAreNotTaken_data();
    void otherTextsAreNotTaken();
};

void TestTiktok::everyEraIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("2020 to 2023")
        << R"({"Activity":{"Favorite Videos":{"FavoriteVideoList":[]},"Follower List":{"FansList":)"
            + people + R"(},"Following List":{"Following":)" + others
            + R"(}},"Profile":{"Profile Information":{"ProfileMap":{"bioDescription":"hi","userName":"Ines.D"}}}})";
    QTest::newRow("2024") << R"({"Your Activity":{"Following":{"Following":)" + others
            + R"(},"Follower":{"FansList":)" + people
            + R"(}},"Profile And Settings":{"Profile Info":{"ProfileMap":{"userName":"Ines.D","bioDescription":"hi"}}}})";
    QTest::newRow("2025") << R"({"Profile And Settings":{"Follower":{"FansList":)" + people
            + R"(},"Following":{"Following":)" + others
            + R"(},"Profile Info":{"ProfileMap":{"PlatformInfo":[{"Name":"x"}],"bioDescription":"hi","userName":"Ines.D"}}}})";
    QByteArray drifted = R"({"profile_and_settings":{"FOLLOWER":{"Fans List":)" + people
        + R"(},"following":{"following":)" + others
        + R"(},"profile_info":{"profile_map":{"bioDescription":"hi","username":"Ines.D"}}}})";
    drifted.replace("UserName\":\"ana", "uniqueId\":\"ana").replace("\"Date\"", "\"date\"");
    QTest::newRow("other spelling") << drifted.replace("UserName", "Username");
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF"
                                       R"({"Activity":{"Follower List":{"FansList":)")
            + people + R"(},"Following List":{"Following":)" + others
            + R"(}},"Profile":{"Profile Information":{"ProfileMap":{"userName":"Ines.D","bioDescription":"hi"}}}})";
}

void TestTiktok::everyEraIsRead()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"user_data_tiktok.json"_s, bytes);
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"tiktok-json"_s);
    QVERIFY(reading.detected.isCertain);
    QCOMPARE(
        reading.sink.keys(ListKind::Followers, u"tiktok"_s), QStringList({u"ana.m"_s, u"bo"_s}));
    QCOMPARE(reading.sink.keys(ListKind::Following, u"tiktok"_s), QStringList {u"cleo_"_s});
    const RecordingSink::File *followers
        = reading.sink.file(u"user_data_tiktok.json"_s, ListKind::Followers);
    QCOMPARE(followers->people.front().handle, u"ana.M"_s);
    QCOMPARE(followers->people.front().values.since.precision, DatePrecision::Exact);
    QCOMPARE(isoText(followers->people.front().values.since), u"2024-05-01T10:00:00Z"_s);
    QCOMPARE(reading.sink.owners.front().handle, u"Ines.D"_s);
    QCOMPARE(reading.sink.owners.front().key, u"ines.d"_s);
    QCOMPARE(reading.sink.ownerFacts.front().value, u"hi"_s);
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2024-05-01T10:00:00Z"_s);
    QVERIFY(reading.sink.notices.empty());
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestTiktok::wrappedAndRenamedExportsAreFound()
{
    const QTemporaryDir dir;
    const QByteArray json = R"({"Your Activity":{"Follower":{"FansList":)" + people + "}}}";
    for (const QString &name : {u"TikTok_Data_1714557600/user_data.json"_s,
             u"user_data_tiktok.json"_s, u"x/User_Data_TikTok (1).json"_s, u"renamed.json"_s}) {
        const Reading reading
            = readZip(dir, u"a.zip"_s, {{u"readme.txt"_s, "hello"}, {name, json}});
        QVERIFY2(reading.result.has_value(), qPrintable(name));
        QCOMPARE(reading.detected.format, u"tiktok-json"_s);
        QCOMPARE(reading.sink.keys(ListKind::Followers).size(), 2);
        QCOMPARE(reading.sink.notReadFiles, 1);
    }
    const Reading mixed = readZip(dir, u"b.zip"_s,
        {{u"user_data.json"_s, json},
            {u"user_data (1).json"_s, R"({"Your Activity":{"Follower":{"FansList":[]}}})"}});
    QCOMPARE(mixed.sink.keys(ListKind::Followers).size(), 2);
    QVERIFY(mixed.sink.noticeWith(u"mixed-exports"_s));
}

void TestTiktok::blockedPeopleAreASideList()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"user_data.json"_s,
        R"({"App Settings":{"Block List":{"BlockList":[{"Date":"2024-01-01 00:00:00","UserName":"troll"}]}},)"
        R"("Activity":{"Follower List":{"FansList":)"
            + people + "}}}");
    QCOMPARE(reading.sink.keys(ListKind::Blocked), QStringList {u"troll"_s});
    QCOMPARE(reading.sink.keys(ListKind::Followers).size(), 2);
}

void TestTiktok::messagesSayWhoWroteToWhom()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"user_data_tiktok.json"_s,
        R"({"Direct Message":{"Direct Messages":{"ChatHistory":{)"
        R"("Chat History with Ana.M:":[{"Date":"2024-05-01 10:00:00","From":"Ana.M","Content":"hi"},)"
        R"({"Date":"2024-05-01 10:05:00","From":"ines.d","Content":"h\u00e9llo"}],)"
        R"("Chat History with bo:":[{"Date":"2024-05-02 10:00:00","From":"bo","Content":"a"}]}},)"
        R"("Group Chat":{"GroupChat":{"Group Chat History with Choir:":[)"
        R"({"Date":"2024-05-03 10:00:00","From":"cleo_","Content":"c"},)"
        R"({"Date":"2024-05-03 10:01:00","From":"ines.d","Content":"d"}]}}},)"
        R"("Profile And Settings":{"Profile Info":{"ProfileMap":{"userName":"ines.d"}}}})");
    QVERIFY(reading.result.has_value());
    const auto messages = reading.sink.messages(Holds::Messages, u"tiktok"_s);
    QCOMPARE(messages.size(), 5U);
    QCOMPARE(messages[0].values.direction, Direction::In);
    QCOMPARE(messages[0].other.id, u"ana.m"_s);
    QCOMPARE(messages[0].other.handle, u"Ana.M"_s);
    QCOMPARE(messages[0].thread, u"ana.m"_s);
    QCOMPARE(isoText(messages[0].values.at), u"2024-05-01T10:00:00Z"_s);
    QCOMPARE(messages[1].values.direction, Direction::Out);
    QCOMPARE(messages[1].other.id, u"ana.m"_s);
    QCOMPARE(messages[1].text, u"héllo"_s);
    QCOMPARE(messages[2].thread, u"bo"_s);
    QVERIFY(!messages[2].values.isGroup);
    QCOMPARE(messages[3].other.id, u"cleo_"_s);
    QVERIFY(messages[3].values.isGroup);
    QCOMPARE(messages[4].values.direction, Direction::Out);
    QVERIFY(messages[4].other.id.isEmpty());
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestTiktok::conversationsTellTheSidesWithoutAnOwner()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"user_data.json"_s,
        R"({"Direct Messages":{"Chat History":{"ChatHistory":{"Chat History with ana:":[)"
        R"({"Date":"2021-05-01 10:00:00","From":"ana","Content":"hi"},)"
        R"({"Date":"2021-05-01 10:01:00","From":"me","Content":"yes"}],)"
        R"("Chat mit bo:":[{"Date":"2021-05-01 10:02:00","From":"bo","Content":"x"}]}}}})");
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.size(), 3U);
    QCOMPARE(messages[0].values.direction, Direction::In);
    QCOMPARE(messages[1].values.direction, Direction::Out);
    QCOMPARE(messages[1].other.id, u"ana"_s);
    QCOMPARE(messages[2].values.direction, Direction::Unknown);
    QCOMPARE(messages[2].other.id, u"bo"_s);
    QVERIFY(reading.sink.owners.empty());
}

void TestTiktok::chosenAccountTellsTheSidesOfAGroup()
{
    const QTemporaryDir dir;
    formats::ReadOptions options;
    options.account.handle = u"@Me"_s;
    const Reading reading = readLoose(dir, u"user_data.json"_s,
        R"({"Direct Messages":{"Group Chat":{"GroupChat":{"Group Chat History with all:":[)"
        R"({"Date":"2021-05-01 10:00:00","From":"me","Content":"1"},)"
        R"({"Date":"2021-05-01 10:01:00","From":"bo","Content":"2"}]},"ChatHistory":{}}}})",
        options);
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.size(), 2U);
    QCOMPARE(messages[0].values.direction, Direction::Out);
    QCOMPARE(messages[1].values.direction, Direction::In);
}

void TestTiktok::nullListIsNoError()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"user_data.json"_s,
        R"({"Activity":{"Follower List":{"FansList":null},"Following List":{"Following":)" + others
            + "}}}");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.files.size(), 1U);
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"cleo_"_s});
    const Reading nothing = readLoose(dir, u"user_data.json"_s,
        R"({"Activity":{"Follower List":{"FansList":null},"Following List":{"Following":null}}})");
    QCOMPARE(nothing.result.error().code, Error::Code::NothingFound);
}

void TestTiktok::renamedListIsToldAndTheRestIsRead()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"user_data.json"_s,
        R"({"Your Activity":{"Follower":{"Supporters":)" + people + R"(},"Following":{"Following":)"
            + others + "}}}");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"cleo_"_s});
    const formats::Notice *notice = reading.sink.noticeWith(u"changed-shape"_s);
    QVERIFY(notice);
    QCOMPARE(notice->arguments, QStringList({u"user_data.json"_s, u"Supporters"_s}));
    QVERIFY(notice->makesIncomplete);
    QCOMPARE(notice->kind, ListKind::Followers);
}

void TestTiktok::listOfAWrongTypeIsTold_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QString>("key");
    QTest::newRow("text") << QByteArray(R"("Follower List":{"FansList":"none"})") << u"FansList"_s;
    QTest::newRow("long text") << R"("Follower List":{"FansList":")" + QByteArray(3'000'000, 'x')
            + "\"}" << u"FansList"_s;
    QTest::newRow("number") << QByteArray(R"("Follower List":{"FansList": -3 })") << u"FansList"_s;
    QTest::newRow("flag") << QByteArray(R"("Follower List":{"FansList":false,"a":1})")
                          << u"FansList"_s;
    QTest::newRow("object") << QByteArray(R"("Follower List":{"FansList":{"ana":"bo"}})")
                            << u"FansList"_s;
    QTest::newRow("section") << QByteArray(R"("Follower List":7)") << u"Follower List"_s;
    QTest::newRow("inner section")
        << QByteArray(R"("Follower":{"Followers":{"a":[]}})") << u"Followers"_s;
}

void TestTiktok::listOfAWrongTypeIsTold()
{
    QFETCH(const QByteArray, section);
    QFETCH(const QString, key);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"user_data.json"_s,
        R"({"Activity":{)" + section + R"(,"Following List":{"Following":)" + others + "}}}");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"cleo_"_s});
    // No list of nobody.
    QCOMPARE(reading.sink.files.size(), 1U);
    const formats::Notice *notice = reading.sink.noticeWith(u"changed-shape"_s);
    QVERIFY(notice);
    QCOMPARE(notice->arguments, QStringList({u"user_data.json"_s, key}));
    QVERIFY(notice->makesIncomplete);
    QCOMPARE(notice->kind, ListKind::Followers);
    QCOMPARE(notice->place.entry, u"user_data.json"_s);
}

void TestTiktok::badEntriesAreKept()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"user_data.json"_s,
        R"({"Activity":{"Follower List":{"FansList":[{"UserName":"<b>x</b>","Date":"2024-01-01 00:00:00"},)"
        R"({"Date":"2024-01-01 00:00:00","UserName":""},{"Date":"2024-01-01 00:00:00"},7,{},)"
        R"({"UserName":"=cmd|calc"
},{"UserName":["a"],"Date":"no date"},{"UserName":12345678,"Date":"gone"},)"
        R"({"UserName":"ana"}]}}})");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"12345678"_s, u"ana"_s}));
    QVERIFY(!reading.sink.files.front().people.back().values.since.isKnown());
    QCOMPARE(reading.sink.files.front().skipped, 2);
    QCOMPARE(reading.sink.reasons(),
        QStringList(
            {u"bad-handle"_s, u"unknown-record"_s, u"no-key"_s, u"bad-handle"_s, u"no-key"_s}));
}

void TestTiktok::cutOffFileIsAnError()
{
    const QTemporaryDir dir;
    const QByteArray cut = R"({"Activity":{"Follower List":{"FansList":[{"UserName":"ana"},{"User)";
    QCOMPARE(
        readLoose(dir, u"user_data.json"_s, cut).result.error().code, Error::Code::FormatBroken);
    const Reading zip
        = readZip(dir, u"a.zip"_s, {{u"user_data.json"_s, cut}, {u"a.txt"_s, "hello"}});
    QCOMPARE(zip.result.error().code, Error::Code::FormatBroken);
    QVERIFY(!zip.sink.isOutOfOrder);
}

void TestTiktok::watchHistoryIsPassedOver()
{
    const QTemporaryDir dir;
    QByteArray videos;
    for (int i = 0; i < 100'000; ++i) {
        videos
            += R"({"Date":"2024-01-01 00:00:00","Link":"https://www.tiktokv.com/share/video/1/]}{"},)";
    }
    videos.chop(1);
    const Reading reading = readLoose(dir, u"user_data_tiktok.json"_s,
        R"({"Your Activity":{"Video Browsing History":{"VideoList":[)" + videos
            + R"(]},"Follower":{"FansList":)" + people
            + R"(}},"Profile And Settings":{"Profile Info":{"ProfileMap":{"userName":"ines.d"}}}})");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers).size(), 2);
    QCOMPARE(reading.sink.owners.front().key, u"ines.d"_s);
}

void TestTiktok::textListsAreRead_data()
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

void TestTiktok::textListsAreRead()
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

void TestTiktok::textListsOfAZipAreReadTogether()
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

void TestTiktok::textListWithoutATellingNameAsks()
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

void TestTiktok::badBlocksAreKept()
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

void TestTiktok::otherTextsAreNotTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("mail") << QByteArray("Date: 2023-08-23 06:18:18 UTC\nFrom: bo\nTo: ana\n\nHi\n");
    QTest::newRow("log") << QByteArray("2023-08-23 06:18:18 started\n2023-08-23 06:18:19 done\n");
    QTest::newRow("links") << QByteArray("Date: 2023-08-23 06:18:18\nLink: https://a.example/\n\n");
    QTest::newRow("prose") << QByteArray("Note: read this\nBefore: anything\n");
}

void TestTiktok::otherTextsAreNotTaken()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"Follower.txt"_s, bytes);
    QVERIFY(!reading.result.has_value());
    QVERIFY(reading.detected.format != u"tiktok-txt"_s);
}

COMITY_TEST_GUILESS(TestTiktok)
#include "tst_tiktok.moc"
