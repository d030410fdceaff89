#include "model/purge/purge_planner.h"

#include "model/people/person_facts.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestPurgePlanner : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anIncompleteListWithholdsTheWordAndTheOthersWork();
    void aMissingListWithholdsTheWord();
    void listsOfDifferentDaysWithholdTheWord();
    void newFollowsAreLeftOutWhenThatIsProved();
    void likelyPeopleAreLeftOut();
    void eachIsCountedOnceUnderTheFirstThatHolds();
    void anUnknownHalfIsNamedWhenNothingElseHolds();
    void theOldestFollowComesFirst();
    void boundedDatesStandWhereTheyAreProved();
    void theListOrderThenTheKeyDecidesBetweenEqualDates();
    void theBatchIsCutAndTheRestCounted();
    void twoAccountsOfOneNetworkDoNotShareARelation();
    void unfollowedBeforeIsSeenInTheLists();
    void decisionsMadeBeforeAreRemembered();
    void aStopEndsThePlan();
};

void TestPurgePlanner::anIncompleteListWithholdsTheWordAndTheOthersWork()
{
    PurgeSituation s;
    const Pk stale = quiet().in(s.workspace);
    const Pk silent = lively().in(s.workspace);
    const Dated taken = onDay(2026, 5, 11);
    const ImportId import = s.workspace.addImport(s.me, taken);
    s.workspace.addList(s.me, import, taken, {.kind = u"following"_s, .people = {stale, silent}});
    s.workspace.addList(s.me, import, taken,
        {.kind = u"followers"_s,
            .incompleteCode = u"missing-part"_s,
            .incompleteArguments = {u"part 2 of 3"_s}});
    s.workspace.derive();

    const PurgeProposal plan = s.plan();
    QVERIFY(!plan.isReady);
    QCOMPARE(PurgeSituation::people(plan), std::vector<Pk> {stale});
    QCOMPARE(plan.items[0].reasons, ReasonSet {PurgeReason::Stale});
    QCOMPARE(plan.reasonCounts[0], qint64 {0});
    QVERIFY(plan.peopleLeftOut(LeftOut::RelationUnknown).empty());
    s.request.matchAll = true; // both reasons cannot hold while one of them is withheld
    QCOMPARE(s.plan().fit, qint64 {0});
}

void TestPurgePlanner::aMissingListWithholdsTheWord()
{
    PurgeSituation s;
    const Pk silent = lively().in(s.workspace);
    const Dated taken = onDay(2026, 5, 11);
    const ImportId import = s.workspace.addImport(s.me, taken);
    s.workspace.addList(s.me, import, taken, {.kind = u"following"_s, .people = {silent}});
    s.workspace.derive();
    const auto facts = PurgeFacts::load(s.workspace.writer(), s.me);
    QCOMPARE(facts->whyNotCode, u"missing-list"_s);
    QCOMPARE(facts->whyNotList, u"followers"_s);
    QCOMPARE(s.plan().fit, qint64 {0});
}

void TestPurgePlanner::listsOfDifferentDaysWithholdTheWord()
{
    PurgeSituation s;
    const Pk silent = lively().in(s.workspace);
    const auto import = [&](const QString &kind, const Dated &taken, std::vector<Pk> people) {
        s.workspace.addList(s.me, s.workspace.addImport(s.me, taken), taken,
            {.kind = kind, .people = std::move(people)});
        s.workspace.derive();
    };
    import(u"following"_s, onDay(2026, 5, 11), {silent});
    import(u"followers"_s, onDay(2026, 5, 7), {});
    QVERIFY(!s.plan().isReady);
    QCOMPARE(s.plan().fit, qint64 {0});
    import(u"followers"_s, onDay(2026, 5, 8), {aPerson().in(s.workspace)});
    QVERIFY(s.plan().isReady);
    QCOMPARE(PurgeSituation::people(s.plan()), std::vector<Pk> {silent});
}

