#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestPurgeReasons : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whoFollowsBackAndPostsIsNoCandidate();
    void aStaleMutualIsACandidateWithoutALikelihood();
    void everyReasonIsToldAndOnlyThoseAskedFor();
    void matchAllAsksForEveryReason();
    void staleCountsBySecondsDaysAndDoubt_data();
    void staleCountsBySecondsDaysAndDoubt();
    void civilDaysAreThoseOfTheZone();
    void unknownIsNeverAReason();
    void lopsidedStandsAtItsBorder_data();
    void lopsidedStandsAtItsBorder();
    void neverPostedNeedsAKnownZero();
    void theCoverageIsCounted();
};

void TestPurgeReasons::whoFollowsBackAndPostsIsNoCandidate()
{
    PurgeSituation s;
    const Pk mutual = lively().in(s.workspace);
    const Pk fan = quiet().in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {mutual, fan}, {mutual});
    const PurgeProposal plan = s.plan();
    QVERIFY(plan.isReady);
    QCOMPARE(plan.fit, qint64 {0});
    QCOMPARE(plan.lookedAt, qint64 {1}); // a quiet fan is nobody we could unfollow
}

void TestPurgeReasons::aStaleMutualIsACandidateWithoutALikelihood()
{
    PurgeSituation s;
    const Pk mutual = quiet().in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {mutual}, {mutual});
    const PurgeProposal plan = s.plan();
    QCOMPARE(PurgeSituation::people(plan), std::vector<Pk> {mutual});
    QCOMPARE(plan.items[0].reasons, ReasonSet {PurgeReason::Stale});
    QCOMPARE(plan.items[0].percent, std::optional<int>());
}

void TestPurgeReasons::everyReasonIsToldAndOnlyThoseAskedFor()
{
    PurgeSituation s;
    const Pk pk = aPerson()
                      .lastPosted(onDay(2025, 10, 14))
                      .withFollowers(13'000)
                      .following(100)
                      .in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, {pk});
    s.request.reasons.insert(PurgeReason::Lopsided);
    QCOMPARE(s.plan().items.at(0).reasons,
        (ReasonSet {PurgeReason::NotFollowingBack, PurgeReason::Stale, PurgeReason::Lopsided}));
    QCOMPARE(s.plan().items.at(0).percent, std::optional<int>(0));

    s.request.reasons = {PurgeReason::Lopsided};
    const PurgeProposal plan = s.plan();
    QCOMPARE(plan.items.at(0).reasons, ReasonSet {PurgeReason::Lopsided});
    QCOMPARE(plan.reasonCounts, (std::array<qint64, purgeReasonCount> {1, 1, 0, 1}));
}

void TestPurgeReasons::matchAllAsksForEveryReason()
{
    PurgeSituation s;
    const Pk both = quiet().in(s.workspace);
    const Pk one = lively().in(s.workspace);
    const Pk staleMutual = quiet().in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {staleMutual}, {both, one, staleMutual});
    s.request.reasons = {PurgeReason::NotFollowingBack, PurgeReason::Stale};
    QCOMPARE(s.plan().fit, qint64 {3});
    s.request.matchAll = true;
    QCOMPARE(PurgeSituation::people(s.plan()), std::vector<Pk> {both});
}

void TestPurgeReasons::staleCountsBySecondsDaysAndDoubt_data()
{
    QTest::addColumn<Dated>("lastPost");
    QTest::addColumn<bool>("stale");
    // As of 2026-05-14 09:00 UTC; 90 days before is 2026-02-13.
    QTest::newRow("day, 90 days ago") << onDay(2026, 2, 13) << true;
    QTest::newRow("day, 89 days ago") << onDay(2026, 2, 14) << false;
    QTest::newRow("exact, to the second") << Dated::exact(at(2026, 2, 13, 9)) << true;
    QTest::newRow("exact, a minute short") << Dated::exact(at(2026, 2, 13, 9, 1)) << false;
    QTest::newRow("local, clear of any zone") << Dated::local(at(2026, 2, 12, 19)) << true;
    QTest::newRow("local, in doubt") << Dated::local(at(2026, 2, 12, 20)) << false;
    QTest::newRow("unknown") << Dated {} << false;
}

