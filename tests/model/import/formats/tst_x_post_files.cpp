#include "tests/model/import/formats/test_archives.h"
#include "tests/model/import/formats/x_texts.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Holds;
using formats::MessageKind;

namespace {

std::vector<RecordingSink::Message> posts(const Reading &reading)
{
    return reading.sink.messages(Holds::Posts, u"x"_s);
}

QByteArray note(const QByteArray &id, const QByteArray &createdAt, const QByteArray &text)
{
    return "{\"noteTweet\" : {\"noteTweetId\" : \"" + id + "\", \"createdAt\" : \"" + createdAt
        + "\", \"updatedAt\" : \"2023-07-01T00:00:00.000Z\", \"lifecycle\" : {\"value\" : "
          "\"Created\"}, \"core\" : {\"styletags\" : [], \"urls\" : [], \"text\" : \""
        + text + "\", \"mentions\" : []}}}";
}

const QByteArray day = "Tue Jan 31 09:01:52 +0000 2017";

} // namespace

class TestXPostFiles : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyEraIsRead_data();
    void everyEraIsRead();
    void partsAndCountsAreKept();
    void deletedAndCommunityTweetsAreTold();
    void longTextReplacesTheShortOne();
    void noteWithoutItsTweetIsAPost();
    void newestTweetDatesAnArchiveWithoutManifest();
    void emptyFileIsNoDrift();
};

void TestXPostFiles::everyEraIsRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray bare = "{\"id_str\" : \"5\", \"id\" : \"5\", \"full_text\" : \"hi\", "
                            "\"created_at\" : \"Tue Jan 31 09:01:52 +0000 2017\"}";
    QTest::newRow("2018, root, bare")
        << u"tweet.js"_s << QByteArray("window.YTD.tweet.part0 = [ " + bare + " ]");
    QTest::newRow("2020, wrapped")
        << u"data/tweet.js"_s
        << QByteArray("window.YTD.tweet.part0 = [ {\n\"tweet\" : " + bare + "}]");
    QTest::newRow("2022") << u"data/tweets.js"_s << xFile("tweets", {xTweet("5", day, "hi")});
    QTest::newRow("other name") << u"data/old tweets.js"_s
                                << xFile("tweets", {xTweet("5", day, "hi")});
    QTest::newRow("plain JSON") << u"tweets.json"_s
                                << QByteArray("[" + xTweet("5", day, "hi") + "]");
    QTest::newRow("old text field")
        << u"tweet.js"_s
        << QByteArray("window.YTD.tweet.part0 = [{\"id\" : 5, \"text\" : \"hi\", \"created_at\" : "
                      "\"2017-01-31T09:01:52.000Z\"}]");
}

void TestXPostFiles::everyEraIsRead()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    for (const Reading &reading :
        {readZip(dir, u"x.zip"_s, {{path, bytes}}), readLoose(dir, u"a.js"_s, bytes)}) {
        QVERIFY(reading.result.has_value());
        QCOMPARE(posts(reading).size(), 1U);
        QCOMPARE(posts(reading).front().id, u"5"_s);
        QCOMPARE(posts(reading).front().text, u"hi"_s);
        QCOMPARE(isoText(posts(reading).front().values.at), u"2017-01-31T09:01:52Z"_s);
    }
}

void TestXPostFiles::partsAndCountsAreKept()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/tweets-part1.js"_s, xFile("tweets", {xTweet("2", day, "b")}, 1)},
            {u"data/tweets.js"_s, xFile("tweets", {xTweet("1", day, "a")})},
            {u"data/tweets-part3.js"_s, xFile("tweets", {xTweet("4", day, "d")}, 3)},
            {u"data/manifest.js"_s,
                xManifest(xDeclared("tweets", "tweets", "tweets.js", "1") + ", "
                    + xDeclared("likes", "like", "like.js", "8"))}});
    QCOMPARE(posts(reading).size(), 3U);
    QCOMPARE(posts(reading).back().text, u"d"_s);
    QCOMPARE(reading.sink.files.front().declared, std::optional<qint64>(1));
    QCOMPARE(reading.sink.noticeCodes(), QStringList {u"missing-file"_s});
    QCOMPARE(reading.sink.notices.front().arguments, QStringList {u"tweets-part2.js"_s});
    QVERIFY(!reading.sink.notices.front().makesIncomplete);
}

