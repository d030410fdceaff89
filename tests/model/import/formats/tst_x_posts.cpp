#include "tests/model/import/formats/test_archives.h"
#include "tests/model/import/formats/x_texts.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Direction;
using formats::Holds;
using formats::MessageKind;
using Message = RecordingSink::Message;

namespace {

std::vector<Message> posts(const Reading &reading)
{
    return reading.sink.messages(Holds::Posts, u"x"_s);
}

Reading readTweets(const QTemporaryDir &dir, const QList<QByteArray> &tweets)
{
    return readZip(dir, u"x.zip"_s,
        {{u"data/account.js"_s, xAccount()}, {u"data/tweets.js"_s, xFile("tweets", tweets)}});
}

const QByteArray day = "Tue Jan 31 09:01:52 +0000 2017";

} // namespace

class TestXPosts : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void kindsAreToldByTheirFields();
    void replyKnowsWhomAndWhat();
    void ownThreadsAreNoReplies();
    void repostNamesTheFirstMention();
    void quoteIsAnAddressAtTheEnd();
    void textIsUnescapedOnce_data();
    void textIsUnescapedOnce();
    void namesAreSightedAsOfTheTweet();
    void editedTweetCountsOnce();
    void impossibleYearsAreSkipped();
    void idsStayText();
};

void TestXPosts::kindsAreToldByTheirFields()
{
    const QTemporaryDir dir;
    const Reading reading = readTweets(dir,
        {xTweet("1", day, "Good morning"),
            xTweet("2", day, "RT @ana_m: hello", xEntities({xMention("77", "Ana_M", "Ana")})),
            xTweet("3", day, "@bo yes",
                ", \"in_reply_to_user_id_str\" : \"78\", \"in_reply_to_user_id\" : \"78\", "
                "\"in_reply_to_screen_name\" : \"bo\", \"in_reply_to_status_id_str\" : \"900\""),
            xTweet("4", day, "So true https://t.co/abc",
                xEntities({}, {xLink("https://t.co/abc", "https://twitter.com/cy/status/901")})),
            xTweet("5", day, "hello @ana_m", xEntities({xMention("77", "ana_m", "Ana")}))});

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"x-archive"_s);
    const auto found = posts(reading);
    QCOMPARE(found.size(), 5U);
    const std::array kinds {MessageKind::Post, MessageKind::Repost, MessageKind::Reply,
        MessageKind::Quote, MessageKind::Post};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        QCOMPARE(found[i].values.kind, kinds[i]);
        QCOMPARE(found[i].values.direction, Direction::Out);
        QCOMPARE(isoText(found[i].values.at), u"2017-01-31T09:01:52Z"_s);
        QCOMPARE(found[i].values.at.precision, DatePrecision::Exact);
        QCOMPARE(found[i].id, QString::number(i + 1));
        QVERIFY(found[i].thread.isEmpty() && !found[i].values.isGroup);
    }
    QVERIFY(found[4].other.id.isEmpty() && found[4].other.handle.isEmpty());
    QVERIFY(reading.sink.notices.empty() && !reading.sink.isOutOfOrder);
    QVERIFY(!reading.sink.files.front().about.kind);
    QCOMPARE(reading.sink.owners.front().handle, u"demo_owner"_s);
}

void TestXPosts::replyKnowsWhomAndWhat()
{
    const QTemporaryDir dir;
    const auto found = posts(readTweets(dir,
        {xTweet("1", day, "@bo yes",
             ", \"in_reply_to_user_id_str\" : \"78\", \"in_reply_to_status_id_str\" : \"900\""
                 + xEntities({xMention("79", "cy", "Cy"), xMention("78", "bo", "Bo B")})),
            xTweet("2", day, "@dee no", ", \"in_reply_to_status_id_str\" : \"901\""),
            xTweet("3", day, "well", ", \"in_reply_to_user_id\" : 80"),
            xTweet("4", day, "gone", ", \"in_reply_to_status_id_str\" : \"902\"")}));
    QCOMPARE(found.size(), 4U);
    QCOMPARE(found[0].other.id, u"78"_s);
    QCOMPARE(found[0].other.handle, u"bo"_s);
    QCOMPARE(found[0].other.name, u"Bo B"_s);
    QCOMPARE(found[0].replyTo, u"900"_s);
    QCOMPARE(found[1].other.handle, u"dee"_s);
    QCOMPARE(found[1].replyTo, u"901"_s);
    QCOMPARE(found[2].other.id, u"80"_s);
    QVERIFY(found[3].other.id.isEmpty() && found[3].other.handle.isEmpty());
    for (const Message &message : found) {
        QCOMPARE(message.values.kind, MessageKind::Reply);
    }
}