void TestPurgeReasons::staleCountsBySecondsDaysAndDoubt()
{
    QFETCH(Dated, lastPost);
    QFETCH(bool, stale);
    PurgeSituation s;
    const Pk mutual = aPerson().lastPosted(lastPost).in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {mutual}, {mutual});
    QCOMPARE(s.plan().fit, qint64 {stale ? 1 : 0});
}

void TestPurgeReasons::civilDaysAreThoseOfTheZone()
{
    PurgeSituation s;
    const Pk mutual = aPerson().lastPosted(onDay(2026, 2, 14)).in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {mutual}, {mutual});
    s.request.asOf = at(2026, 5, 14, 20); // the 15th in Auckland, 90 days after the 14th
    QCOMPARE(s.plan().fit, qint64 {0});
    s.request.zone = QTimeZone("Pacific/Auckland");
    QCOMPARE(s.plan().fit, qint64 {1});
}

void TestPurgeReasons::unknownIsNeverAReason()
{
    PurgeSituation s;
    const Pk mutual = aPerson().in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {mutual}, {mutual});
    s.request.reasons.insert(PurgeReason::Lopsided);
    const PurgeProposal plan = s.plan();
    QCOMPARE(plan.fit, qint64 {0});
    QCOMPARE(plan.reasonCounts, (std::array<qint64, purgeReasonCount> {}));
}

void TestPurgeReasons::lopsidedStandsAtItsBorder_data()
{
    QTest::addColumn<qint64>("followers");
    QTest::addColumn<qint64>("following");
    QTest::addColumn<bool>("lopsided");
    QTest::newRow("50 to 1") << qint64 {500} << qint64 {10} << false;
    QTest::newRow("over 50 to 1") << qint64 {501} << qint64 {10} << true;
    QTest::newRow("follows nobody, 50 followers") << qint64 {50} << qint64 {0} << true;
    QTest::newRow("follows nobody, 49 followers") << qint64 {49} << qint64 {0} << false;
}

void TestPurgeReasons::lopsidedStandsAtItsBorder()
{
    QFETCH(qint64, followers);
    QFETCH(qint64, following);
    QFETCH(bool, lopsided);
    PurgeSituation s;
    const Pk mutual = aPerson().withFollowers(followers).following(following).in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {mutual}, {mutual});
    s.request.reasons = {PurgeReason::Lopsided};
    QCOMPARE(s.plan().fit, qint64 {lopsided ? 1 : 0});
}

void TestPurgeReasons::neverPostedNeedsAKnownZero()
{
    PurgeSituation s;
    const Pk none = aPerson().withPosts(0).in(s.workspace);
    const Pk gone = aPerson().withPosts(0).lastPosted(onDay(2026, 5, 1)).in(s.workspace);
    const Pk some = aPerson().withPosts(3).in(s.workspace);
    const std::vector<Pk> all {none, gone, some};
    s.workspace.addPair(s.me, onDay(2026, 5, 11), all, all);
    s.request.reasons = {PurgeReason::NeverPosted};
    QCOMPARE(PurgeSituation::people(s.plan()), std::vector<Pk> {none});
}

void TestPurgeReasons::theCoverageIsCounted()
{
    PurgeSituation s;
    const Pk full = quiet().withPosts(5).in(s.workspace);
    const Pk bare = aPerson().in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, {full, bare});
    const PurgeProposal plan = s.plan();
    QCOMPARE(plan.lookedAt, qint64 {2});
    QCOMPARE(plan.lastPostKnown, qint64 {1});
    QCOMPARE(plan.postsKnown, qint64 {1});
    QCOMPARE(plan.countsKnown, qint64 {1});
    QCOMPARE(plan.reasonCounts[0], qint64 {2});
}

COMITY_TEST_GUILESS(TestPurgeReasons)
#include "tst_purge_reasons.moc"