void TestPurgePlanner::newFollowsAreLeftOutWhenThatIsProved()
{
    PurgeSituation s;
    const Pk old = quiet().in(s.workspace);
    const Pk twentyOneDays = quiet().in(s.workspace);
    const Pk twentyDays = quiet().in(s.workspace);
    const Pk undated = quiet().in(s.workspace);
    s.followOn({{old, onDay(2024, 1, 1)}, {twentyOneDays, onDay(2026, 4, 23)},
                   {twentyDays, onDay(2026, 4, 24)}, {undated, {}}},
        {});
    PurgeProposal plan = s.plan();
    QCOMPARE(PurgeSituation::people(plan), (std::vector<Pk> {old, twentyOneDays, undated}));
    QCOMPARE(plan.peopleLeftOut(LeftOut::NewFollow), std::vector<Pk> {twentyDays});

    // A complete list of ten days ago that lacks them proves it without a date.
    const Pk fresh = quiet().in(s.workspace);
    s.workspace.addPair(
        s.me, onDay(2026, 5, 13), {}, {old, twentyOneDays, twentyDays, undated, fresh});
    plan = s.plan();
    QCOMPARE(plan.peopleLeftOut(LeftOut::NewFollow), (std::vector<Pk> {twentyDays, fresh}));
}

void TestPurgePlanner::likelyPeopleAreLeftOut()
{
    PurgeSituation s;
    // 595 ÷ 1,000 is 60 % as it is shown, 594 is 59 %.
    const auto person = [&](qint64 following) {
        return aPerson()
            .withFollowers(950)
            .following(following)
            .lastPosted(Dated::exact(s.request.asOf))
            .in(s.workspace);
    };
    const Pk likely = person(595);
    const Pk maybe = person(594);
    const Dated taken = Dated::exact(s.request.asOf);
    s.workspace.addPair(s.me, taken, {}, {likely, maybe});
    const PurgeProposal plan = s.plan();
    QCOMPARE(PurgeSituation::people(plan), std::vector<Pk> {maybe});
    QCOMPARE(plan.items[0].percent, std::optional<int>(59));
    QCOMPARE(plan.peopleLeftOut(LeftOut::Likely), std::vector<Pk> {likely});
}

void TestPurgePlanner::eachIsCountedOnceUnderTheFirstThatHolds()
{
    PurgeSituation s;
    const Pk both = quiet().in(s.workspace);
    const Pk learn = quiet().in(s.workspace);
    const Pk lone = quiet().in(s.workspace);
    const Pk protectedMutual = lively().in(s.workspace);
    s.followOn({{both, onDay(2026, 5, 10)}, {learn, onDay(2026, 5, 10)}, {lone, onDay(2020, 1, 1)},
                   {protectedMutual, onDay(2020, 1, 1)}},
        {protectedMutual});
    QVERIFY(setFact(s.workspace.writer(), PersonFact::Protected, {both, protectedMutual}, true, 1));
    QVERIFY(setFact(s.workspace.writer(), PersonFact::LearnOnly, {both, learn}, true, 1));

    const PurgeProposal plan = s.plan();
    // Who would not fit anyway is not counted as left out.
    QCOMPARE(plan.peopleLeftOut(LeftOut::Protected), std::vector<Pk> {both});
    QCOMPARE(plan.peopleLeftOut(LeftOut::LearnOnly), std::vector<Pk> {learn});
    QVERIFY(plan.peopleLeftOut(LeftOut::NewFollow).empty());
    QCOMPARE(PurgeSituation::people(plan), std::vector<Pk> {lone});
}

void TestPurgePlanner::anUnknownHalfIsNamedWhenNothingElseHolds()
{
    PurgeSituation s;
    const Pk unknown = lively().in(s.workspace);
    const Pk unknownStale = quiet().in(s.workspace);
    const Pk known = lively().in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, {unknown, unknownStale, known});
    // Paired and complete, and yet one half was never told.
    s.workspace.writer().exec("UPDATE relation SET they_follow = NULL WHERE pk IN (1, 2)");
    PurgeProposal plan = s.plan();
    QCOMPARE(plan.peopleLeftOut(LeftOut::RelationUnknown), std::vector<Pk> {unknown});
    QCOMPARE(plan.fit, qint64 {2});
    s.request.reasons.remove(PurgeReason::NotFollowingBack);
    plan = s.plan();
    QVERIFY(plan.peopleLeftOut(LeftOut::RelationUnknown).empty());
    QCOMPARE(PurgeSituation::people(plan), std::vector<Pk> {unknownStale});
}

