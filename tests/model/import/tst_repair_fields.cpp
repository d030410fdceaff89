#include "model/import/repair/repair_fields.h"
#include "model/networks/catalogue.h"
#include "tests/support/import_text.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const networks::Network &network(const QString &code)
{
    return *networks::Catalogue::builtIn().find(code);
}

RepairBasis basis()
{
    return {{u"1000"_s, u"fernhill"_s, {}}, QTimeZone::utc(), dayOf2026(5, 10), std::nullopt};
}

} // namespace

/// What a rejected row says about somebody, and what may be typed in its place.
class TestRepairFields : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreReadOutOfTheRow_data();
    void fieldsAreReadOutOfTheRow();
    void hostileRowsGiveNothing_data();
    void hostileRowsGiveNothing();
    void fieldsAreChecked_data();
    void fieldsAreChecked();
};

void TestRepairFields::fieldsAreReadOutOfTheRow_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QStringList>("expected"); // id, handle, name, since
    const QString none;
    QTest::newRow("a link of X")
        << u"x"_s << u"unknown-record"_s << none
        << uR"({"follower":{"userLink":"https:\/\/twitter.com\/intent\/user?user_id=42"}})"_s
        << QStringList {u"42"_s, none, none, none};
    QTest::newRow("members of a record")
        << u"x"_s << u"no-key"_s << none
        << uR"({"id_str":"18446744073709551615","screen_name":"ada_b","name":"Ada B"})"_s
        << QStringList {u"18446744073709551615"_s, u"ada_b"_s, u"Ada B"_s, none};
    QTest::newRow("a number as a number")
        << u"github"_s << u"bad-handle"_s << u"a b"_s
        << uR"({"id":9007199254740993,"login":"a b"})"_s
        << QStringList {u"9007199254740993"_s, u"a b"_s, none, none};
    QTest::newRow("Instagram")
        << u"instagram"_s << u"no-key"_s << none
        << uR"({"string_list_data":[{"href":"https://www.instagram.com/ada.b","timestamp":1767225600}]})"_s
        << QStringList {none, u"ada.b"_s, none, u"2026-01-01T00:00:00Z"_s};
    QTest::newRow("LinkedIn")
        << u"linkedin"_s << u"no-key"_s << none
        << u",,https://www.linkedin.com/in/ada-b-12,,Fernhill,Owner,03 Apr 2026"_s
        << QStringList {none, u"ada-b-12"_s, none, none};
    QTest::newRow("a name alone") << u"linkedin"_s << u"no-key"_s << none << u"Ada Byrne"_s
                                  << QStringList {none, none, u"Ada Byrne"_s, none};
    QTest::newRow("a mention in a cell")
        << u"x"_s << u"damaged-id"_s << u"1.4E+18"_s << u"1.4E+18,\"@ada_b\",Ada"_s
        << QStringList {none, u"ada_b"_s, none, none};
    QTest::newRow("an address of mail is no mention")
        << u"x"_s << u"damaged-id"_s << u"1.4E+18"_s << u"1.4E+18,ada@fern.example,Ada"_s
        << QStringList {none, none, none, none};
    QTest::newRow("TikTok's text")
        << u"tiktok"_s << u"unknown-record"_s << none << u"Date: soon\nUsername: ada.b\n"_s
        << QStringList {none, u"ada.b"_s, none, none};
    QTest::newRow("no host") << u"mastodon"_s << u"no-host"_s << u"ada"_s << u"ada,true"_s
                             << QStringList {none, u"ada"_s, none, none};
    QTest::newRow("a link of another network")
        << u"x"_s << u"no-key"_s << none << u"https://www.instagram.com/ada.b,"_s
        << QStringList {none, none, none, none};
}

void TestRepairFields::fieldsAreReadOutOfTheRow()
{
    QFETCH(QString, code);
    QFETCH(QString, reason);
    QFETCH(QString, argument);
    QFETCH(QString, raw);
    QFETCH(QStringList, expected);
    const RepairFields read = fieldsIn({1, reason, argument, raw}, network(code));
    QCOMPARE(QStringList({read.id, read.handle, read.name, read.since}), expected);
}

