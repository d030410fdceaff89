// The following CSV of everybody kept: only of a list that is whole and fresh, and never with
// somebody missing whom the plan does not part with.
#include "model/export/purge/kept_following.h"
#include "tests/model/export/purge/plan_fixture.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

namespace {

class Server : public PlanFixture
{
public:
    explicit Server(const Dated &taken = Dated::exact(at(2026, 5, 13, 12)),
        const QString &account = u"mastodon:us@home.example"_s)
        : PlanFixture(account)
    {
        for (int i = 0; i < 5; ++i) {
            const QString acct = u"p%1@s%1.example"_s.arg(i);
            people.push_back(aPerson().on(u"mastodon"_s).withKey(acct).handled(acct).in(workspace));
        }
        store(people, taken, 3);
    }
    Result<KeptFollowing> made()
    {
        const auto columns = PeopleColumns::load(workspace.path(), us);
        return keptFollowing(
            workspace.writer(), account(), plan(), *columns, u"f.csv"_s, workspace.now());
    }
    QString reason()
    {
        const auto may = mayWriteKeptFollowing(
            workspace.writer(), account(), plan(), u"f.csv"_s, workspace.now());
        if (may) {
            return {};
        }
        Q_ASSERT(may.error().code == Error::Code::ExportRefused);
        return may.error().arguments.value(1);
    }

    std::vector<Pk> people;
};

} // namespace

class TestKeptFollowing : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyButTheLeavingStandsInIt();
    void ourImporterTakesItAgain();
    void boostsNoticesAndLanguagesAreKept();
    void theFirstSentenceTellsWhatOverwriteDoes();
    void freshnessIsThatOfTheDate_data();
    void freshnessIsThatOfTheDate();
    void otherNetworksAndMissingListsAreRefused();
    void listsThatAreNotWholeAreRefused();
    void nobodyIsLeftOutInSilence();
    void theServersLimitHolds();
    void everyReasonHasItsSentence();
};

void TestKeptFollowing::everybodyButTheLeavingStandsInIt()
{
    Server s;
    s.decide(0, Decision::Unfollow);
    s.tick(0, Tick::Done);
    s.decide(1, Decision::Unfollow);
    s.tick(1, Tick::Skip); // followed as before
    s.decide(2, Decision::Keep);
    const auto made = s.made();
    QVERIFY(made.has_value());
    QCOMPARE(made->file,
        "Account address,Show boosts,Notify on new posts,Languages\n"
        "p1@s1.example,true,false,\np2@s2.example,true,false,\np3@s3.example,true,false,\n"
        "p4@s4.example,true,false,\n"_ba);
    QCOMPARE(made->rows, 4);
    QCOMPARE(made->leaving, 1);
}

void TestKeptFollowing::ourImporterTakesItAgain()
{
    Server s;
    s.decide(2, Decision::Unfollow);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"following_accounts.csv"_s, s.made()->file);
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"mastodon-csv"_s);
    QCOMPARE(reading.sink.keys(ListKind::Following),
        QStringList(
            {u"p0@s0.example"_s, u"p1@s1.example"_s, u"p3@s3.example"_s, u"p4@s4.example"_s}));
    QVERIFY(reading.sink.reasons().isEmpty());
}

void TestKeptFollowing::boostsNoticesAndLanguagesAreKept()
{
    Server s;
    s.decide(0, Decision::Unfollow);
    const QByteArray options
        = "{}\n{\"boosts\":false,\"notify\":true,\"languages\":[\"en\",\"de\"]}"
          "\n{}\n{}\n{}";
    SQLite::Statement put(
        s.workspace.writer(), "UPDATE snapshot SET options = ?1 WHERE list = 'following'");
    put.bind(1, static_cast<const void *>(options.constData()), int(options.size()));
    put.exec();
    QVERIFY(s.made()->file.contains("\np1@s1.example,false,true,\"en, de\"\np2@s2"));
}

void TestKeptFollowing::theFirstSentenceTellsWhatOverwriteDoes()
{
    Server s;
    s.decide(0, Decision::Unfollow);
    QStringList said = s.made()->warnings(s.wording, QTimeZone::utc());
    QCOMPARE(said.first(),
        u"Overwrite on your server unfollows everybody who is not in this file, also people "
        "followed since 13 May 2026."_s);
    QCOMPARE(said.size(), qsizetype {2});
    s.workspace.writer().exec("INSERT INTO erased VALUES (x'01', 1, 0)");
    said = s.made()->warnings(s.wording, QTimeZone::utc());
    QVERIFY(said.last().startsWith(u"1 person was erased"_s));
}

