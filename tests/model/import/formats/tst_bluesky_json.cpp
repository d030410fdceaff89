#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

class TestBlueskyJson : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeIsRead_data();
    void everyShapeIsRead();
    void profilesAreReadWhole();
    void cursorLeftOverIsAMissingPart();
    void pagesInFilesOfTheirOwnAreOneList();
    void directionIsTheKeyTheNameOrAsked();
    void brokenHandlesAndKeysAreTold();
    void oneBrokenAccountCostsOnlyItself();
    void largePagesAreReadInPieces();
    void damagedFilesAreErrors();
};

namespace {

QByteArray person(const QByteArray &name)
{
    return R"({"did":"did:plc:)" + name + R"(","handle":")" + name + R"(.example"})";
}

const QByteArray subject = R"("subject":{"did":"did:plc:me","handle":"me.example",)"
                           R"("displayName":"Me"})";

QByteArray page(const QByteArray &list, const QByteArrayList &people, const QByteArray &cursor = {})
{
    return "{" + subject + (cursor.isEmpty() ? QByteArray() : R"(,"cursor":")" + cursor + '"')
        + ",\"" + list + "\":[" + people.join(",") + "]}";
}

} // namespace

void TestBlueskyJson::everyShapeIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("hasOwner");
    const QByteArray first = page("follows", {person("ana"), person("bo")}, "c1");
    const QByteArray last = page("follows", {person("cy")});
    QTest::newRow("page") << page("follows", {person("ana"), person("bo"), person("cy")}) << true;
    QTest::newRow("pages behind each other") << first + last << true;
    QTest::newRow("JSON Lines") << first + "\n" + last + "\n" << true;
    QTest::newRow("array of pages") << "[" + first + ",\n" + last + "]" << true;
    QTest::newRow("BOM") << "\xEF\xBB\xBF" + first + "\r\n" + last << true;
    QTest::newRow("bare array") << "[" + person("ana") + ", " + person("bo") + "," + person("cy")
            + " ]" << false;
    QTest::newRow("arrays behind each other")
        << "[" + person("ana") + "]\n[ ]\n[" + person("bo") + "," + person("cy") + "]" << false;
    QTest::newRow("people as lines")
        << person("ana") + "\n" + person("bo") + "\n\n" + person("cy") << false;
    QByteArray wide;
    for (const char c : QByteArray(first + last)) {
        wide += c;
        wide += '\0';
    }
    QTest::newRow("UTF-16") << "\xFF\xFE" + wide << true;
}

void TestBlueskyJson::everyShapeIsRead()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, hasOwner);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"follows-2026-05-01.json"_s, text,
        {.network = {}, .list = ListKind::Following, .account = {}, .mapping = {}});

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"bluesky-json"_s);
    QCOMPARE(reading.sink.keys(ListKind::Following, u"bluesky"_s),
        QStringList({u"did:plc:ana"_s, u"did:plc:bo"_s, u"did:plc:cy"_s}));
    QCOMPARE(reading.sink.files.size(), 1U);
    QCOMPARE(reading.sink.files.front().people.at(1).handle, u"bo.example"_s);
    QCOMPARE(reading.sink.files.front().people.at(2).line, 3);
    QCOMPARE(reading.sink.owners.size(), hasOwner ? 1U : 0U);
    if (hasOwner) {
        QCOMPARE(reading.sink.owners.front().key, u"did:plc:me"_s);
        QCOMPARE(reading.sink.owners.front().name, u"Me"_s);
    }
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2026-05-01"_s);
    QVERIFY(reading.sink.notices.empty() && !reading.sink.isOutOfOrder);
}

void TestBlueskyJson::profilesAreReadWhole()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"a.json"_s,
        R"({"followers":[{"did":"did:plc:ana","handle":"Ana.example","displayName":"Ana \u00e9",)"
        R"("description":"<b>Bells</b>","avatar":"https://img.example/a","createdAt":)"
        R"("2023-04-26T00:08:49.123-07:00","indexedAt":"2026-01-01T00:00:00Z","labels":[{"val":"x"}],)"
        R"("viewer":{"muted":false,"following":"at://x","followedBy":"at://y"},)"
        R"("followersCount":1200,"followsCount":34,"postsCount":56,"website":"https://ana.example",)"
        R"("pinnedPost":{"uri":"at://z","cid":"q"}}],"subject":{"did":"did:plc:me",)"
        R"("handle":"me.example"}})");
    const auto &ana = reading.sink.files.front().people.front();
    QCOMPARE(reading.sink.files.front().about.kind, std::optional(ListKind::Followers));
    QCOMPARE(ana.handle, u"Ana.example"_s);
    QCOMPARE(ana.name, u"Ana é"_s);
    QCOMPARE(ana.bio, u"<b>Bells</b>"_s);
    QCOMPARE(ana.avatar, u"https://img.example/a"_s);
    QCOMPARE(ana.website, u"https://ana.example"_s);
    QCOMPARE(ana.values.followers, std::optional<qint64>(1200));
    QCOMPARE(ana.values.following, std::optional<qint64>(34));
    QCOMPARE(ana.values.posts, std::optional<qint64>(56));
    QCOMPARE(isoText(ana.values.joinedAt), u"2023-04-26T07:08:49Z"_s);
    QVERIFY(!ana.values.theyFollow && !ana.values.weFollow && !ana.values.lastPostAt.isKnown());
    QVERIFY(!ana.values.since.isKnown());
}

