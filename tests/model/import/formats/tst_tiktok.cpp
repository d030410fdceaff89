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

} // namespace

/// The JSON exports of TikTok; the text ones are in tst_tiktok_txt.cpp.
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

COMITY_TEST_GUILESS(TestTiktok)
#include "tst_tiktok.moc"