void TestKeptFollowing::freshnessIsThatOfTheDate_data()
{
    QTest::addColumn<Dated>("taken");
    QTest::addColumn<QString>("reason");
    QTest::newRow("this morning") << Dated::exact(at(2026, 5, 14, 8)) << QString();
    QTest::newRow("a day ago") << Dated::exact(at(2026, 5, 13, 9)) << QString();
    QTest::newRow("a second more") << Dated::exact(at(2026, 5, 13, 9) - 1) << u"too-old"_s;
    QTest::newRow("yesterday") << onDay(2026, 5, 13) << QString();
    QTest::newRow("two days ago") << onDay(2026, 5, 12) << u"too-old"_s;
    QTest::newRow("wall clock, may be older") << Dated::local(at(2026, 5, 13, 12)) << u"too-old"_s;
    QTest::newRow("wall clock of today") << Dated::local(at(2026, 5, 14, 4)) << QString();
    QTest::newRow("to come") << Dated::exact(at(2026, 5, 15, 9)) << u"in-future"_s;
    QTest::newRow("tomorrow") << onDay(2026, 5, 15) << u"in-future"_s;
}

void TestKeptFollowing::freshnessIsThatOfTheDate()
{
    QFETCH(const Dated, taken);
    Server s(taken);
    s.decide(0, Decision::Unfollow);
    QTEST(s.reason(), "reason");
}

void TestKeptFollowing::otherNetworksAndMissingListsAreRefused()
{
    Server x(Dated::exact(at(2026, 5, 14, 8)), u"x:me"_s);
    QCOMPARE(x.reason(), u"not-mastodon"_s);
    Server s;
    QCOMPARE(s.reason(), u"nobody-leaves"_s);
    s.decide(0, Decision::Unfollow);
    QVERIFY(s.reason().isEmpty());
    s.workspace.undo(s.list);
    QCOMPARE(s.reason(), u"no-list"_s);
}

void TestKeptFollowing::listsThatAreNotWholeAreRefused()
{
    Server s;
    s.decide(0, Decision::Unfollow);
    // A newer list that is not whole stands before the whole one.
    const Dated taken = Dated::exact(at(2026, 5, 14, 8));
    const ImportId newer = s.workspace.addImport(s.us, taken);
    s.workspace.addList(s.us, newer, taken,
        {.kind = u"following"_s, .people = {s.people[0]}, .incompleteCode = u"rejected-rows"_s});
    s.workspace.derive();
    QCOMPARE(s.reason(), u"incomplete"_s);
    // What the user says of it makes it no less dangerous.
    s.workspace.writer().exec("UPDATE snapshot SET overruled = 'yes'");
    s.workspace.derive();
    QCOMPARE(s.reason(), u"incomplete"_s);
    s.workspace.undo(newer);
    QVERIFY(s.reason().isEmpty());
}

void TestKeptFollowing::nobodyIsLeftOutInSilence()
{
    Server s;
    s.decide(0, Decision::Unfollow);
    s.workspace.writer().exec("UPDATE profile SET handle = 'p4', seen_handle = NULL"
                              " WHERE key = 'p4@s4.example'");
    const auto made = s.made();
    QVERIFY(!made);
    QCOMPARE(made.error().arguments, QStringList({u"f.csv"_s, u"no-address"_s, u"1"_s}));
}

void TestKeptFollowing::theServersLimitHolds()
{
    Server s;
    s.decide(0, Decision::Unfollow);
    s.workspace.writer().exec(
        "INSERT INTO limit_override (network, name, value, set_at)"
        " SELECT id, 'import-rows', 3, 1 FROM network WHERE code = 'mastodon'");
    const auto made = s.made();
    QVERIFY(!made);
    QCOMPARE(made.error().arguments, QStringList({u"f.csv"_s, u"too-many-rows"_s, u"4"_s, u"3"_s}));
}

void TestKeptFollowing::everyReasonHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    QStringList seen;
    for (const auto *reason : {"not-mastodon", "no-list", "incomplete", "undated", "too-old",
             "in-future", "nobody-leaves", "too-many-rows", "too-large", "no-address"}) {
        const auto told = wording.explain({Error::Code::ExportRefused,
            {u"f.csv"_s, QString::fromLatin1(reason), u"3"_s, u"4"_s}, {}});
        QVERIFY2(!told.happened.isEmpty() && !told.happened.startsWith(u"f.csv cannot"_s), reason);
        QVERIFY(!told.advice.isEmpty());
        QVERIFY(!seen.contains(told.happened));
        seen += told.happened;
        QCOMPARE(told.unharmed, u"No file was written."_s);
    }
}

COMITY_TEST_GUILESS(TestKeptFollowing)
#include "tst_kept_following.moc"
