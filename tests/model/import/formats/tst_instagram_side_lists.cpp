#include "tests/model/import/formats/instagram_texts.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::tests::instagram;
using namespace Qt::StringLiterals;
using formats::ListKind;

class TestInstagramSideLists : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyListHasItsKind_data();
    void everyListHasItsKind();
    void whatIsNotKeptIsCounted();
    void connectionsOf2020HoldSideLists();
    void threadsHasItsOwn();
};

void TestInstagramSideLists::everyListHasItsKind_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("list");
    const auto row = [](const char *name, const char *key, const char *list) {
        const QString file = QString::fromUtf8(name);
        QTest::addRow("%s, shape A", name)
            << file << wrapped(key, {shapeA("ana"), shapeA("bo.b")}) << QString::fromLatin1(list);
        QTest::addRow("%s, shape B", name)
            << file << wrapped(key, {shapeB("ana"), shapeB("bo.b")}) << QString::fromLatin1(list);
        QTest::addRow("%s, shape C, bare", name)
            << file << bare({shapeC("", "A", "ana"), shapeC("", "B", "bo.b")})
            << QString::fromLatin1(list);
    };
    row("pending_follow_requests.json", "relationships_follow_requests_sent", "pending");
    row("follow_requests_you've_received.json", "relationships_follow_requests_received",
        "requests_received");
    row("follow_requests_you’ve_received.json", "relationships_follow_requests_received",
        "requests_received");
    row("follow_requests_youve_received.json", "relationships_follow_requests_received",
        "requests_received");
    row("recently_unfollowed_profiles.json", "relationships_unfollowed_users",
        "recently_unfollowed");
    row("recently_unfollowed_accounts.json", "relationships_unfollowed_users",
        "recently_unfollowed");
    row("close_friends.json", "relationships_close_friends", "close_friends");
    row("blocked_profiles.json", "relationships_blocked_users", "blocked");
    row("blocked_accounts (1).json", "relationships_blocked_users", "blocked");
    row("blocked_users.json", "relationships_blocked_users", "blocked");
    row("restricted_profiles.json", "relationships_restricted_users", "restricted");
    row("restricted_accounts.json", "relationships_restricted_users", "restricted");
}

void TestInstagramSideLists::everyListHasItsKind()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, list);
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"instagram-me-2026-01-02-q.zip"_s,
        {{folder + u"followers_1.json"_s, bare({shapeA("fan")})}, {folder + name, bytes}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(formats::listKindFromText(list), u"instagram"_s),
        QStringList({u"ana"_s, u"bo.b"_s}));
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"fan"_s});
    QVERIFY(reading.sink.file(folder + name)->people.front().values.since.hasValue());
    QCOMPARE(reading.sink.notReadFiles, 0);
    QVERIFY(reading.sink.notices.empty());
    QVERIFY(!reading.sink.isOutOfOrder);

    const Reading loose = readLoose(dir, name, bytes);
    QCOMPARE(loose.sink.keys(formats::listKindFromText(list)), QStringList({u"ana"_s, u"bo.b"_s}));
}

void TestInstagramSideLists::whatIsNotKeptIsCounted()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"i.zip"_s,
        {{folder + u"following.json"_s, wrapped("relationships_following", {shapeB("ana")})},
            {folder + u"following_hashtags.json"_s,
                wrapped("relationships_following_hashtags", {shapeA("cycling")})},
            {folder + u"removed_suggestions.json"_s, bare({shapeC("", "S", "sug")})},
            {folder + u"hide_story_from.json"_s,
                wrapped("relationships_hide_stories_from", {shapeA("h")})},
            {folder + u"profiles_you've_favorited.json"_s,
                wrapped("relationships_feed_favorites", {shapeA("f")})},
            {folder + u"recent_follow_requests.json"_s,
                wrapped("relationships_permanent_follow_requests", {shapeA("r")})}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.files.size(), 1U);
    QCOMPARE(reading.sink.notReadFiles, 5);
    QVERIFY(reading.sink.notices.empty());
}

void TestInstagramSideLists::connectionsOf2020HoldSideLists()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"connections.json"_s,
        R"({"blocked_users": {"bad": "2018-01-01T00:00:00+00:00"},
            "restricted_users": {"strict": "2019-06-01T00:00:00+00:00"},
            "follow_requests_sent": {"wait": "2020-02-01T10:00:00+00:00"},
            "permanent_follow_requests": {"perm": "2020-02-01T10:00:00+00:00"},
            "followers": {"ana": "2019-01-01T10:00:00+00:00"},
            "close_friends": {"near": "2019-03-01T10:00:00+00:00"},
            "dismissed_suggested_users": {"gone": "2019-03-01T10:00:00+00:00"},
            "following_hashtags": {"cycling": "2018-03-01T10:00:00+00:00"},
            "following": {}})");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Blocked), QStringList {u"bad"_s});
    QCOMPARE(reading.sink.keys(ListKind::Restricted), QStringList {u"strict"_s});
    QCOMPARE(reading.sink.keys(ListKind::Pending), QStringList {u"wait"_s});
    QCOMPARE(reading.sink.keys(ListKind::CloseFriends), QStringList {u"near"_s});
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"ana"_s});
    QCOMPARE(reading.sink.files.size(), 6U);
    QVERIFY(!reading.sink.isOutOfOrder);
    QVERIFY(reading.sink.files.back().isEnded);
}

void TestInstagramSideLists::threadsHasItsOwn()
{
    const QTemporaryDir dir;
    const QString threads = u"your_instagram_activity/threads/"_s;
    const Reading reading = readZip(dir, u"i.zip"_s,
        {{folder + u"blocked_profiles.json"_s,
             wrapped("relationships_blocked_users", {shapeA("bad")})},
            {threads + u"followers.json"_s,
                wrapped("text_post_app_text_post_app_followers", {shapeA("tess")})},
            {threads + u"blocked_profiles.json"_s,
                wrapped("text_post_app_text_post_app_blocked_users", {shapeA("tbad")})},
            {threads + u"pending_follow_requests.json"_s, bare({shapeC("", "W", "twait")})}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Blocked, u"instagram"_s), QStringList {u"bad"_s});
    QCOMPARE(reading.sink.keys(ListKind::Blocked, u"threads"_s), QStringList {u"tbad"_s});
    QCOMPARE(reading.sink.keys(ListKind::Pending, u"threads"_s), QStringList {u"twait"_s});
    QCOMPARE(reading.sink.keys(ListKind::Followers, u"threads"_s), QStringList {u"tess"_s});
}

COMITY_TEST_GUILESS(TestInstagramSideLists)
#include "tst_instagram_side_lists.moc"