void TestXPosts::ownThreadsAreNoReplies()
{
    const QTemporaryDir dir;
    const QList<QByteArray> tweets {xTweet("2", day, "and on",
                                        ", \"in_reply_to_user_id_str\" : \"1000\", "
                                        "\"in_reply_to_status_id_str\" : \"1\""),
        xTweet("3", day, "and on",
            ", \"in_reply_to_screen_name\" : \"Demo_Owner\", "
            "\"in_reply_to_status_id_str\" : \"2\""),
        xTweet("4", day, "RT @demo_owner: on")};
    const auto found = posts(readTweets(dir, tweets));
    QCOMPARE(found.size(), 3U);
    QCOMPARE(found[0].values.kind, MessageKind::Post);
    QCOMPARE(found[0].replyTo, u"1"_s);
    QCOMPARE(found[1].values.kind, MessageKind::Post);
    QCOMPARE(found[2].values.kind, MessageKind::Repost);
    for (const Message &message : found) {
        QVERIFY(message.other.id.isEmpty() && message.other.handle.isEmpty());
    }
    // A loose file does not say who we are.
    const Reading loose = readLoose(dir, u"tweets.js"_s, xFile("tweets", tweets));
    QCOMPARE(posts(loose).front().values.kind, MessageKind::Reply);
    QVERIFY(loose.sink.owners.empty());
    formats::ReadOptions options;
    options.account.key = u"1000"_s;
    const Reading chosen = readLoose(dir, u"tweets.js"_s, xFile("tweets", tweets), options);
    QCOMPARE(posts(chosen).front().values.kind, MessageKind::Post);
    QVERIFY(chosen.sink.owners.empty());
}

void TestXPosts::repostNamesTheFirstMention()
{
    const QTemporaryDir dir;
    const auto found = posts(readTweets(dir,
        {xTweet("1", day, "RT @ana_m: see @bo",
             xEntities({xMention("77", "ANA_M", "Ana"), xMention("78", "bo", "Bo")})),
            xTweet("2", day, "RT @gone: see @bo", xEntities({xMention("78", "bo", "Bo")})),
            xTweet("3", day, "RT @ana and @bo"), xTweet("4", day, "RT @: x")}));
    QCOMPARE(found.size(), 4U);
    QCOMPARE(found[0].other.id, u"77"_s);
    QCOMPARE(found[0].other.handle, u"ana_m"_s);
    QCOMPARE(found[0].other.name, u"Ana"_s);
    QCOMPARE(found[1].other.handle, u"gone"_s);
    QVERIFY(found[1].other.id.isEmpty());
    QCOMPARE(found[2].values.kind, MessageKind::Post);
    QCOMPARE(found[3].values.kind, MessageKind::Post);
}

void TestXPosts::quoteIsAnAddressAtTheEnd()
{
    const QTemporaryDir dir;
    const auto quote = [](const QByteArray &id, const QByteArray &text, const QByteArray &to) {
        return xTweet(id, day, text, xEntities({}, {xLink("https://t.co/q", to)}));
    };
    const auto found = posts(readTweets(dir,
        {quote("1", "look https://t.co/q", "https://x.com/cy/status/18446744073709551615?s=20"),
            quote("2", "look https://t.co/q", "https://mobile.twitter.com/i/web/status/9"),
            quote("3", "https://t.co/q is good", "https://x.com/cy/status/9"),
            quote("4", "look https://t.co/q", "https://x.com/cy/status/9/photo/1"),
            quote("5", "look https://t.co/q", "https://evil.example/x.com/cy/status/9"),
            quote("6", "look https://t.co/q", "https://x.com/demo_owner/status/8")}));
    QCOMPARE(found.size(), 6U);
    QCOMPARE(found[0].values.kind, MessageKind::Quote);
    QCOMPARE(found[0].other.handle, u"cy"_s);
    QCOMPARE(found[0].replyTo, u"18446744073709551615"_s);
    QCOMPARE(found[1].values.kind, MessageKind::Quote);
    QVERIFY(found[1].other.handle.isEmpty());
    QCOMPARE(found[2].values.kind, MessageKind::Post);
    QCOMPARE(found[3].values.kind, MessageKind::Post);
    QCOMPARE(found[4].values.kind, MessageKind::Post);
    QCOMPARE(found[5].values.kind, MessageKind::Quote);
    QVERIFY(found[5].other.handle.isEmpty());
}

void TestXPosts::textIsUnescapedOnce_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("read");
    QTest::newRow("entities") << QByteArray("a &amp; b &lt;3 &gt;") << u"a & b <3 >"_s;
    QTest::newRow("only once") << QByteArray("&amp;lt;b&amp;gt; &amp;amp;") << u"&lt;b&gt; &amp;"_s;
    QTest::newRow("bare") << QByteArray("R&D & &x; &") << u"R&D & &x; &"_s;
    QTest::newRow("markup") << QByteArray("&lt;img src=file:///etc&gt; &lt;b&gt;")
                            << u"<img src=file:///etc> <b>"_s;
    QTest::newRow("escapes") << QByteArray("a\\nb \\\"c\\\" \\u00e9 \\ud83d\\ude00 \\/")
                             << u"a\nb \"c\" é 😀 /"_s;
    QTest::newRow("half a character") << QByteArray("cut \\ud83d &amp; \\udc00 \\ud83d\\u0041")
                                      << u"cut \uFFFD & \uFFFD \uFFFDA"_s;
    QTest::newRow("bidi") << QByteArray("\xE2\x80\xAE evil") << u"\u202E evil"_s;
}