void TestRepairFields::hostileRowsGiveNothing_data()
{
    QTest::addColumn<QString>("raw");
    QTest::newRow("markup") << u"<a href=\"javascript:x()\">\"@<b>\",</a>"_s;
    QTest::newRow("turned") << u"\u202egpj.exe\u202c,\u2066@\u2069,"_s;
    QTest::newRow("zero bytes") << QString(u"a,"_s + QChar(0) + u"b," + QChar(0));
    QTest::newRow("a long line") << QString(1'000'000, u'@');
    QTest::newRow("many cells") << u",\"@"_s.repeated(200'000);
    QTest::newRow("deep") << u"["_s.repeated(5'000);
    QTest::newRow("cut") << u"{\"follower\":{\"accountId\":\"12"_s;
    QTest::newRow("wrong types") << uR"({"id":[{"id":{"id":-1}}],"name":7.5,"timestamp":"x"})"_s;
    QTest::newRow("nothing") << QString();
}

void TestRepairFields::hostileRowsGiveNothing()
{
    QFETCH(QString, raw);
    for (const networks::Network &one : networks::Catalogue::builtIn().networks()) {
        const RepairFields read = fieldsIn({1, u"ragged"_s, {}, raw}, one);
        QCOMPARE(read, RepairFields {});
    }
}

void TestRepairFields::fieldsAreChecked_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("typed"); // id, handle, name, since
    QTest::addColumn<QString>("expected");
    const QString none;
    const auto row
        = [](const char *name, const QString &code, const QStringList &typed,
              const QString &expected) { QTest::newRow(name) << code << typed << expected; };
    row("X by number", u"x"_s, {u" 42 "_s, none, none, none}, none);
    row("X by handle", u"x"_s, {none, u"@ada_b"_s, none, none}, none);
    row("X by address", u"x"_s, {none, u"https://twitter.com/intent/user?user_id=42"_s, none, none},
        none);
    row("X by name", u"x"_s, {none, none, u"Ada"_s, none}, u"needs-id-or-handle"_s);
    row("no number", u"x"_s, {u"4a"_s, none, none, none}, u"bad-id"_s);
    row("a rounded number", u"x"_s, {u"1.43288E+18"_s, none, none, none}, u"rounded-id"_s);
    row("no handle", u"x"_s, {none, u"ada byrne"_s, none, none}, u"bad-handle"_s);
    row("an address elsewhere", u"x"_s, {none, u"https://fern.example/ada"_s, none, none},
        u"foreign-link"_s);
    row("ourselves", u"x"_s, {u"1000"_s, none, none, none}, u"is-ours"_s);
    row("our handle", u"x"_s, {none, u"FernHill"_s, none, none}, u"is-ours"_s);
    row("Instagram", u"instagram"_s, {none, u"ada.b"_s, none, none}, none);
    row("Instagram by name", u"instagram"_s, {none, none, u"Ada"_s, none}, u"needs-handle"_s);
    row("Mastodon", u"mastodon"_s, {none, u"@ada@fern.example"_s, none, none}, none);
    row("Mastodon without a host", u"mastodon"_s, {none, u"ada"_s, none, none}, u"no-host"_s);
    row("LinkedIn by address", u"linkedin"_s,
        {none, u"https://www.linkedin.com/in/ada-b-12"_s, none, none}, none);
    row("LinkedIn by name", u"linkedin"_s, {none, none, u"Ada"_s, none}, none);
    row("LinkedIn by nothing", u"linkedin"_s, {none, none, u" "_s, none}, u"needs-link-or-name"_s);
    row("Facebook", u"facebook"_s, {none, none, none, none}, u"needs-name"_s);
    row("a day", u"x"_s, {u"42"_s, none, none, u"2026-04-30"_s}, none);
    row("no day", u"x"_s, {u"42"_s, none, none, u"03/04/26"_s}, u"bad-date"_s);
    row("after the list", u"x"_s, {u"42"_s, none, none, u"2026-05-30"_s}, u"after-list"_s);
}

void TestRepairFields::fieldsAreChecked()
{
    QFETCH(QString, code);
    QFETCH(QStringList, typed);
    QFETCH(QString, expected);
    const RepairFields fields {typed[0], typed[1], typed[2], typed[3]};
    QCOMPARE(checkRepair(fields, network(code), basis()).code, expected);
    RepairBasis toTheSecond = basis();
    toTheSecond.precision = DatePrecision::Exact;
    const bool isDay = expected.isEmpty() && typed[3] == u"2026-04-30";
    QCOMPARE(
        checkRepair(fields, network(code), toTheSecond).code, isDay ? u"time-needed"_s : expected);
}

COMITY_TEST_GUILESS(TestRepairFields)
#include "tst_repair_fields.moc"