void TestXPostFiles::deletedAndCommunityTweetsAreTold()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/deleted-tweets.js"_s,
             xFile("deleted_tweets",
                 {xTweet("1", day, "regret",
                     ", \"deleted_at\" : \"2024-04-01T10:00:00.000Z\""
                         + xEntities({xMention("77", "ana_m", "Ana")}))})},
            {u"data/community-tweet.js"_s,
                xFile("community_tweet",
                    {xTweet(
                        "2", day, "to us", ", \"community_id_str\" : \"55\", \"scopes\" : {}")})},
            {u"data/like.js"_s,
                xFile("like", {"{\"like\" : {\"tweetId\" : \"3\", \"fullText\" : \"nice\"}}"})}});
    QCOMPARE(posts(reading).size(), 2U);
    QVERIFY(!posts(reading).front().values.wasDeleted);
    QCOMPARE(posts(reading).front().text, u"to us"_s);
    QVERIFY(posts(reading).back().values.wasDeleted);
    QCOMPARE(reading.sink.sightings.size(), 1U);
    QCOMPARE(reading.sink.notReadFiles, 1);
}

void TestXPostFiles::longTextReplacesTheShortOne()
{
    const QTemporaryDir dir;
    const QByteArray second = "2017-01-31T09:01:52.000Z";
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/note-tweet.js"_s,
             xFile("note_tweet",
                 {note("900", second, "Something else of the same second"),
                     note("901", second, "A long &amp; winding text\\nthat goes on"),
                     note("902", second, "Thank you for the long answer to this"),
                     note("903", "2017-01-31T09:01:53.000Z", "A long text of another second")})},
            {u"data/tweets.js"_s,
                xFile("tweets",
                    {xTweet("1", day, "A long &amp; winding\xE2\x80\xA6 https://t.co/xyz"),
                        xTweet("2", day, "@bo @cy Thank you for the long\xE2\x80\xA6",
                            ", \"in_reply_to_user_id_str\" : \"78\""),
                        xTweet("3", day, "A long & short one")})}});
    const auto found = posts(reading);
    QCOMPARE(found.size(), 5U);
    QCOMPARE(found[0].id, u"1"_s);
    QCOMPARE(found[0].text, u"A long & winding text\nthat goes on"_s);
    QCOMPARE(found[1].text, u"Thank you for the long answer to this"_s);
    QCOMPARE(found[1].values.kind, MessageKind::Reply);
    QCOMPARE(found[2].text, u"A long & short one"_s);
    QCOMPARE(found[3].id, u"900"_s);
    QCOMPARE(found[4].id, u"903"_s);
    QCOMPARE(reading.sink.file(u"data/note-tweet.js"_s)->skipped, 2);
}

void TestXPostFiles::noteWithoutItsTweetIsAPost()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"note-tweet.js"_s,
        xFile("note_tweet", {note("901", "2023-06-09T16:33:11.000Z", "All alone &lt;3")}));
    QVERIFY(reading.result.has_value());
    QCOMPARE(posts(reading).size(), 1U);
    QCOMPARE(posts(reading).front().values.kind, MessageKind::Post);
    QCOMPARE(posts(reading).front().text, u"All alone <3"_s);
    QCOMPARE(isoText(posts(reading).front().values.at), u"2023-06-09T16:33:11Z"_s);
}

void TestXPostFiles::newestTweetDatesAnArchiveWithoutManifest()
{
    const QTemporaryDir dir;
    const QByteArray tweets = xFile("tweet",
        {xTweet("1", day, "a"), xTweet("2", "Fri Mar 15 12:00:00 +0000 2019", "b"),
            xTweet("3", "Fri Mar 15 11:00:00 +0000 2019", "c")});
    const Files files {
        {u"tweet.js"_s, tweets}, {u"follower.js"_s, xPeople("follower", "follower", {"7"})}};
    const Reading bare = readZip(dir, u"x.zip"_s, files);
    QCOMPARE(bare.sink.takenTimes.size(), 1U);
    QCOMPARE(isoText(bare.sink.takenTimes.front()), u"2019-03-15T12:00:00Z"_s);
    const Reading named = readZip(dir, u"twitter-2019-04-02-x.zip"_s, files);
    QCOMPARE(named.sink.takenTimes.size(), 1U);
    QCOMPARE(isoText(named.sink.takenTimes.front()), u"2019-04-02"_s);
}

void TestXPostFiles::emptyFileIsNoDrift()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/tweets.js"_s, "window.YTD.tweets.part0 = [ ]"},
            {u"data/follower.js"_s, xPeople("follower", "follower", {"7"})}});
    QVERIFY(reading.result.has_value());
    QVERIFY(reading.sink.notices.empty());
    QVERIFY(posts(reading).empty());
}

COMITY_TEST_GUILESS(TestXPostFiles)
#include "tst_x_post_files.moc"
