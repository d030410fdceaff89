#include "model/people/identity_merge.h"
#include "model/people/person_facts.h"
#include "model/purge/reason_judge.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestPurgeByHand : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhoWasChosenIsPlanned();
    void theirOtherReasonsAreSaidToo();
    void whoIsLeftOutStaysLeftOut();
    void whoIsNotFollowedIsNamed();
    void anyProfileOfAPersonStandsForThem();
    void automatedNeedsTwoSigns();
    void signsOfTextCountForWhoHasOneOfNumbers();
    void goneIsWhatTheNetworkSays();
};

void TestPurgeByHand::onlyWhoWasChosenIsPlanned()
{
    PurgeSituation s;
    const Pk stale = quiet().in(s.workspace);
    const Pk mutual = lively().in(s.workspace);
    const Pk unknown = lively().in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {mutual}, {stale, mutual, unknown}, true);
    s.request.chosen = {mutual};
    const PurgeProposal plan = s.plan();
    QCOMPARE(PurgeSituation::people(plan), std::vector<Pk> {mutual});
    QCOMPARE(plan.items[0].reasons, ReasonSet {PurgeReason::ByHand});
    QCOMPARE(plan.fit, qint64 {1});
    QCOMPARE(plan.reasonCounts[1], qint64 {1}); // the counts beside the reasons stay those of all
    QVERIFY(plan.notFollowed.empty());
}

void TestPurgeByHand::theirOtherReasonsAreSaidToo()
{
    PurgeSituation s;
    const Pk stale = quiet().in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {stale}, {stale});
    s.request.chosen = {stale};
    QCOMPARE(s.plan().items.at(0).reasons, (ReasonSet {PurgeReason::Stale, PurgeReason::ByHand}));
    // "All of them" is asked of who is suggested, and not of who was chosen.
    s.request.matchAll = true;
    QCOMPARE(s.plan().fit, qint64 {1});
}

void TestPurgeByHand::whoIsLeftOutStaysLeftOut()
{
    PurgeSituation s;
    const Pk kept = quiet().in(s.workspace);
    const Pk gone = quiet().in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, {kept, gone});
    QVERIFY(setFact(s.workspace.writer(), PersonFact::Protected, {kept}, true, s.workspace.now()));
    s.request.chosen = {kept, gone};
    const PurgeProposal plan = s.plan();
    QCOMPARE(PurgeSituation::people(plan), std::vector<Pk> {gone});
    QCOMPARE(plan.peopleLeftOut(LeftOut::Protected), std::vector<Pk> {kept});
}

void TestPurgeByHand::whoIsNotFollowedIsNamed()
{
    PurgeSituation s;
    const Pk followed = quiet().in(s.workspace);
    const Pk fan = lively().in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {fan}, {followed});
    s.request.chosen = {followed, fan};
    QCOMPARE(s.plan().notFollowed, std::vector<Pk> {fan});
}

void TestPurgeByHand::anyProfileOfAPersonStandsForThem()
{
    PurgeSituation s;
    const Pk followed = quiet().in(s.workspace);
    const Pk elsewhere = aPerson().on(u"mastodon"_s).in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, {followed});
    QVERIFY(mergePeople(
        s.workspace.writer(), {followed, elsewhere}, u"same-website"_s, s.workspace.now()));
    s.request.chosen = {elsewhere};
    const PurgeProposal plan = s.plan();
    QCOMPARE(PurgeSituation::people(plan), std::vector<Pk> {followed});
    QVERIFY(plan.notFollowed.empty());
}

namespace {

/// Follows ten times as many as follow it: one sign, and no more.
PersonBuilder oneSign()
{
    return aPerson().withFollowers(200).following(4'000).withPosts(900).lastPosted(
        onDay(2026, 5, 13));
}

std::vector<Pk> automated(PurgeSituation &s)
{
    const auto columns = PeopleColumns::load(s.workspace.path(), s.me);
    auto facts = PurgeFacts::load(s.workspace.writer(), s.me);
    Q_ASSERT(columns && facts);
    s.request.likelyPercent = neverLikely;
    s.request.reasons = {PurgeReason::LooksAutomated};
    readTextSigns(s.workspace.writer(), **columns, s.request, *facts);
    return PurgeSituation::people(planPurge(**columns, *facts, s.request).value());
}

} // namespace

void TestPurgeByHand::automatedNeedsTwoSigns()
{
    PurgeSituation s;
    const Pk one = oneSign().in(s.workspace);
    const Pk two = oneSign().joined(onDay(2026, 4, 20)).in(s.workspace);
    const Pk none = lively().in(s.workspace);
    const std::vector<Pk> all {one, two, none};
    s.workspace.addPair(s.me, onDay(2026, 5, 11), all, all);
    QCOMPARE(automated(s), std::vector<Pk> {two});
}

void TestPurgeByHand::signsOfTextCountForWhoHasOneOfNumbers()
{
    PurgeSituation s;
    const Pk numbered = oneSign().handled(u"vera7720913"_s).in(s.workspace);
    const Pk named = oneSign().handled(u"vera"_s).in(s.workspace);
    const Pk livelyOne = lively().handled(u"vera7720914"_s).in(s.workspace);
    const std::vector<Pk> all {numbered, named, livelyOne};
    s.workspace.addPair(s.me, onDay(2026, 5, 11), all, all);
    QCOMPARE(automated(s), std::vector<Pk> {numbered});

    const auto columns = PeopleColumns::load(s.workspace.path(), s.me);
    auto facts = PurgeFacts::load(s.workspace.writer(), s.me);
    readTextSigns(s.workspace.writer(), **columns, s.request, *facts);
    QCOMPARE(signsOf(automationFactsFor(**columns, *facts, s.request, numbered)).count(), 2);
    QCOMPARE(signsOf(automationFactsFor(**columns, *facts, s.request, named)).count(), 1);
    QVERIFY(signsOf(automationFactsFor(**columns, *facts, s.request, Pk {4'711})).isEmpty());
}

void TestPurgeByHand::goneIsWhatTheNetworkSays()
{
    PurgeSituation s;
    const AccountId sky = s.workspace.addAccount(u"bluesky:me"_s);
    const Pk broken = aPerson().on(u"bluesky"_s).handled(u"handle.invalid"_s).in(s.workspace);
    const Pk there = aPerson().on(u"bluesky"_s).handled(u"vera.example"_s).in(s.workspace);
    s.workspace.addPair(sky, onDay(2026, 5, 11), {broken, there}, {broken, there});
    s.request.reasons = {PurgeReason::Gone};
    const PurgeProposal plan = s.plan(sky);
    QCOMPARE(PurgeSituation::people(plan), std::vector<Pk> {broken});
    QCOMPARE(plan.items[0].reasons, ReasonSet {PurgeReason::Gone});
}

COMITY_TEST_GUILESS(TestPurgeByHand)
#include "tst_purge_by_hand.moc"
