#include "tests/model/import/formats/test_archives.h"
#include "tests/model/import/formats/x_texts.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Holds;
using formats::ListKind;
using formats::Notice;

namespace {

const QByteArray day = "Tue Jan 31 09:01:52 +0000 2017";

QByteArray people(const QList<QByteArray> &ids)
{
    return xPeople("follower", "follower", ids);
}

} // namespace

class TestXDrift : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void unknownRecordShapeNamesItsKey_data();
    void unknownRecordShapeNamesItsKey();
    void listThatIsNoListIsTold();
    void cutOffPartMakesItsListIncomplete();
    void cutOffPostsAreKept();
    void brokenManifestAndAccountSinkNothing();
    void someStrangeRecordsAreRejectedOnly();
    void sideListsKeepTheirPartsAndCounts();
    void twoOwnersInOneFolderAreTold();
    void copyOfTheSameArchiveIsNotTold();
    void partsInTwoFoldersOfOneArchiveAreOne();
    void cancelEndsTheReading();
};

void TestXDrift::unknownRecordShapeNamesItsKey_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("makesIncomplete");
    const auto row = [](const char *name, const QByteArray &type, const QByteArray &record,
                         const char *key, bool makesIncomplete) {
        QTest::newRow(name) << QString::fromLatin1(name) << xFile(type, {record, record})
                            << QString::fromLatin1(key) << makesIncomplete;
    };
    row("following.js", "following", "{\"followee\" : {\"accountId\" : \"1\"}}", "followee", true);
    row("follower-part1.js", "following", "{\"following\" : {\"restId\" : \"1\"}}", "restId", true);
    row("block.js", "block", "{\"block\" : {\"accountId\" : \"1\"}}", "block", true);
    row("mute.js", "mute", "7", "muting", true);
    row("tweets.js", "tweets", "{\"post\" : {\"rest_id\" : \"1\", \"body\" : \"hi\"}}", "post",
        false);
    row("direct-messages.js", "direct_messages",
        "{\"dmConversation\" : {\"conversationId\" : \"1-2\", \"entries\" : [{\"a\" : 1}]}}",
        "entries", false);
    row("note-tweet.js", "note_tweet", "{\"longPost\" : {\"id\" : \"1\"}}", "longPost", false);
    row("profile.js", "profile", "{\"userProfile\" : {\"about\" : \"x\"}}", "userProfile", false);
    row("screen-name-change.js", "screen_name_change", "{\"rename\" : {\"from\" : \"x\"}}",
        "rename", false);
    row("lists-member.js", "lists_member", "{\"listInfo\" : {\"link\" : \"x\"}}", "listInfo",
        false);
}

void TestXDrift::unknownRecordShapeNamesItsKey()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, key);
    QFETCH(const bool, makesIncomplete);
    const QTemporaryDir dir;
    const Reading reading = readZip(
        dir, u"x.zip"_s, {{u"data/follower.js"_s, people({"7"})}, {u"data/"_s + name, bytes}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"7"_s});
    const Notice *notice = reading.sink.noticeWith(u"changed-shape"_s);
    QVERIFY(notice);
    QCOMPARE(notice->arguments, QStringList({name, key}));
    QCOMPARE(notice->makesIncomplete, makesIncomplete);
    QCOMPARE(notice->kind.has_value(), makesIncomplete);
    QVERIFY(notice->kind != ListKind::Followers);
}

void TestXDrift::listThatIsNoListIsTold()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/follower.js"_s, people({"7"})},
            {u"data/following.js"_s,
                "window.YTD.following.part0 = {\"following\" : [{\"accountId\" : \"1\"}]}"}});
    QVERIFY(reading.result.has_value());
    const Notice *notice = reading.sink.noticeWith(u"changed-shape"_s);
    QVERIFY(notice && notice->makesIncomplete);
    QCOMPARE(notice->kind, std::optional(ListKind::Following));
}

