// A plan as one value for paper and table: words, dates with their precision, strangers' texts.
#include "model/export/purge/plan_csv.h"
#include "model/export/table_csv.h"
#include "tests/model/export/purge/plan_fixture.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

struct Three : PlanFixture
{
    Three()
    {
        const auto bo = aPerson().withKey(u"12"_s).withFollowers(10).following(2000);
        std::vector<Pk> people {aPerson()
                                    .withKey(u"1511234567890123456"_s)
                                    .named(u"Ada\nField"_s)
                                    .handled(u"adaf"_s)
                                    .in(workspace),
            PersonBuilder(bo).named(u"=HYPERLINK(\"http://x\")"_s).handled(u"bo"_s).in(workspace),
            aPerson().withKey(u"13"_s).in(workspace)};
        store(people, onDay(2026, 5, 13), 3);
    }
    QStringList csvLines()
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const PlanDocument document = plan();
        const PlanPaper sheet = paper();
        [[maybe_unused]] const auto rows = writeCsv(out, planTable(document, sheet, zone));
        Q_ASSERT(rows.value_or(0) == qint64(document.items.size()));
        return QString::fromUtf8(out.data().mid(3)).split(u"\r\n"_s);
    }
};

} // namespace

class TestPlanPaper : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anOrderIsSaidAsFarAsItIsKnown();
    void whoNoLongerLooksAutomatedSaysSo();
    void headTellsAccountDayBatchAndPromise();
    void aPersonWithoutNameIsCalledByTheKey();
    void boxesFollowDecisionAndTick();
    void datesKeepTheirPrecision_data();
    void datesKeepTheirPrecision();
    void everyDecisionTickAndProofHasItsWord();
    void whatAnUnfollowTouchesStandsOnIt();
    void theTableHasARowForEachPerson();
    void cellsAreNoFormulas();
};

void TestPlanPaper::headTellsAccountDayBatchAndPromise()
{
    Three s;
    s.decide(0, Decision::Unfollow);
    const PlanPaper paper = s.paper();
    QCOMPARE(paper.title, u"Purge plan 1"_s);
    QCOMPARE(paper.subtitle, u"x:me · as of 14 May 2026 · batch of 50"_s);
    QCOMPARE(paper.counts, u"3 people · 1 to unfollow · 0 ticked · 2 not decided"_s);
    QVERIFY(paper.promise.startsWith(u"Comity never unfollows anybody"_s));
    QVERIFY(paper.whyNot.contains(u"followers are not in any import"_s));
    QCOMPARE(paper.columns.size(), qsizetype {paperColumns});
    QCOMPARE(columnsOf(paper.rows.front()).size(), qsizetype {paperColumns});
}

void TestPlanPaper::aPersonWithoutNameIsCalledByTheKey()
{
    Three s;
    const PlanPaper paper = s.paper();
    QCOMPARE(paper.rows[0].name, u"Ada Field"_s);
    QCOMPARE(paper.rows[0].handle, u"adaf"_s);
    QCOMPARE(paper.rows[0].url, u"https://x.com/i/user/1511234567890123456"_s);
    QCOMPARE(paper.rows[1].evidence,
        u"Last post 14 Oct 2025 · 10 followers, follows 2,000 · from csv of 11 May 2026"_s);
    QCOMPARE(paper.rows[2].name, u"13"_s);
    QVERIFY(paper.rows[2].handle.isEmpty());
}

void TestPlanPaper::boxesFollowDecisionAndTick()
{
    Three s;
    s.decide(0, Decision::Unfollow);
    s.tick(0, Tick::Done);
    s.decide(1, Decision::Snooze, 90);
    const PlanPaper paper = s.paper();
    QCOMPARE(paper.rows[0].box, PaperRow::Box::Ticked);
    QCOMPARE(paper.rows[0].decision, u"Unfollow, done 14 May 2026"_s);
    QCOMPARE(paper.rows[1].box, PaperRow::Box::None);
    QCOMPARE(paper.rows[1].decision, u"Snooze until 12 Aug 2026"_s);
    QCOMPARE(paper.rows[2].box, PaperRow::Box::Empty);
    QCOMPARE(paper.rows[2].decision, u"Not decided"_s);
}

void TestPlanPaper::datesKeepTheirPrecision_data()
{
    QTest::addColumn<Dated>("time");
    QTest::addColumn<QString>("words");
    QTest::newRow("day") << onDay(2019, 3, 14) << u"14 Mar 2019"_s;
    QTest::newRow("exact, the next day in the zone")
        << Dated::exact(at(2019, 3, 14, 23, 30)) << u"15 Mar 2019"_s;
    QTest::newRow("wall clock") << Dated::local(at(2019, 3, 14, 23, 30)) << u"14 Mar 2019"_s;
    QTest::newRow("bounded") << Dated::between({}, at(2020, 10, 3)) << u"≈ Oct 2020"_s;
    QTest::newRow("none") << Dated {} << QString();
}

void TestPlanPaper::datesKeepTheirPrecision()
{
    QFETCH(const Dated, time);
    QTEST(dayWords(time, QTimeZone("Europe/Prague")), "words");
}

