#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

class TestXApi : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreRead();
    void everyToolIsRead_data();
    void everyToolIsRead();
    void pagesOfTwarcAreRead();
    void directionIsNamedToldOrAsked();
    void cursorLeftOverIsAMissingPart_data();
    void cursorLeftOverIsAMissingPart();
    void postsAreNoPeople();
    void badAccountsAreKept();
    void whoHasOnlyAHandleNeedsAGoodOne();
    void otherJsonIsNotClaimed_data();
    void otherJsonIsNotClaimed();
};

namespace {

QStringList shown(const RecordingSink::Person &person)
{
    QStringList out {person.id, person.handle, person.name, person.bio, person.location,
        person.website, person.avatar};
    const auto number
        = [&out](const auto &value) { out += value ? QString::number(*value) : u"-"_s; };
    number(person.values.followers);
    number(person.values.following);
    number(person.values.posts);
    number(person.values.listed);
    number(person.values.verified);
    number(person.values.isProtected);
    number(person.values.theyFollow);
    number(person.values.weFollow);
    out += isoText(person.values.joinedAt);
    out += isoText(person.values.lastPostAt);
    return out;
}

} // namespace

void TestXApi::idsAreRead()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers_ids.json"_s,
        R"({"ids":[12,18446744073709551615,"1432880000000000777"],"next_cursor":5,)"
        R"("next_cursor_str":"5"}{"ids":[1.43288E+18,-4],"next_cursor":0,"next_cursor_str":"0"})");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"x-api-json"_s);
    QCOMPARE(reading.sink.keys(ListKind::Followers, u"x"_s),
        QStringList({u"12"_s, u"18446744073709551615"_s, u"1432880000000000777"_s}));
    QCOMPARE(reading.sink.reasons(), QStringList({u"damaged-id"_s, u"bad-id"_s}));
    QCOMPARE(reading.sink.noticeWith(u"damaged-ids"_s)->arguments.front(), u"1"_s);
    QVERIFY(!reading.sink.noticeWith(u"missing-part"_s));
    QVERIFY(reading.sink.owners.empty());
}

void TestXApi::everyToolIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("expected");
    const QByteArray old
        = R"({"id":1.43288E+18,"id_str":"1432880000000000777","screen_name":"ana_m","name":"Ana",)"
          R"("description":"<i>Bio</i>","location":"Porto","url":"https://t.co/x",)"
          R"("entities":{"url":{"urls":[{"url":"https://t.co/x","expanded_url":)"
          R"("https://ana.example"}]},"description":{"urls":[]}},"followers_count":10,)"
          R"("friends_count":20,"statuses_count":30,"favourites_count":40,"listed_count":5,)"
          R"("created_at":"Tue Jan 31 09:01:52 +0000 2017","verified":false,"protected":true,)"
          R"("following":false,"profile_image_url_https":"https://img.example/a",)"
          R"("status":{"created_at":"Fri Mar 03 10:00:00 +0000 2017","text":"hi","user":{}}})";
    const QString oldShown = u"1432880000000000777|ana_m|Ana|<i>Bio</i>|Porto|https://ana.example|"
                             "https://img.example/a|10|20|30|5|0|1|-|-|2017-01-31T09:01:52Z|"
                             "2017-03-03T10:00:00Z"_s;
    QTest::newRow("v1.1 array") << "[" + old + "]" << u"x"_s << oldShown;
    QTest::newRow("v1.1 page") << R"({"users":[)" + old + R"(],"next_cursor_str":"0"})" << u"x"_s
                               << oldShown;
    const QByteArray user
        = R"({"id":"12","username":"ana_m","name":"Ana","description":"Bio","location":"Porto",)"
          R"("url":"https://t.co/x","entities":{"url":{"urls":[{"expanded_url":"https://a.example"}]}},)"
          R"("public_metrics":{"followers_count":10,"following_count":20,"tweet_count":30,)"
          R"("listed_count":5},"created_at":"2010-03-03T12:49:24.000Z","verified":true,)"
          R"("protected":false,"profile_image_url":"https://img.example/a","most_recent_tweet_id":)"
          R"("1444000000000000000","connection_status":["following"]})";
    const QString userShown
        = u"12|ana_m|Ana|Bio|Porto|https://a.example|https://img.example/a|10|20|30|5|1|0|-|-|"
          "2010-03-03T12:49:24Z|2021-10-01T18:03:22Z"_s;
    QTest::newRow("v2 page") << R"({"data":[)" + user + R"(],"meta":{"result_count":1}})" << u"x"_s
                             << userShown;
    QByteArray flat = user;
    flat.chop(1);
    QTest::newRow("twarc, flattened")
        << flat + R"(,"__twarc":{"url":"https://api.x","version":"2.14"}})" + "\n"
        << u"x"_s << userShown;
    QTest::newRow("v2, least fields")
        << QByteArray(R"({"data":[{"id":"12","name":"Ana","username":"ana_m"}]})") << u"x"_s
        << u"12|ana_m|Ana|||||-|-|-|-|-|-|-|-||"_s;
    QTest::newRow("twitter-web-exporter") << QByteArray(
        R"([{"id":"12","screen_name":"ana_m","name":"Ana","description":"two\nlines",)"
        R"("profile_image_url":"https://img.example/a","profile_banner_url":null,)"
        R"("followers_count":10,"friends_count":20,"statuses_count":30,"favourites_count":4,)"
        R"("listed_count":5,"location":"Porto","website":"https://ana.example",)"
        R"("birthdate":null,"verified_type":null,"is_blue_verified":true,"verified":false,)"
        R"("following":true,"followed_by":false,"can_dm":true,"protected":false,)"
        R"("created_at":"2020-01-31 09:01:52 +01:00","url":"https://twitter.com/ana_m",)"
        R"("metadata":{"legacy":{"screen_name":"other"}}}])")
                                          << u"x"_s
                                          << u"12|ana_m|Ana|two\nlines|Porto|https://"
                                             u"ana.example|https://img.example/a|10|20|30|5|1|0|"
                                             "0|1|2020-01-31T08:01:52Z|"_s;
    QTest::newRow("Instagram web API")
        << QByteArray(R"({"users":[{"pk":777,"pk_id":"777","username":"Ana.M","full_name":"Ana M",)"
                      R"("is_private":true,"is_verified":false,"profile_pic_url":)"
                      R"("https://img.example/a","followed_by_viewer":true}],"status":"ok"})")
        << u"instagram"_s << u"ana.m|Ana.M|Ana M||||https://img.example/a|-|-|-|-|0|1|-|1||"_s;
}