void TestXDrift::cutOffPartMakesItsListIncomplete()
{
    const QTemporaryDir dir;
    const QByteArray whole = people({"1", "2", "3"});
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/follower.js"_s, whole.left(whole.size() - 30)},
            {u"data/follower-part1.js"_s, xPeople("follower", "follower", {"4"}, 1)},
            {u"data/following.js"_s, xPeople("following", "following", {"2"})}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"1"_s, u"2"_s, u"4"_s}));
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"2"_s});
    const Notice *notice = reading.sink.noticeWith(u"broken-part"_s);
    QVERIFY(notice && notice->makesIncomplete);
    QCOMPARE(notice->kind, std::optional(ListKind::Followers));
    QCOMPARE(notice->arguments.first(), u"follower.js"_s);
    QVERIFY(notice->arguments.last().startsWith(u"item 3, byte "));

    const Reading alone = readZip(dir, u"y.zip"_s,
        {{u"data/account.js"_s, xAccount()},
            {u"data/follower.js"_s, whole.left(whole.size() - 30)}});
    QCOMPARE(alone.result.error().code, Error::Code::FormatBroken);
    QCOMPARE(alone.result.error().arguments.first(), u"follower.js"_s);
}

void TestXDrift::cutOffPostsAreKept()
{
    const QTemporaryDir dir;
    const QByteArray whole = xFile("tweets", {xTweet("1", day, "a"), xTweet("2", day, "b")});
    for (const Reading &reading : {readLoose(dir, u"tweets.js"_s, whole.left(whole.size() - 9)),
             readZip(dir, u"x.zip"_s, {{u"data/tweets.js"_s, whole.left(whole.size() - 9)}})}) {
        QVERIFY(reading.result.has_value());
        QCOMPARE(reading.sink.messages(Holds::Posts).size(), 1U);
        QCOMPARE(reading.sink.noticeCodes(), QStringList {u"broken-part"_s});
    }
    const Reading nothing = readLoose(dir, u"tweets.js"_s, whole.left(50));
    QCOMPARE(nothing.result.error().code, Error::Code::FormatBroken);
}

void TestXDrift::brokenManifestAndAccountSinkNothing()
{
    const QTemporaryDir dir;
    const QByteArray manifest = xManifest("");
    const Reading reading = readZip(dir, u"twitter-2024-05-01.zip"_s,
        {{u"data/manifest.js"_s, manifest.left(manifest.size() / 2)},
            {u"data/account.js"_s, "window.YTD.account.part0 = [ {\"account\" : {"},
            {u"data/profile.js"_s, "window.YTD.profile.part0 = {]"},
            {u"data/follower.js"_s, people({"7"})}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"7"_s});
    QStringList codes = reading.sink.noticeCodes();
    codes.sort();
    QCOMPARE(codes,
        QStringList({u"broken-manifest"_s, u"broken-part"_s, u"broken-part"_s, u"broken-part"_s}));
    // Nobody knows whether the follower list has more parts.
    QVERIFY(reading.sink.noticeWith(u"broken-manifest"_s)->makesIncomplete);
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2024-05-01"_s);
}

void TestXDrift::someStrangeRecordsAreRejectedOnly()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/tweets.js"_s,
            xFile("tweets",
                {xTweet("1", day, "a"), "{\"tweet\" : {}}", "{\"tweet\" : 7}", "null",
                    "{\"post\" : {\"id\" : \"3\"}}"})}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.messages(Holds::Posts).size(), 1U);
    QCOMPARE(reading.sink.reasons().size(), 4);
    for (const QString &reason : reading.sink.reasons()) {
        QCOMPARE(reason, u"unknown-record"_s);
    }
    QVERIFY(reading.sink.notices.empty());
}