void TestPurgePlanner::theOldestFollowComesFirst()
{
    PurgeSituation s;
    const Pk young = quiet().in(s.workspace);
    const Pk old = quiet().in(s.workspace);
    const Pk middle = quiet().in(s.workspace);
    s.followOn(
        {{young, onDay(2025, 1, 1)}, {old, onDay(2019, 3, 14)}, {middle, onDay(2021, 7, 1)}}, {});
    const PurgeProposal plan = s.plan();
    QCOMPARE(PurgeSituation::people(plan), (std::vector<Pk> {old, middle, young}));
    QCOMPARE(plan.items[0].followedAt, onDay(2019, 3, 14));
}

void TestPurgePlanner::boundedDatesStandWhereTheyAreProved()
{
    PurgeSituation s;
    std::vector<Pk> people;
    for (int i = 0; i < 5; ++i) {
        people.push_back(quiet().in(s.workspace));
    }
    // Newest first; dates are known for the second and the fourth.
    const Dated taken = onDay(2026, 5, 11);
    const ImportId import = s.workspace.addImport(s.me, taken);
    s.workspace.addList(s.me, import, taken,
        {.kind = u"following"_s,
            .people = people,
            .inOrder = true,
            .since = {0, onDay(2024, 6, 1).at, 0, onDay(2020, 1, 1).at, 0},
            .sinceIsDay = true});
    s.workspace.addList(s.me, import, taken, {.kind = u"followers"_s});
    s.workspace.derive();

    const PurgeProposal plan = s.plan();
    QCOMPARE(PurgeSituation::people(plan),
        (std::vector<Pk> {people[4], people[3], people[2], people[1], people[0]}));
    QCOMPARE(plan.items[0].followedAt, Dated::between({}, onDay(2020, 1, 1).at));
    QCOMPARE(plan.items[2].followedAt, Dated::between(onDay(2020, 1, 1).at, onDay(2024, 6, 1).at));
    QCOMPARE(plan.items[4].followedAt, Dated::between(onDay(2024, 6, 1).at, taken.at));
}

void TestPurgePlanner::theListOrderThenTheKeyDecidesBetweenEqualDates()
{
    PurgeSituation s;
    const Pk a = quiet().withKey(u"30"_s).in(s.workspace);
    const Pk b = quiet().withKey(u"4"_s).in(s.workspace);
    const Pk c = quiet().withKey(u"@zed"_s).in(s.workspace);
    const Pk d = quiet().withKey(u"100"_s).in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, {a, b, c, d});
    // Nothing tells them apart but their keys: numbers by value, then texts.
    QCOMPARE(PurgeSituation::people(s.plan()), (std::vector<Pk> {b, a, d, c}));
    s.request.batch = 2;
    QCOMPARE(PurgeSituation::people(s.plan()), (std::vector<Pk> {b, a}));

    s.request.batch = 50;
    s.workspace.addPair(s.me, onDay(2026, 5, 12), {}, {a, b, c, d}, true);
    QCOMPARE(PurgeSituation::people(s.plan()), (std::vector<Pk> {d, c, b, a}));
}

void TestPurgePlanner::theBatchIsCutAndTheRestCounted()
{
    PurgeSituation s;
    std::vector<std::pair<Pk, Dated>> follows;
    for (int i = 0; i < 30; ++i) {
        follows.emplace_back(quiet().in(s.workspace), onDay(2020, 1 + (i * 7) % 12, 1 + i % 28));
    }
    s.followOn(follows, {});
    s.request.everyone = true;
    const std::vector<Pk> everyone = PurgeSituation::people(s.plan());
    QCOMPARE(everyone.size(), std::size_t {30});

    s.request.everyone = false;
    s.request.batch = 7;
    const PurgeProposal plan = s.plan();
    QCOMPARE(plan.fit, qint64 {30});
    QCOMPARE(PurgeSituation::people(plan), std::vector<Pk>(everyone.begin(), everyone.begin() + 7));
}