void TestXPosts::textIsUnescapedOnce()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QString, read);
    const QTemporaryDir dir;
    const Reading reading = readTweets(dir, {xTweet("1", day, written), xTweet("2", day, "b")});
    QVERIFY(reading.result.has_value());
    QCOMPARE(posts(reading).size(), 2U);
    QCOMPARE(posts(reading).front().text, read);
    QVERIFY(reading.sink.reasons().isEmpty());
}

void TestXPosts::namesAreSightedAsOfTheTweet()
{
    const QTemporaryDir dir;
    const Reading reading = readTweets(dir,
        {xTweet("1", day, "hello",
             xEntities({xMention("77", "ana_m", "Ana &amp; Co"), xMention("-1", "gone", "Gone"),
                 xMention("1.5E+18", "bad", "Bad"), xMention("78", "no handle", "No")})),
            xTweet("2", "Wed Feb 01 10:00:00 +0000 2017", "yes",
                ", \"in_reply_to_user_id_str\" : \"1511000000000000001\", "
                "\"in_reply_to_screen_name\" : \"bo\"")});
    QCOMPARE(reading.sink.sightings.size(), 2U);
    QCOMPARE(reading.sink.sightings[0].id, u"77"_s);
    QCOMPARE(reading.sink.sightings[0].handle, u"ana_m"_s);
    QCOMPARE(reading.sink.sightings[0].name, u"Ana & Co"_s);
    QCOMPARE(isoText(reading.sink.sightings[0].at), u"2017-01-31T09:01:52Z"_s);
    QCOMPARE(reading.sink.sightings[1].id, u"1511000000000000001"_s);
    QCOMPARE(reading.sink.sightings[1].handle, u"bo"_s);
    QCOMPARE(isoText(reading.sink.sightings[1].at), u"2017-02-01T10:00:00Z"_s);
}

void TestXPosts::editedTweetCountsOnce()
{
    const QTemporaryDir dir;
    const QByteArray ids = "\"editTweetIds\" : [\"1\", \"2\", \"3\"]";
    const Reading reading = readTweets(dir,
        {xTweet("3", day, "third",
             ", \"edit_info\" : {\"edit\" : {\"initialTweetId\" : \"1\", \"editControlInitial\" : {"
                 + ids + ", \"editsRemaining\" : \"3\"}}}"),
            xTweet("1", day, "first", ", \"edit_info\" : {\"initial\" : {" + ids + "}}"),
            xTweet("2", day, "second",
                ", \"edit_info\" : {\"edit\" : {\"editControlInitial\" : {" + ids + "}}}"),
            xTweet("9", day, "never",
                ", \"edit_info\" : {\"initial\" : {\"editTweetIds\" : [\"9\"]}}")});
    QCOMPARE(posts(reading).size(), 2U);
    QCOMPARE(posts(reading).front().text, u"third"_s);
    QCOMPARE(posts(reading).back().text, u"never"_s);
    QCOMPARE(reading.sink.files.front().skipped, 2);
}

void TestXPosts::impossibleYearsAreSkipped()
{
    const QTemporaryDir dir;
    const Reading reading = readTweets(dir,
        {xTweet("1", "Tue Jan 31 09:01:52 +0000 1997", "old", xEntities({xMention("7", "a", "A")})),
            xTweet("2", "Sat Dec 31 23:59:59 +0000 2005", "old"),
            xTweet("3", "Tue Mar 21 20:50:14 +0000 2006", "first"),
            xTweet("4", "someday", "undated")});
    QCOMPARE(posts(reading).size(), 2U);
    QCOMPARE(posts(reading).front().text, u"first"_s);
    QVERIFY(!posts(reading).back().values.at.isKnown());
    QCOMPARE(reading.sink.files.front().skipped, 2);
    QVERIFY(reading.sink.sightings.empty());
}

void TestXPosts::idsStayText()
{
    const QTemporaryDir dir;
    const Reading reading = readTweets(dir,
        {xTweet("18446744073709551615", day, "@a b",
             ", \"in_reply_to_user_id_str\" : \"1511000000000000003\", \"in_reply_to_user_id\" : "
             "1511000000000000100, \"in_reply_to_status_id_str\" : \"1700000000000000001\""),
            xTweet("1.5E+18", day, "spreadsheet",
                ", \"in_reply_to_user_id_str\" : \"1.43288E+18\", \"in_reply_to_screen_name\" : "
                "\"bo\"")});
    QCOMPARE(posts(reading).size(), 2U);
    QCOMPARE(posts(reading)[0].id, u"18446744073709551615"_s);
    QCOMPARE(posts(reading)[0].other.id, u"1511000000000000003"_s);
    QCOMPARE(posts(reading)[0].replyTo, u"1700000000000000001"_s);
    QVERIFY(posts(reading)[1].id.isEmpty() && posts(reading)[1].other.id.isEmpty());
    QCOMPARE(posts(reading)[1].other.handle, u"bo"_s);
}

COMITY_TEST_GUILESS(TestXPosts)
#include "tst_x_posts.moc"