void TestPlanPaper::everyDecisionTickAndProofHasItsWord()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (const auto *decision : {"unfollow", "keep", "protect", "learn-only", "snooze", "demote"}) {
        QVERIFY(decisionFromText(QString::fromLatin1(decision)));
        QVERIFY(
            wording.has(u"purge_paper", QString(u"decided-"_s + QString::fromLatin1(decision))));
    }
    for (const Tick tick : {Tick::Done, Tick::Skip}) {
        QVERIFY(wording.has(u"purge_paper", QString(u"ticked-"_s + toText(tick))));
    }
    for (int i = 0; i < proofCount; ++i) {
        QVERIFY(wording.has(u"purge_paper", QString(u"proof-"_s + toText(static_cast<Proof>(i)))));
    }
}

void TestPlanPaper::whatAnUnfollowTouchesStandsOnIt()
{
    Three s;
    PlanDocument plan = s.plan();
    plan.items[0].consequences = {{u"on-list"_s, {u"<b>Bo</b>\nand Cy"_s}}, {u"notes"_s, {u"2"_s}}};
    plan.items[1].decision = Decision::Demote;
    plan.items[1].demotedTo = DemotedTo {ListId {1}, u"To watch"_s};
    const PlanPaper paper = planPaper(plan, s.wording, QTimeZone::utc());
    QCOMPARE(paper.rows[0].consequences, u"on list <b>Bo</b> and Cy; 2 notes"_s);
    plan.items[2].consequences
        = {{u"public-messages"_s, {u"1234"_s}}, {u"last-message"_s, {u"2026-03-04"_s}}};
    const PaperRow third = planPaper(plan, s.wording, QTimeZone::utc()).rows[2];
    QCOMPARE(third.consequences,
        u"1,234 public replies and mentions between you; last message on 4 Mar 2026"_s);
    QCOMPARE(third.plainConsequences,
        u"1234 public replies and mentions between you; last message on 2026-03-04"_s);
    QCOMPARE(paper.rows[1].decision, u"Demote to To watch"_s);
    QCOMPARE(paper.rows[1].box, PaperRow::Box::Empty);
}

void TestPlanPaper::theTableHasARowForEachPerson()
{
    Three s;
    s.decide(0, Decision::Unfollow);
    s.tick(0, Tick::Done);
    const QStringList lines = s.csvLines();
    QVERIFY(lines[0].startsWith(u"plan,account,item,key,handle,name,url,followed_at,"_s));
    QCOMPARE(lines[1],
        u"1,x:me,1,1511234567890123456,adaf,Ada Field,https://x.com/i/user/1511234567890123456,"
        "2019-03-01,day,,,stale,Last post 14 Oct 2025 · from csv of 11 May 2026,2025-10-14,"
        "csv:2026-05-11,,,4,,unfollow,done,2026-05-14T09:00:00Z,2026-05-14T09:00:00Z,unproved,"
        "unfollow done"_s);
    QVERIFY(lines[3].endsWith(u",4,,,,,,,open"_s));
    QCOMPARE(lines.size(), qsizetype {5});
}

void TestPlanPaper::cellsAreNoFormulas()
{
    Three s;
    const QString line = s.csvLines()[2];
    QVERIFY2(line.contains(u",\"'=HYPERLINK(\"\"http://x\"\")\","_s), qPrintable(line));
}

void TestPlanPaper::anOrderIsSaidAsFarAsItIsKnown()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    PlanDocument plan;
    plan.account = u"github:me"_s;
    plan.items.resize(2);
    plan.items[0].followedAt = onDay(2024, 2, 1);
    plan.items[1].followedAt = Dated::between(onDay(2024, 3, 1).at, onDay(2024, 4, 1).at);
    QCOMPARE(orderWords(plan, wording), u"Oldest follow first."_s);
    plan.items[1].followedAt = Dated::between({}, onDay(2024, 4, 1).at);
    QCOMPARE(orderWords(plan, wording), u"Oldest follow first; since when is not known of 1."_s);
    plan.items[0].followedAt = {};
    QVERIFY(orderWords(plan, wording).contains(u"not known of anybody"_s));
    // Some exports list whom one follows in that order, but not who follows.
    plan.hasListOrder = true;
    QCOMPARE(orderWords(plan, wording), u"Oldest follow first; since when is not known of 1."_s);
    plan.kind = PurgeKind::RemoveFollower;
    QVERIFY(orderWords(plan, wording).contains(u"not known of anybody"_s));
}

void TestPlanPaper::whoNoLongerLooksAutomatedSaysSo()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    PlanDocument plan;
    plan.kind = PurgeKind::RemoveFollower;
    plan.items.resize(1);
    plan.items[0].reasons = {PurgeReason::LooksAutomated};
    plan.items[0].signs = {{AutomationSign::EmptyBio}};
    const auto evidence
        = [&] { return planPaper(plan, wording, QTimeZone::utc()).rows.at(0).evidence; };
    QVERIFY2(evidence().startsWith(u"No longer looks automated"_s), qPrintable(evidence()));
    plan.items[0].signs.push_back({AutomationSign::DefaultPicture});
    QVERIFY(!evidence().contains(u"No longer"_s));
    plan.items[0].signs
        = {{AutomationSign::FollowsMany, {u"9300"_s, u"12"_s}, u"csv:2026-05-11"_s}};
    QVERIFY2(evidence().contains(u"9,300"_s), qPrintable(evidence()));
    QVERIFY2(evidence().endsWith(u"(from csv of 11 May 2026)"_s), qPrintable(evidence()));
}

COMITY_TEST_GUILESS(TestPlanPaper)
#include "tst_plan_paper.moc"