void TestXApi::everyToolIsRead()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, network);
    QFETCH(const QString, expected);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.json"_s, text);

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"x-api-json"_s);
    const RecordingSink::File &file = reading.sink.files.front();
    QCOMPARE(file.about.network, network);
    QCOMPARE(file.about.kind, std::optional(ListKind::Followers));
    QCOMPARE(file.people.size(), 1U);
    QCOMPARE(shown(file.people.front()).join(u'|'), expected);
    QVERIFY(reading.sink.notices.empty() && reading.sink.reasons().isEmpty());
}

void TestXApi::pagesOfTwarcAreRead()
{
    const QTemporaryDir dir;
    const QByteArray one
        = R"({"data":[{"id":"12","username":"ana","name":"Ana"}],"includes":{"tweets":[{"id":"9",)"
          R"("text":"hi"}]},"errors":[{"resource_id":"3"}],"meta":{"result_count":1,"next_token":)"
          R"("t"},"__twarc":{"version":"2"}})";
    const QByteArray two = R"({"data":[{"id":"13","username":"bo","name":"Bo"}],"meta":)"
                           R"({"previous_token":"p"},"__twarc":{"version":"2"}})";
    const Reading reading = readLoose(dir, u"following.jsonl"_s, one + "\n" + two + "\n");
    QCOMPARE(reading.sink.keys(ListKind::Following, u"x"_s), QStringList({u"12"_s, u"13"_s}));
    QVERIFY(reading.sink.notices.empty());
    const Reading half = readLoose(dir, u"following.jsonl"_s, one + "\n");
    QVERIFY(half.sink.noticeWith(u"missing-part"_s));
}

void TestXApi::directionIsNamedToldOrAsked()
{
    const QTemporaryDir dir;
    const QByteArray text = R"([{"id_str":"12","screen_name":"ana"}])";
    QCOMPARE(readLoose(dir, u"users.json"_s, text).result.error().code, Error::Code::ListUnknown);
    formats::ReadOptions options;
    options.list = ListKind::Following;
    QCOMPARE(readLoose(dir, u"followers.json"_s, text, options).sink.keys(ListKind::Following),
        QStringList {u"12"_s});
    const Reading zip
        = readZip(dir, u"x.zip"_s, {{u"friends.json"_s, text}, {u"others.json"_s, text}});
    QCOMPARE(zip.sink.keys(ListKind::Following), QStringList {u"12"_s});
    QCOMPARE(zip.sink.noticeWith(u"direction-asked"_s)->arguments, QStringList {u"others.json"_s});
}

