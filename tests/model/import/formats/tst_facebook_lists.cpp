#include "tests/model/import/formats/facebook_texts.h"
#include "tests/model/import/formats/instagram_texts.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::tests::facebook;
using namespace Qt::StringLiterals;
using formats::ListKind;

class TestFacebookLists : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void exportOf2023IsReadWhole();
    void everyEraIsRead_data();
    void everyEraIsRead();
    void namesAreAllThereIs();
    void ownerIsFound();
    void instagramAndFacebookAreToldApart();
    void foldersAreNoProof();
    void changedAndBrokenFilesAreTold();
    void gapsAndSecondExportsAreTold();
    void hostileRecordsDoNotCrash();
    void otherNetworksAreNotTaken();
};

void TestFacebookLists::exportOf2023IsReadWhole()
{
    const QTemporaryDir dir;
    const QString friends = u"connections/friends/"_s;
    const QString followers = u"connections/followers/"_s;
    const Reading reading = readZip(dir, u"facebook-demo.page-2024-05-01-Ab12.zip"_s,
        {{friends + u"your_friends.json"_s,
             list("friends_v2", {person("Ana M\\u00c3\\u00bcller"), person("Bo", 1'600'000'000)})},
            {friends + u"removed_friends.json"_s, list("deleted_friends_v2", {person("Gone")})},
            {friends + u"sent_friend_requests.json"_s, list("sent_requests_v2", {person("Asked")})},
            {friends + u"received_friend_requests.json"_s,
                list("received_requests_v2", {person("Asks")})},
            {friends + u"rejected_friend_requests.json"_s,
                list("rejected_requests_v2", {person("No")})},
            {followers + u"who_you've_followed.json"_s,
                list("following_v3", {person("Bell Works")})},
            {followers + u"people_who_followed_you_1.json"_s, array({titled("Ana"), titled("")})},
            {followers + u"people_who_followed_you_2.json"_s, array({titled("Cleo")})},
            {u"personal_information/profile_information/profile_information.json"_s,
                profile("D\\u00c3\\u00a9mo Page", "Demo.Page")}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"facebook-json"_s);
    QVERIFY(reading.detected.further.isEmpty());
    const auto keys = [&reading](ListKind kind) { return reading.sink.keys(kind, u"facebook"_s); };
    QCOMPARE(keys(ListKind::Connections), QStringList({u"Ana Müller"_s, u"Bo"_s}));
    QCOMPARE(keys(ListKind::RecentlyUnfollowed), QStringList {u"Gone"_s});
    QCOMPARE(keys(ListKind::Pending), QStringList {u"Asked"_s});
    QCOMPARE(keys(ListKind::RequestsReceived), QStringList {u"Asks"_s});
    QCOMPARE(keys(ListKind::Following), QStringList {u"Bell Works"_s});
    QCOMPARE(keys(ListKind::Followers), QStringList({u"Ana"_s, u"Cleo"_s}));
    QCOMPARE(reading.sink.file(friends + u"your_friends.json"_s)->people.at(1).values.since,
        Dated::exact(1'600'000'000));
    QCOMPARE(reading.sink.file(followers + u"people_who_followed_you_1.json"_s)->skipped, 1);
    QCOMPARE(reading.sink.owners.front().name, u"Démo Page"_s);
    QCOMPARE(reading.sink.owners.front().handle, u"Demo.Page"_s);
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2024-05-01"_s);
    QCOMPARE(reading.sink.notReadFiles, 1);
    QVERIFY(reading.sink.notices.empty());
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestFacebookLists::everyEraIsRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *path, const QByteArray &bytes, const char *kind) {
        QTest::newRow(path) << QString::fromUtf8(path) << bytes << QString::fromLatin1(kind);
    };
    const QByteArrayList two {person("Ana"), person("Bo")};
    row("friends_and_followers/friends.json", list("friends_v2", two), "connections");
    row("friends_and_followers/removed_friends.json", list("deleted_friends_v2", two),
        "recently_unfollowed");
    row("friends_and_followers/friend_requests_sent.json", list("sent_requests_v2", two),
        "pending");
    row("friends_and_followers/friend_requests_received.json", list("received_requests_v2", two),
        "requests_received");
    row("friends_and_followers/following.json", list("following_v2", two), "following");
    row("friends_and_followers/followers.json",
        list("followers_v2", {bareName("Ana"), bareName("Bo")}), "followers");
    row("friends/friends.json", list("friends", two), "connections");
    row("friends/removed_friends.json", list("deleted_friends", two), "recently_unfollowed");
    row("following_and_followers/following.json", list("following", two), "following");
    row("following_and_followers/followers.json",
        list("followers", {bareName("Ana"), bareName("Bo")}), "followers");
    row("connections/followers/people_who_followed_you.json", list("followers_v3", two),
        "followers");
    row("connections/followers/who_you’ve_followed.json", list("following_v3", two), "following");
    row("a/b/WHO_YOUVE_FOLLOWED (1).JSON", list("following_v3", two), "following");
    row("people_who_followed_you.json",
        array({"{\"timestamp\":1700000000,\"label_values\":[{\"label\":\"Name\",\"value\":\"Ana\"}]"
               "}",
            "{\"label_values\":[{\"value\":\"https://x.example\"},{\"value\":\"Bo\"}]}"}),
        "followers");
}

void TestFacebookLists::everyEraIsRead()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, kind);
    const QTemporaryDir dir;
    const Reading zip
        = readZip(dir, u"export.zip"_s, {{path, bytes}, {u"about_you/a.json"_s, "{}"}});
    QVERIFY(zip.result.has_value());
    QCOMPARE(zip.detected.format, u"facebook-json"_s);
    QCOMPARE(zip.sink.keys(formats::listKindFromText(kind), u"facebook"_s),
        QStringList({u"Ana"_s, u"Bo"_s}));
    const Reading loose = readLoose(dir, path.section(u'/', -1), bytes);
    QVERIFY(loose.result.has_value());
    QCOMPARE(loose.detected.format, u"facebook-json"_s);
    QCOMPARE(loose.sink.keys(formats::listKindFromText(kind)), QStringList({u"Ana"_s, u"Bo"_s}));
}

void TestFacebookLists::namesAreAllThereIs()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"your_friends.json"_s,
        list("friends_v2",
            {person("John Field", 1'600'000'000), person("John Field", 1'650'000'000),
                "{\"name\":\"Odd\",\"timestamp\":1700000000000,\"uri\":\"https://www.facebook.com/"
                "odd\",\"href\":\"javascript:alert(1)\"}",
                "{\"timestamp\":1700000000}", "{\"name\":\"  \"}", person("=cmd|'/c calc'!A1"),
                person("<b>Bold</b>")}));
    const auto &people = reading.sink.files.front().people;
    QCOMPARE(reading.sink.keys(ListKind::Connections),
        QStringList({u"John Field"_s, u"John Field"_s, u"Odd"_s, u"=cmd|'/c calc'!A1"_s,
            u"<b>Bold</b>"_s}));
    for (const RecordingSink::Person &one : people) {
        QVERIFY(one.id.isEmpty() && one.handle.isEmpty() && one.url.isEmpty());
    }
    QCOMPARE(people.at(2).values.since, Dated::exact(1'700'000'000));
    QCOMPARE(reading.sink.files.front().skipped, 2);
}

void TestFacebookLists::ownerIsFound()
{
    const QTemporaryDir dir;
    const QByteArray friends = list("friends_v2", {person("Ana")});
    const Reading named = readZip(dir, u"facebook-DemoPage12-2024-05-01-Ab12.zip"_s,
        {{u"friends_and_followers/friends.json"_s, friends}});
    QCOMPARE(named.sink.owners.front().handle, u"demopage12"_s);
    const Reading numbered = readZip(dir, u"facebook-100004433221100-2024-05-01-Ab12.zip"_s,
        {{u"friends_and_followers/friends.json"_s, friends}});
    QCOMPARE(numbered.sink.owners.front().key, u"100004433221100"_s);
    const Reading old = readZip(dir, u"f.zip"_s,
        {{u"friends/friends.json"_s, list("friends", {person("Ana")})},
            {u"profile_information/profile_information.json"_s,
                "{\"profile\":{\"name\":\"Old Owner\",\"profile_uri\":\"https://www.facebook.com/"
                "profile.php?id=100004433221100\"}}"}});
    QCOMPARE(old.sink.owners.front().name, u"Old Owner"_s);
    QCOMPARE(old.sink.owners.front().key, u"100004433221100"_s);
    const Reading nobody
        = readZip(dir, u"facebook-export.zip"_s, {{u"friends/friends.json"_s, friends}});
    QVERIFY(nobody.sink.owners.empty());
    QCOMPARE(nobody.sink.takenTimes.front(), Dated::exact(1'700'000'000));
}

void TestFacebookLists::instagramAndFacebookAreToldApart()
{
    const QTemporaryDir dir;
    writeFolder(dir.filePath(u"meta"_s),
        {{u"facebook-demo-2024-05-01-a/connections/friends/your_friends.json"_s,
             list("friends_v2", {person("Ana")})},
            {u"facebook-demo-2024-05-01-a/connections/followers/people_who_followed_you.json"_s,
                array({titled("Fan")})},
            {u"facebook-demo-2024-05-01-a/followers_and_following/following.json"_s,
                list("following_v3", {person("Followed")})},
            {u"instagram-demo-2024-06-01-b/connections/followers_and_following/followers_1.json"_s,
                instagram::bare({instagram::shapeA("insta")})}});
    const Reading reading = readPath(dir.filePath(u"meta"_s));
    QVERIFY(reading.result.has_value());
    QCOMPARE(QStringList {reading.detected.format} + reading.detected.further,
        QStringList({u"instagram-json"_s, u"facebook-json"_s}));
    QCOMPARE(reading.sink.keys(ListKind::Followers, u"instagram"_s), QStringList {u"insta"_s});
    QCOMPARE(reading.sink.keys(ListKind::Following, u"instagram"_s), QStringList());
    QCOMPARE(reading.sink.keys(ListKind::Followers, u"facebook"_s), QStringList {u"Fan"_s});
    QCOMPARE(reading.sink.keys(ListKind::Following, u"facebook"_s), QStringList {u"Followed"_s});
    QCOMPARE(reading.sink.keys(ListKind::Connections), QStringList {u"Ana"_s});
    QVERIFY(reading.sink.notices.empty());
}

void TestFacebookLists::foldersAreNoProof()
{
    const QTemporaryDir dir;
    const Reading instagram = readZip(dir, u"i.zip"_s,
        {{u"friends_and_followers/followers_1.json"_s,
            instagram::bare({instagram::shapeA("ana")})}});
    QCOMPARE(instagram.detected.format, u"instagram-json"_s);
    QVERIFY(instagram.detected.further.isEmpty());
    QCOMPARE(instagram.sink.keys(ListKind::Followers, u"instagram"_s), QStringList {u"ana"_s});
    const Reading facebook = readZip(dir, u"f.zip"_s,
        {{u"friends_and_followers/followers.json"_s, array({titled("Ana"), titled("Bo")})}});
    QCOMPARE(facebook.detected.format, u"facebook-json"_s);
    QVERIFY(facebook.detected.further.isEmpty());
    QCOMPARE(
        facebook.sink.keys(ListKind::Followers, u"facebook"_s), QStringList({u"Ana"_s, u"Bo"_s}));
}

void TestFacebookLists::changedAndBrokenFilesAreTold()
{
    const QTemporaryDir dir;
    const QString folder = u"connections/friends/"_s;
    const Reading reading = readZip(dir, u"f.zip"_s,
        {{folder + u"your_friends.json"_s, list("buddies_v9", {person("Ana")})},
            {folder + u"sent_friend_requests.json"_s,
                list("sent_requests_v2", {person("Ana"), person("Bo")}).chopped(20)},
            {folder + u"removed_friends.json"_s, list("deleted_friends_v2", {person("Gone")})}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::RecentlyUnfollowed), QStringList {u"Gone"_s});
    QCOMPARE(reading.sink.noticeCodes(), QStringList({u"changed-shape"_s, u"broken-part"_s}));
    QCOMPARE(reading.sink.notices.at(0).arguments,
        QStringList({u"your_friends.json"_s, u"buddies_v9"_s}));
    QCOMPARE(reading.sink.notices.at(0).kind, std::optional(ListKind::Connections));
    QVERIFY(reading.sink.notices.at(0).makesIncomplete);
    QCOMPARE(reading.sink.notices.at(1).kind, std::optional(ListKind::Pending));

    const Reading cut
        = readLoose(dir, u"your_friends.json"_s, list("friends_v2", {person("Ana")}).chopped(4));
    QCOMPARE(cut.result.error().code, Error::Code::FormatBroken);
}

void TestFacebookLists::gapsAndSecondExportsAreTold()
{
    const QTemporaryDir dir;
    const QString folder = u"connections/followers/people_who_followed_you_"_s;
    const Reading reading = readZip(dir, u"f.zip"_s,
        {{u"facebook-a-2024-01-01-x/"_s + folder + u"1.json"_s,
             array({titled("Ana"), titled("Bo")})},
            {u"facebook-a-2024-02-01-x/"_s + folder + u"2.json"_s, array({titled("Cleo")})}});
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"Cleo"_s});
    QCOMPARE(reading.sink.noticeCodes(), QStringList({u"mixed-exports"_s, u"missing-part"_s}));
    QCOMPARE(
        reading.sink.notices.at(1).arguments, QStringList {u"people_who_followed_you_1.json"_s});
}

void TestFacebookLists::hostileRecordsDoNotCrash()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"friends.json"_s,
        list("friends_v2",
            {person("Ana"), "17", "null", "{\"name\":7}", "{\"name\":{\"x\":[]}}",
                "{\"string_list_data\":7}", "{\"label_values\":" + QByteArray(5'000, '[') + "}",
                person("\xE2\x80\xAE"
                       "evil"),
                person(QByteArray("a\xCC\x81").repeated(10'000)), person("\\ud83d"),
                person("Bo")}));
    QVERIFY(!reading.sink.files.empty());
    QVERIFY(reading.sink.keys(ListKind::Connections).contains(u"Ana"_s));
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestFacebookLists::otherNetworksAreNotTaken()
{
    const QTemporaryDir dir;
    const QList<std::pair<QString, QByteArray>> others {
        {u"followers.json"_s,
            "{\"subject\":{\"did\":\"did:plc:o\"},\"followers\":[{\"did\":\"did:plc:a\","
            "\"handle\":\"ana.example\"}]}"},
        {u"followers.json"_s,
            "[{\"login\":\"ana\",\"id\":1,\"html_url\":\"https://github.com/a\"}]"},
        {u"following.json"_s, "{\"following\":[{\"name\":\"Ana\",\"screen_name\":\"ana\"}]}"},
        {u"friends.json"_s, "{\"friends\":[\"a\",\"b\"]}"}};
    for (const auto &[name, bytes] : others) {
        const Reading reading = readLoose(dir, name, bytes);
        QVERIFY(reading.detected.format != u"facebook-json");
        QVERIFY(!reading.detected.further.contains(u"facebook-json"_s));
    }
}

COMITY_TEST_GUILESS(TestFacebookLists)
#include "tst_facebook_lists.moc"