void TestPurgePlanner::twoAccountsOfOneNetworkDoNotShareARelation()
{
    PurgeSituation s;
    const AccountId other = s.workspace.addAccount(u"x:other"_s);
    const Pk person = lively().in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {person}, {person});
    s.workspace.addPair(other, onDay(2026, 5, 11), {}, {person});
    QCOMPARE(s.plan().fit, qint64 {0});
    QCOMPARE(PurgeSituation::people(s.plan(other)), std::vector<Pk> {person});
}

void TestPurgePlanner::unfollowedBeforeIsSeenInTheLists()
{
    PurgeSituation s;
    const Pk back = quiet().in(s.workspace);
    const Pk always = quiet().in(s.workspace);
    s.workspace.addPair(s.me, onDay(2024, 1, 1), {}, {back, always});
    s.workspace.addPair(s.me, onDay(2024, 6, 1), {}, {always});
    const ImportId third = s.workspace.addPair(s.me, onDay(2025, 1, 1), {}, {back, always});
    PurgeProposal plan = s.plan();
    QCOMPARE(plan.peopleLeftOut(LeftOut::UnfollowedBefore), std::vector<Pk> {back});
    QCOMPARE(PurgeSituation::people(plan), std::vector<Pk> {always});
    s.workspace.undo(third);
    plan = s.plan();
    QVERIFY(plan.peopleLeftOut(LeftOut::UnfollowedBefore).empty());
}

void TestPurgePlanner::decisionsMadeBeforeAreRemembered()
{
    PurgeSituation s;
    std::vector<Pk> people;
    for (int i = 0; i < 6; ++i) {
        people.push_back(quiet().in(s.workspace));
    }
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, people);
    s.workspace.writer().exec(
        "INSERT INTO purge_plan (id, account, made_at, as_of, options, fit, closed_at) VALUES"
        " (1, 1, 1, 1, '', 0, 5), (2, 1, 6, 6, '', 0, NULL);"
        "INSERT INTO purge_item (plan, position, pk, reasons, followed_precision, decision,"
        "  decided_at, snoozed_until, done) VALUES"
        " (1, 1, 1, 'stale', 'none', 'keep', 2, NULL, NULL),"
        " (1, 2, 2, 'stale', 'none', 'snooze', 2, 4000000000, NULL),"
        " (1, 3, 3, 'stale', 'none', 'snooze', 2, 1000, NULL),"
        " (1, 4, 4, 'stale', 'none', 'unfollow', 2, NULL, 'done'),"
        " (2, 1, 5, 'stale', 'none', 'unfollow', 7, NULL, NULL),"
        " (2, 2, 6, 'stale', 'none', NULL, NULL, NULL, NULL)");
    const PurgeProposal plan = s.plan();
    QCOMPARE(plan.peopleLeftOut(LeftOut::Reviewed), std::vector<Pk> {people[0]});
    QCOMPARE(plan.peopleLeftOut(LeftOut::Snoozed), std::vector<Pk> {people[1]});
    QCOMPARE(plan.peopleLeftOut(LeftOut::UnfollowedBefore), std::vector<Pk> {people[3]});
    QCOMPARE(plan.peopleLeftOut(LeftOut::InOpenBatch), (std::vector<Pk> {people[4], people[5]}));
    QCOMPARE(PurgeSituation::people(plan), std::vector<Pk> {people[2]});

    // Without a decision the open plan gives way, so nobody is left out for standing on it; and a
    // later decision counts instead of the earlier one.
    s.workspace.writer().exec("UPDATE purge_item SET decision = NULL WHERE plan = 2;"
                              "UPDATE purge_item SET decision = 'unfollow' WHERE pk = 1");
    const PurgeProposal later = s.plan();
    QVERIFY(later.peopleLeftOut(LeftOut::InOpenBatch).empty());
    QVERIFY(later.peopleLeftOut(LeftOut::Reviewed).empty());
}

void TestPurgePlanner::aStopEndsThePlan()
{
    PurgeSituation s;
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, {quiet().in(s.workspace)});
    const auto columns = PeopleColumns::load(s.workspace.path(), s.me);
    std::stop_source stop;
    stop.request_stop();
    const auto plan = planPurge(**columns, {}, s.request, nullptr, {.stop = stop.get_token()});
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, Error::Code::Cancelled);
}

COMITY_TEST_GUILESS(TestPurgePlanner)
#include "tst_purge_planner.moc"
