#include "tests/model/import/formats/instagram_texts.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::tests::instagram;
using namespace Qt::StringLiterals;
using formats::ListKind;

class TestInstagramLists : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void exportOf2023IsReadWhole();
    void everyEraIsRead_data();
    void everyEraIsRead();
    void connectionsOf2020HoldBothLists();
    void everyShapeGivesItsUser_data();
    void everyShapeGivesItsUser();
    void namesAreRepaired();
    void threadsAreANetworkOfTheirOwn();
    void ownerIsFoundUnderTranslatedKeys_data();
    void ownerIsFoundUnderTranslatedKeys();
    void newestFollowDatesAnExportWithoutName();
    void looseBareListNeedsToBeTold();
};

void TestInstagramLists::exportOf2023IsReadWhole()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"instagram-demo.owner-2025-01-31-a1B2c3.zip"_s,
        {{folder + u"followers_2.json"_s, bare({shapeA("cleo_")})},
            {folder + u"followers_1.json"_s, bare({shapeA("Ana.M"), shapeA("bob", 1'600'000'000)})},
            {folder + u"following.json"_s, wrapped("relationships_following", {shapeA("bob")})},
            {u"personal_information/personal_information/personal_information.json"_s,
                personal("Username", "demo.owner")},
            {u"media/posts/1.jpg"_s, "jpg"}});

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"instagram-json"_s);
    QCOMPARE(
        reading.sink.keys(ListKind::Followers), QStringList({u"ana.m"_s, u"bob"_s, u"cleo_"_s}));
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"bob"_s});
    const auto &ana = reading.sink.files.front().people.front();
    QCOMPARE(ana.handle, u"Ana.M"_s);
    QCOMPARE(ana.values.since, Dated::exact(1'735'732'800));
    QCOMPARE(reading.sink.owners.front().handle, u"demo.owner"_s);
    QCOMPARE(reading.sink.owners.front().key, u"demo.owner"_s);
    QCOMPARE(reading.sink.owners.front().name, u"Demo É"_s);
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2025-01-31"_s);
    QCOMPARE(reading.sink.notReadFiles, 1);
    QVERIFY(reading.sink.notices.empty());
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestInstagramLists::everyEraIsRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("list");
    QTest::newRow("2021") << u"followers_and_following/followers.json"_s
                          << wrapped("relationships_followers", {shapeA("ana")}) << u"followers"_s;
    QTest::newRow("2023") << folder + u"followers_1.json"_s << bare({shapeA("ana")})
                          << u"followers"_s;
    QTest::newRow("2025 title") << folder + u"following.json"_s
                                << wrapped("relationships_following", {shapeB("ana")})
                                << u"following"_s;
    QTest::newRow("2026 labels") << folder + u"followers_1.json"_s
                                 << bare({shapeC("", "Ana", "ana")}) << u"followers"_s;
    QTest::newRow("wrapper folder")
        << u"instagram-x-2025-01-01-q/a/b/"_s + folder + u"FOLLOWERS_1 (1).JSON"_s
        << bare({shapeA("ana")}) << u"followers"_s;
    QTest::newRow("renamed, told by its key")
        << u"backup/people.json"_s << wrapped("relationships_following", {shapeA("ana")})
        << u"following"_s;
    QTest::newRow("misnamed, told by its key")
        << folder + u"followers_1.json"_s << wrapped("relationships_following", {shapeA("ana")})
        << u"following"_s;
}

void TestInstagramLists::everyEraIsRead()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, list);
    const QTemporaryDir dir;
    const Reading reading
        = readZip(dir, u"meta.zip"_s, {{path, bytes}, {u"logged_information/x.json"_s, "{}"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(formats::listKindFromText(list)), QStringList {u"ana"_s});
    QCOMPARE(reading.sink.files.size(), 1U);
    QCOMPARE(reading.sink.files.front().about.network, u"instagram"_s);
}

void TestInstagramLists::connectionsOf2020HoldBothLists()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"demo_owner_20200501.zip"_s,
        {{u"connections.json"_s,
             R"({"blocked_users": {}, "followers": {"ana": "2019-01-01T10:00:00+00:00", "bob.b":
                "2019-02-01T10:00:00+00:00"}, "following": {"cleo": "2018-03-01T10:00:00+00:00"},
                "following_hashtags": {"cycling": "2018-03-01T10:00:00+00:00"}})"},
            {u"profile.json"_s, R"({"username": "Demo_Owner", "name": "D"})"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"ana"_s, u"bob.b"_s}));
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"cleo"_s});
    QCOMPARE(
        isoText(reading.sink.files.back().people.front().values.since), u"2018-03-01T10:00:00Z"_s);
    QCOMPARE(reading.sink.owners.front().handle, u"Demo_Owner"_s);
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2020-05-01"_s);

    const Reading one = readLoose(
        dir, u"connections.json"_s, R"({"following": {"cleo": "2018-03-01T10:00:00+00:00"}})");
    QCOMPARE(one.sink.files.size(), 1U);
    QCOMPARE(one.sink.keys(ListKind::Following), QStringList {u"cleo"_s});
}

