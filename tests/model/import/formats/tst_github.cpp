#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

namespace {

QByteArray user(const QByteArray &login, const QByteArray &id, const char *type = "User")
{
    QByteArray text
        = R"({"login":"LOGIN","id":NUMBER,"node_id":"x",)"
          R"("avatar_url":"https://avatars.githubusercontent.com/u/1",)"
          R"("url":"https://api.github.com/users/x","html_url":"https://github.com/LOGIN",)"
          R"("following_url":"https://api.github.com/users/x/following{/other_user}",)"
          R"("type":"TYPE","site_admin":false})";
    return text.replace("LOGIN", login).replace("NUMBER", id).replace("TYPE", type);
}

} // namespace

class TestGithub : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeIsRead_data();
    void everyShapeIsRead();
    void namesTellTheList();
    void unknownListAsks();
    void fullUsersTellMore();
    void filesOfAFolderAreReadTogether();
    void badUsersAreKept();
    void cutOffPageCostsItsFileOnly();
    void otherDumpsAreNotTaken_data();
    void otherDumpsAreNotTaken();
};

void TestGithub::everyShapeIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray ana = user("ana-field", "12");
    const QByteArray bo = user("Bo", "18446744073709551615", "Organization");
    QTest::newRow("array") << "[" + ana + "," + bo + "]";
    QTest::newRow("pages") << "[" + ana + "]\n[" + bo + "]\n";
    QTest::newRow("pages together") << "[" + ana + "][" + bo + "][]";
    QTest::newRow("pages in a list") << "[[" + ana + "],[" + bo + "]]";
    QTest::newRow("JSON Lines") << ana + "\n" + bo + "\n";
    QTest::newRow("BOM, blanks") << "\xEF\xBB\xBF \n[\n  " + ana + ",\n  " + bo + "\n]\n";
    QByteArray turned = "[" + ana + "," + bo + "]";
    turned.replace("{\"login\"", R"({"events_url":"https://api.github.com/x{/privacy}","login")");
    QTest::newRow("keys in another order") << turned;
}

void TestGithub::everyShapeIsRead()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.json"_s, bytes);
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"github-json"_s);
    QCOMPARE(reading.sink.keys(ListKind::Followers, u"github"_s),
        QStringList({u"12"_s, u"18446744073709551615"_s}));
    const auto &people = reading.sink.files.front().people;
    QCOMPARE(people.front().handle, u"ana-field"_s);
    QCOMPARE(people.front().avatar, u"https://avatars.githubusercontent.com/u/1"_s);
    QCOMPARE(people.back().handle, u"Bo"_s);
    QVERIFY(people.front().name.isEmpty() && !people.front().values.since.isKnown());
    QVERIFY(reading.sink.owners.empty() && reading.sink.notices.empty());
}

void TestGithub::namesTellTheList()
{
    const QTemporaryDir dir;
    const QByteArray bytes = "[" + user("ana", "1") + "]";
    const Reading following = readLoose(dir, u"github_following_2026-05-01.json"_s, bytes);
    QCOMPARE(following.sink.keys(ListKind::Following).size(), 1);
    QCOMPARE(isoText(following.sink.takenTimes.front()), u"2026-05-01"_s);
    formats::ReadOptions options;
    options.list = ListKind::Following;
    QCOMPARE(
        readLoose(dir, u"users.json"_s, bytes, options).sink.keys(ListKind::Following).size(), 1);
}

void TestGithub::unknownListAsks()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"users.json"_s, "[" + user("ana", "1") + "]");
    QCOMPARE(reading.result.error().code, Error::Code::ListUnknown);
    QCOMPARE(reading.result.error().arguments, QStringList {u"users.json"_s});
}

void TestGithub::fullUsersTellMore()
{
    const QTemporaryDir dir;
    QByteArray one = user("ana", "1");
    one.chop(1);
    const Reading reading = readLoose(dir, u"followers.jsonl"_s,
        one
            + R"(,"name":"Ana \u003cb\u003e","company":null,"blog":"https://ana.example","location":"Bern",)"
              R"("bio":"rings bells","public_repos":3,"followers":20,"following":5,"created_at":"2011-01-25T18:44:36Z"})");
    const auto &person = reading.sink.files.front().people.front();
    QCOMPARE(person.name, u"Ana <b>"_s);
    QCOMPARE(person.bio, u"rings bells"_s);
    QCOMPARE(person.website, u"https://ana.example"_s);
    QCOMPARE(person.location, u"Bern"_s);
    QCOMPARE(person.values.followers, 20);
    QCOMPARE(person.values.following, 5);
    QCOMPARE(isoText(person.values.joinedAt), u"2011-01-25T18:44:36Z"_s);
}

void TestGithub::filesOfAFolderAreReadTogether()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"a.zip"_s,
        {{u"gh/followers_1.json"_s, "[" + user("ana", "1") + "]"},
            {u"gh/following.json"_s, "[" + user("bo", "2") + "]"},
            {u"gh/followers_2.json"_s, "[" + user("cleo", "3") + "]"},
            {u"gh/stars.json"_s, "[" + user("dan", "4") + "]"}, {u"gh/notes.json"_s, "{}"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"1"_s, u"3"_s}));
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"2"_s});
    QCOMPARE(
        reading.sink.noticeWith(u"direction-asked"_s)->arguments, QStringList {u"stars.json"_s});
    QCOMPARE(reading.sink.notReadFiles, 2);
}

void TestGithub::badUsersAreKept()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers.json"_s,
        "[" + user("ana", "1")
            + R"(,{"login":"<x>"},{},7,{"login":"bo"},{"message":"rate limit"},{"login":["a"],"id":5},)"
            + R"({"login":"cleo","id":1.5e9}])");
    QVERIFY(reading.result.has_value());
    QCOMPARE(
        reading.sink.keys(ListKind::Followers), QStringList({u"1"_s, u"bo"_s, u"5"_s, u"cleo"_s}));
    QCOMPARE(reading.sink.reasons(),
        QStringList(
            {u"bad-handle"_s, u"unknown-record"_s, u"unknown-record"_s, u"unknown-record"_s}));
}

void TestGithub::cutOffPageCostsItsFileOnly()
{
    const QTemporaryDir dir;
    const QByteArray whole = "[" + user("ana", "1") + "]";
    const QByteArray cut = "[" + user("bo", "2") + "," + user("cleo", "3").chopped(20);
    QCOMPARE(
        readLoose(dir, u"followers.json"_s, cut).result.error().code, Error::Code::FormatBroken);
    const Reading reading
        = readZip(dir, u"a.zip"_s, {{u"followers.json"_s, cut}, {u"following.json"_s, whole}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"1"_s});
    const formats::Notice *notice = reading.sink.noticeWith(u"broken-part"_s);
    QVERIFY(notice && notice->makesIncomplete);
    QCOMPARE(notice->kind, ListKind::Followers);
    QCOMPARE(notice->arguments.front(), u"followers.json"_s);
}

void TestGithub::otherDumpsAreNotTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("repositories") << R"([{"id":1,"name":"x","owner":)" + user("ana", "1") + "}]";
    QTest::newRow("stars") << R"([{"starred_at":"2024-01-01T00:00:00Z","user":)" + user("ana", "1")
            + "}]";
    QTest::newRow("elsewhere") << QByteArray(
        R"([{"login":"a","html_url":"https://forge.example/a"}])");
}

void TestGithub::otherDumpsAreNotTaken()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    QVERIFY(readLoose(dir, u"followers.json"_s, bytes).detected.format != u"github-json"_s);
}

COMITY_TEST_GUILESS(TestGithub)
#include "tst_github.moc"