void TestXDrift::sideListsKeepTheirPartsAndCounts()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/block.js"_s, xPeople("block", "blocking", {"11", "12"})},
            {u"data/block-part1.js"_s, xPeople("block", "blocking", {"13"}, 1)},
            {u"data/blocked people.js"_s, xPeople("mute", "muting", {"21"})},
            {u"data/manifest.js"_s,
                xManifest(xDeclared("block", "block", "block.js", "2") + ", "
                    + xDeclared("mute", "mute", "mute-part4.js", "9", 4))}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Blocked), QStringList({u"11"_s, u"12"_s, u"13"_s}));
    QCOMPARE(reading.sink.keys(ListKind::Muted), QStringList {u"21"_s});
    QCOMPARE(reading.sink.file(u"data/block.js"_s)->declared, std::optional<qint64>(2));
    const Notice *notice = reading.sink.noticeWith(u"missing-part"_s);
    QVERIFY(notice && notice->makesIncomplete);
    QCOMPARE(notice->kind, std::optional(ListKind::Muted));
    QCOMPARE(notice->arguments, QStringList {u"mute-part4.js"_s});
    QCOMPARE(reading.sink.notices.size(), 1U);
}

void TestXDrift::twoOwnersInOneFolderAreTold()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"all.zip"_s,
        {{u"a/data/manifest.js"_s, xManifest("", "2023-04-08T15:59:18.409Z", "1000")},
            {u"a/data/follower.js"_s, people({"1", "2"})},
            {u"a/data/tweets.js"_s, xFile("tweets", {xTweet("1", day, "a")})},
            {u"b/data/manifest.js"_s, xManifest("", "2024-04-08T15:59:18.409Z", "2000")},
            {u"b/data/follower.js"_s, people({"3"})}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"3"_s});
    QVERIFY(reading.sink.messages(Holds::Posts).empty());
    QCOMPARE(reading.sink.owners.size(), 1U);
    QCOMPARE(reading.sink.owners.front().key, u"2000"_s);
    QCOMPARE(reading.sink.noticeCodes(), QStringList {u"mixed-exports"_s});

    const Reading dated = readZip(dir, u"dated.zip"_s,
        {{u"twitter-2024-01-02-x/follower.js"_s, people({"5"})},
            {u"twitter-2023-01-02-x/follower.js"_s, people({"1", "2"})}});
    QCOMPARE(dated.sink.keys(ListKind::Followers), QStringList {u"5"_s});
    QVERIFY(dated.sink.noticeWith(u"mixed-exports"_s));
}

void TestXDrift::copyOfTheSameArchiveIsNotTold()
{
    const QTemporaryDir dir;
    Files files;
    for (const QString &folder : {u"a/data/"_s, u"copy of a/data/"_s}) {
        files.emplace_back(folder + u"manifest.js"_s, xManifest(""));
        files.emplace_back(folder + u"follower.js"_s, people({"1", "2"}));
    }
    const Reading reading = readZip(dir, u"all.zip"_s, files);
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"1"_s, u"2"_s}));
    QVERIFY(reading.sink.notices.empty());
}

void TestXDrift::partsInTwoFoldersOfOneArchiveAreOne()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"all.zip"_s,
        {{u"1/data/manifest.js"_s, xManifest("")}, {u"1/data/follower.js"_s, people({"1"})},
            {u"2/data/manifest.js"_s, xManifest("")},
            {u"2/data/tweets.js"_s, xFile("tweets", {xTweet("1", day, "a")})}});
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"1"_s});
    QCOMPARE(reading.sink.messages(Holds::Posts).size(), 1U);
    QVERIFY(reading.sink.notices.empty());
}

void TestXDrift::cancelEndsTheReading()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"x.zip"_s);
    writeArchive(path,
        {{u"data/account.js"_s, xAccount()},
            {u"data/direct-messages.js"_s, xFile("direct_messages", {xConversation("1-2", {})})}});
    const auto container = formats::Container::open(path, {});
    std::stop_source source;
    source.request_stop();
    RecordingSink sink;
    const auto done = readAs(u"x-archive"_s, **container, {}, sink, {source.get_token(), {}});
    QCOMPARE(done.error().code, Error::Code::Cancelled);
    QVERIFY(sink.files.empty());
}

COMITY_TEST_GUILESS(TestXDrift)
#include "tst_x_drift.moc"