void TestInstagramLists::everyShapeGivesItsUser_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("name");
    QTest::newRow("A") << shapeA("ana") << u"ana"_s << QString();
    QTest::newRow("B") << shapeB("ana") << u"ana"_s << QString();
    QTest::newRow("link alone") << QByteArray(
        R"({"string_list_data":[{"href":"https://www.instagram.com/_u/ana/?x=1","timestamp":1}]})")
                                << u"ana"_s << QString();
    QTest::newRow("value is no user name") << QByteArray(
        R"({"string_list_data":[{"value":"Ana M","href":"http://instagram.com/ana","timestamp":1}]})")
                                           << u"ana"_s << QString();
    QTest::newRow("time before the list")
        << QByteArray(R"({"timestamp":5,"string_list_data":[{"timestamp":7,"value":"ana"}]})")
        << u"ana"_s << QString();
    QTest::newRow("C with link") << shapeC("https://www.instagram.com/ana", "Name", "other")
                                 << u"ana"_s << u"Name"_s;
    QTest::newRow("C by the third value") << shapeC("", "named", "ana") << u"ana"_s << u"named"_s;
    QTest::newRow("C reordered") << QByteArray(
        R"({"label_values":[{"value":"ana"},{"value":"Ana Maria"},{"value":""}],"timestamp":3})")
                                 << u"ana"_s << u"Ana Maria"_s;
    QTest::newRow("C with href") << QByteArray(
        R"({"label_values":[{"label":"x","value":"","href":"https://www.instagram.com/ana"}]})")
                                 << u"ana"_s << QString();
    QTest::newRow("deleted") << shapeA("__deleted__1a2b") << u"__deleted__1a2b"_s << QString();
}

void TestInstagramLists::everyShapeGivesItsUser()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QString, user);
    QFETCH(const QString, name);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers_1.json"_s, bare({record}));
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {user});
    QCOMPARE(reading.sink.files.front().people.front().name, name);
}

void TestInstagramLists::namesAreRepaired()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers_1.json"_s,
        bare({shapeC("", R"(Andr\u00c3\u00a9 \u00f0\u009f\u009a\u00b4)", "andre"),
            shapeC("", "AndrÃ©", "andre2"), shapeC("", "田中", "tanaka")}));
    QCOMPARE(reading.sink.files.front().people.at(0).name, u"André 🚴"_s);
    QCOMPARE(reading.sink.files.front().people.at(1).name, u"André"_s);
    QCOMPARE(reading.sink.files.front().people.at(2).name, u"田中"_s);
}

void TestInstagramLists::threadsAreANetworkOfTheirOwn()
{
    const QTemporaryDir dir;
    const QString threads = u"your_instagram_activity/threads/"_s;
    const Reading reading = readZip(dir, u"i.zip"_s,
        {{folder + u"followers_1.json"_s, bare({shapeA("ana")})},
            {folder + u"following.json"_s, wrapped("relationships_following", {shapeA("bob")})},
            {threads + u"followers.json"_s,
                wrapped("text_post_app_text_post_app_followers", {shapeA("tess")})},
            {threads + u"following.json"_s,
                wrapped("text_post_app_text_post_app_following", {shapeA("tom")})}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers, u"instagram"_s), QStringList {u"ana"_s});
    QCOMPARE(reading.sink.keys(ListKind::Following, u"instagram"_s), QStringList {u"bob"_s});
    QCOMPARE(reading.sink.keys(ListKind::Followers, u"threads"_s), QStringList {u"tess"_s});
    QCOMPARE(reading.sink.keys(ListKind::Following, u"threads"_s), QStringList {u"tom"_s});
    QVERIFY(reading.sink.notices.empty());
}

void TestInstagramLists::ownerIsFoundUnderTranslatedKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"Username", "Benutzername", "Nombre de usuario", "Nom d'utilisateur",
             "Nome utente", "Gebruikersnaam", R"(Nazwa u\u00c5\u00bcytkownika)",
             R"(Nome de usu\u00c3\u00a1rio)", "Nome de usuÃ¡rio", "Nome de utilizador"}) {
        QTest::newRow(key) << QByteArray(key);
    }
}

void TestInstagramLists::ownerIsFoundUnderTranslatedKeys()
{
    QFETCH(const QByteArray, key);
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"instagram-fromname-2025-01-31-q.zip"_s,
        {{folder + u"followers_1.json"_s, bare({shapeA("ana")})},
            {u"personal_information/personal_information.json"_s, personal(key, "demo.owner")}});
    QCOMPARE(reading.sink.owners.front().handle, u"demo.owner"_s);

    const Reading named = readZip(dir, u"instagram-from.name-2025-01-31-q.zip"_s,
        {{folder + u"followers_1.json"_s, bare({shapeA("ana")})},
            {u"personal_information/personal_information.json"_s, personal("???", "demo")}});
    QCOMPARE(named.sink.owners.front().handle, u"from.name"_s);
}

void TestInstagramLists::newestFollowDatesAnExportWithoutName()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(
        dir, u"followers_1.json"_s, bare({shapeA("a", 1'600'000'000), shapeA("b", 1'700'000'000)}));
    QCOMPARE(reading.sink.takenTimes.front(), Dated::exact(1'700'000'000));
    QVERIFY(reading.sink.owners.empty());
}

void TestInstagramLists::looseBareListNeedsToBeTold()
{
    const QTemporaryDir dir;
    const QByteArray bytes = bare({shapeA("ana")});
    const Reading unknown = readLoose(dir, u"people.json"_s, bytes);
    QCOMPARE(unknown.result.error().code, Error::Code::ListUnknown);
    formats::ReadOptions options;
    options.list = ListKind::Following;
    const Reading told = readLoose(dir, u"people.json"_s, bytes, options);
    QCOMPARE(told.sink.keys(ListKind::Following), QStringList {u"ana"_s});
}

COMITY_TEST_GUILESS(TestInstagramLists)
#include "tst_instagram_lists.moc"