void TestBlueskyJson::cursorLeftOverIsAMissingPart()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"f.json"_s,
        page("follows", {person("ana")}, "c1") + page("follows", {person("bo")}, "c2"));
    QVERIFY(reading.result.has_value());
    const formats::Notice *notice = reading.sink.noticeWith(u"missing-part"_s);
    QVERIFY(notice && notice->makesIncomplete);
    QCOMPARE(notice->kind, std::optional(ListKind::Following));
    QCOMPARE(notice->arguments, QStringList {u"f.json #3"_s});
    QCOMPARE(reading.sink.keys(ListKind::Following).size(), 2);
}

void TestBlueskyJson::pagesInFilesOfTheirOwnAreOneList()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"bsky.zip"_s,
        {{u"p/follows_10.json"_s, page("follows", {person("cy")})},
            {u"p/follows_2.json"_s, page("follows", {person("bo")}, "c2")},
            {u"p/follows_1.json"_s, page("follows", {person("ana")}, "c1")},
            {u"p/followers.json"_s, page("followers", {person("dee")})},
            {u"p/settings.json"_s, R"({"theme":"dark"})"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Following),
        QStringList({u"did:plc:ana"_s, u"did:plc:bo"_s, u"did:plc:cy"_s}));
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"did:plc:dee"_s});
    QVERIFY(!reading.sink.noticeWith(u"missing-part"_s));
    QCOMPARE(reading.sink.notReadFiles, 1);
}

void TestBlueskyJson::directionIsTheKeyTheNameOrAsked()
{
    const QTemporaryDir dir;
    const QByteArray bare = "[" + person("ana") + "]";
    QCOMPARE(readLoose(dir, u"people.json"_s, bare).result.error().code, Error::Code::ListUnknown);
    QCOMPARE(readLoose(dir, u"followers.json"_s, bare).sink.keys(ListKind::Followers).size(), 1);
    formats::ReadOptions options;
    options.list = ListKind::Followers;
    // The key is surer than a wrong word.
    QCOMPARE(readLoose(dir, u"x.json"_s, page("follows", {person("ana")}), options)
                 .sink.keys(ListKind::Following)
                 .size(),
        1);
    const Reading both = readLoose(dir, u"x.json"_s,
        page("followers", {person("ana")}) + page("follows", {person("bo")}) + R"({"blocks":[)"
            + person("cy") + R"(]}{"mutes":[)" + person("dee") + "]}");
    QCOMPARE(both.sink.keys(ListKind::Followers), QStringList {u"did:plc:ana"_s});
    QCOMPARE(both.sink.keys(ListKind::Following), QStringList {u"did:plc:bo"_s});
    QCOMPARE(both.sink.keys(ListKind::Blocked), QStringList {u"did:plc:cy"_s});
    QCOMPARE(both.sink.keys(ListKind::Muted), QStringList {u"did:plc:dee"_s});
    QVERIFY(!both.sink.isOutOfOrder);
}

void TestBlueskyJson::brokenHandlesAndKeysAreTold()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"f.json"_s,
        page("follows",
            {R"({"did":"did:plc:ana","handle":"handle.invalid"})", R"({"handle":"bo.example"})",
                R"({"did":"nonsense","handle":""})", R"({"displayName":"Nobody"})", "null", "7.5",
                R"({"did":"did:plc:eve","handle":"<img src=x>"})"}));
    QVERIFY(reading.result.has_value());
    const auto &people = reading.sink.files.front().people;
    QCOMPARE(people.size(), 3U);
    QVERIFY(people.at(0).id == u"did:plc:ana" && people.at(0).handle.isEmpty());
    QVERIFY(people.at(1).id.isEmpty() && people.at(1).handle == u"bo.example");
    QVERIFY(people.at(2).handle.isEmpty());
    QCOMPARE(reading.sink.reasons(),
        QStringList({u"bad-id"_s, u"no-key"_s, u"unknown-record"_s, u"bad-id"_s}));
}

void TestBlueskyJson::oneBrokenAccountCostsOnlyItself()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"f.json"_s,
        page("follows", {person("ana"), R"({"did":"did:plc:bo","handle":})", person("cy")}));
    QVERIFY(reading.result.has_value());
    QCOMPARE(
        reading.sink.keys(ListKind::Following), QStringList({u"did:plc:ana"_s, u"did:plc:cy"_s}));
    QCOMPARE(reading.sink.reasons(), QStringList {u"broken-json"_s});
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestBlueskyJson::largePagesAreReadInPieces()
{
    QByteArrayList people;
    constexpr int many = 20'000;
    for (int i = 0; i < many; ++i) {
        people += R"({"did":"did:plc:p)" + QByteArray::number(i) + R"(","handle":"p.example",)"
            + R"("description":")" + QByteArray(500, 'x') + R"("})";
    }
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"f.json"_s, page("follows", people, "more"));
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Following).size(), many);
    QVERIFY(reading.sink.noticeWith(u"missing-part"_s));
}

void TestBlueskyJson::damagedFilesAreErrors()
{
    const QTemporaryDir dir;
    const QByteArray whole = page("follows", {person("ana"), person("bo")});
    QCOMPARE(readLoose(dir, u"f.json"_s, whole.chopped(3)).result.error().code,
        Error::Code::FormatBroken);
    QCOMPARE(readLoose(dir, u"f.json"_s, page("follows", {})).result.error().code,
        Error::Code::NothingFound);
    const Reading deep
        = readLoose(dir, u"f.json"_s, whole + QByteArray(3'000, '[') + QByteArray(3'000, ']'));
    QVERIFY(deep.sink.keys(ListKind::Following).size() == 2);
}

COMITY_TEST_GUILESS(TestBlueskyJson)
#include "tst_bluesky_json.moc"