void TestXApi::cursorLeftOverIsAMissingPart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("ids") << QByteArray(R"({"ids":[12],"next_cursor":77,"next_cursor_str":"77"})");
    QTest::newRow("users") << QByteArray(
        R"({"users":[{"id_str":"12","screen_name":"ana"}],"next_cursor_str":"77"})");
    QTest::newRow("v2") << QByteArray(
        R"({"data":[{"id":"12","username":"ana"}],"meta":{"next_token":"abc"}})");
    QTest::newRow("Instagram") << QByteArray(
        R"({"users":[{"pk":"12","username":"12","full_name":""}],"next_max_id":"QVF"})");
}

void TestXApi::cursorLeftOverIsAMissingPart()
{
    QFETCH(const QByteArray, text);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"following.json"_s, text);
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"12"_s});
    const formats::Notice *notice = reading.sink.noticeWith(u"missing-part"_s);
    QVERIFY(notice && notice->makesIncomplete);
    QCOMPARE(notice->arguments, QStringList {u"following.json #2"_s});
}

void TestXApi::postsAreNoPeople()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.json"_s,
        R"([{"id_str":"9","text":"hi","created_at":"Fri Mar 03 10:00:00 +0000 2017","user":)"
        R"({"id_str":"12","screen_name":"ana"}},{"id_str":"13","screen_name":"bo"}])");
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"13"_s});
    QCOMPARE(reading.sink.reasons(), QStringList {u"unknown-record"_s});
}

void TestXApi::badAccountsAreKept()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.json"_s,
        R"({"users":[{"id":1.43288E+18,"screen_name":"ana"},{"id":"x7","screen_name":"bo"},null,)"
        R"({"id":14,"screen_name":"c<y>"},{"id":15,"screen_name":"@dee","followers_count":"many"}]})");
    const auto &people = reading.sink.files.front().people;
    QCOMPARE(people.size(), 3U);
    QVERIFY(people.at(0).id.isEmpty() && people.at(0).handle == u"ana");
    QVERIFY(people.at(1).id.isEmpty() && people.at(1).handle == u"bo");
    QVERIFY(people.at(2).id == u"15" && people.at(2).handle == u"dee");
    QVERIFY(!people.at(2).values.followers);
    QCOMPARE(reading.sink.reasons(), QStringList({u"unknown-record"_s, u"unknown-record"_s}));
    QVERIFY(reading.sink.noticeWith(u"damaged-ids"_s));
}

void TestXApi::otherJsonIsNotClaimed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("Mastodon API") << QByteArray(
        R"([{"id":"1","username":"ana","acct":"ana@a.example","is_private":false}])");
    QTest::newRow("GitHub") << QByteArray(
        R"([{"login":"ana","id":1,"html_url":"https://github.com/ana"}])");
    QTest::newRow("Instagram export") << QByteArray(
        R"({"relationships_following":[{"title":"ana","string_list_data":[{"href":"https://i"}]}]})");
    QTest::newRow("Discord") << QByteArray(
        R"({"id":"1","username":"me","relationships":[{"user":{"username":"ana","discriminator":"0"}}]})");
    QTest::newRow("Facebook") << QByteArray(
        R"({"profile_v2":{"name":{"full_name":"Ana M"},"username":"ana","id":"7"}})");
    QTest::newRow("anything") << QByteArray(R"({"data":[{"id":1,"value":"x"}],"ids":["a"]})");
}

void TestXApi::otherJsonIsNotClaimed()
{
    QFETCH(const QByteArray, text);
    const QTemporaryDir dir;
    QVERIFY(readLoose(dir, u"followers.json"_s, text).detected.format != u"x-api-json");
}

void TestXApi::whoHasOnlyAHandleNeedsAGoodOne()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"following.json"_s,
        R"({"users":[{"pk":"12","username":"a na","full_name":""},{"pk":"13","username":""},)"
        R"({"pk":"14","username":"bo"}],"next_max_id":""})");
    QCOMPARE(reading.sink.keys(ListKind::Following, u"instagram"_s), QStringList {u"bo"_s});
    QCOMPARE(reading.sink.reasons(), QStringList({u"bad-handle"_s, u"no-key"_s}));
}

COMITY_TEST_GUILESS(TestXApi)
#include "tst_x_api.moc"
