// Goals: their numbers, who is owed thanks, and what came back.
#include "model/drafts/outcome_edits.h"
#include "model/drafts/thanks_edits.h"
#include "model/people/permission_store.h"
#include "tests/model/drafts/desk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 daySeconds = 86'400;

/// A draft of a goal that went to four people.
class Asked : public DeskWorkspace
{
public:
    explicit Asked(CampaignKind kind = CampaignKind::Ask)
    {
        for (int i = 0; i < 4; ++i) {
            people.push_back(aPerson().in(*this));
        }
        Campaign spring;
        spring.name = u"Spring"_s;
        spring.kind = kind;
        spring.madeAt = now();
        spring.casualties = 1;
        campaign = drafts::addCampaign(writer(), spring).value().campaign;
        Draft one = draftTo(people);
        one.campaign = campaign;
        draftId = add(one);
        for (const Pk pk : people) {
            handOver(draftId, pk);
        }
    }
    Result<HandEdit> log(OutcomeKind kind, const std::vector<Pk> &who)
    {
        return logOutcome(
            writer(), draftId, who, {kind, Dated::exact(now()), u"as they put it"_s}, now());
    }
    CampaignStanding standing() { return CampaignsStore(writer()).standing(campaign); }
    Campaign stored() { return *CampaignsStore(writer()).campaign(campaign); }
    int owedOf(followups::ObligationKind kind)
    {
        return static_cast<int>(
            std::ranges::count(owed().all(), kind, &followups::Obligation::kind));
    }

    std::vector<Pk> people;
    CampaignId campaign = {};
    DraftId draftId = {};
};

} // namespace

class TestCampaigns : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptComesBackWhole();
    void badNumbersAreRefused();
    void objectivesCountOrAreWritten();
    void standingCountsPeople();
    void whoWroteSinceWaitsForAnAnswer();
    void theStopLineIsDrawnEarlierForCustomers();
    void closingOwesThanksToEverybody();
    void thanksAreOwedOnceADateIsOver();
    void nobodyIsThankedForBeingTold();
    void whoSaidNoIsNotThanked();
    void aDraftOfThanksDoesWhatIsOwed();
    void whoIsOffendedBecomesACase();
    void outcomesAreOfThoseWhoGotIt();
    void behindACountStandItsPeople();
    void thanksGoToEverybodyWhoGotIt();
    void whatWasLearntIsKeptWithTheEnd();
};

void TestCampaigns::whatIsKeptComesBackWhole()
{
    DeskWorkspace desk;
    Campaign one;
    one.name = u"Summer"_s;
    one.kind = CampaignKind::Invite;
    one.dueAt = onDay(2026, 7, 1);
    one.expectedAnswers = 30;
    one.answersADay = 12;
    one.casualties = 2;
    one.casualtiesClose = 1;
    one.whoAnswers = u"Ola"_s;
    one.whatWeSay = u"Thanks"_s;
    one.gainUs = u"Riders"_s;
    one.gainThem = u"A ride"_s;
    desk.addList(u"Riders"_s, {});
    one.meantFor = {{u"Riders"_s, u"Gone"_s}, {u"customer"_s, u"journalist"_s}, {u"PT"_s}};
    one.objectives = {{0, u"Riders"_s, 12, OutcomeKind::Conversion, 0}, {0, u"Press"_s, 1, {}, {}}};
    one.madeAt = 1000;
    one.id = addCampaign(desk.writer(), one).value().campaign;
    CampaignsStore store(desk.writer());
    Campaign stored = *store.campaign(one.id);
    for (std::size_t i = 0; i < one.objectives.size(); ++i) {
        QVERIFY(stored.objectives[i].id != 0);
        one.objectives[i].id = stored.objectives[i].id;
    }
    QCOMPARE(stored, one);
    one.name = u"High summer"_s;
    one.objectives.erase(one.objectives.begin());
    one.objectives.front().reached = 1;
    one.expectedAnswers = std::nullopt;
    one.meantFor = {{}, {u"supplier"_s}, {}};
    one.afterNote = u"Early mornings"_s;
    const auto changed = changeCampaign(desk.writer(), one);
    QVERIFY(changed);
    QCOMPARE(*store.campaign(one.id), one);
    QVERIFY(undo(desk.writer(), changed->changes));
    QCOMPARE(*store.campaign(one.id), stored);
}

void TestCampaigns::badNumbersAreRefused()
{
    DeskWorkspace desk;
    Campaign one;
    QVERIFY(!addCampaign(desk.writer(), one));
    one.name = u"Summer"_s;
    one.expectedAnswers = 101;
    QVERIFY(!addCampaign(desk.writer(), one));
    one.expectedAnswers = 100;
    one.casualties = -1;
    QVERIFY(!addCampaign(desk.writer(), one));
    one.casualties = 0;
    one.objectives = {{0, u" "_s, 3, {}, {}}};
    QVERIFY(!addCampaign(desk.writer(), one));
    one.objectives.clear();
    for (const MeantFor &nobody : {MeantFor {{}, {u"wizard"_s}, {}}, MeantFor {{}, {}, {u"pt"_s}},
             MeantFor {{}, {}, {u"Portugal"_s}}}) {
        one.meantFor = nobody;
        QVERIFY(!addCampaign(desk.writer(), one));
    }
    QVERIFY(CampaignsStore(desk.writer()).all().empty());
}

void TestCampaigns::objectivesCountOrAreWritten()
{
    Asked desk;
    Campaign campaign = desk.stored();
    campaign.objectives
        = {{0, u"Sales"_s, 2, OutcomeKind::Conversion, 77}, {0, u"Press"_s, 1, {}, 1}};
    QVERIFY(changeCampaign(desk.writer(), campaign));
    QVERIFY(desk.log(OutcomeKind::Conversion, {desk.people[0], desk.people[2]}));
    QCOMPARE(desk.stored().objectives[0].reached, 2);
    QCOMPARE(desk.stored().objectives[1].reached, 1);
}

void TestCampaigns::standingCountsPeople()
{
    Asked desk;
    QVERIFY(desk.log(OutcomeKind::Thanks, {desk.people[0]}));
    QVERIFY(desk.log(OutcomeKind::Thanks, {desk.people[0], desk.people[1]}));
    QVERIFY(desk.log(OutcomeKind::Unfollowed, {desk.people[2]}));
    QVERIFY(desk.log(OutcomeKind::Silent, {desk.people[3]}));
    CampaignStanding standing = desk.standing();
    QCOMPARE(standing.asked, 4);
    QCOMPARE(standing.thanks, 2);
    QCOMPARE(standing.unfollowed, 1);
    QCOMPARE(standing.silent, 1);
    // Two of them turn out to be one person.
    desk.merge(desk.people[0], desk.people[1]);
    standing = desk.standing();
    QCOMPARE(standing.asked, 3);
    QCOMPARE(standing.thanks, 1);
    QCOMPARE(CampaignsStore(desk.writer()).outcomes(desk.draftId).size(), std::size_t {5});
    // Whatever they did: of the one who thanked, replied and then left, it came to no good.
    QVERIFY(desk.log(OutcomeKind::Replied, {desk.people[0], desk.people[2]}));
    standing = desk.standing();
    QCOMPARE(standing.good, 1);
    QCOMPARE(standing.bad, 1);
    QCOMPARE(standing.good + standing.bad + standing.silent, standing.asked);
    QCOMPARE(standing.answered, 2);
    const auto rows = desk.store().all();
    QCOMPARE(rows.front().good, 1);
    QCOMPARE(rows.front().bad, 1);
}

void TestCampaigns::whoWroteSinceWaitsForAnAnswer()
{
    Asked desk;
    desk.addAccount(u"x:fern"_s);
    const auto waits = [&desk](Pk pk, qint64 since, int isGuess) {
        SQLite::Statement put(
            desk.writer(), "INSERT INTO contact VALUES (1, ?1, 1, 0, ?2, 0, ?2, ?3)");
        put.bind(1, static_cast<int64_t>(number(pk)));
        put.bind(2, static_cast<int64_t>(since));
        put.bind(3, isGuess);
        put.exec();
    };
    waits(desk.people[0], desk.now() + 60, 0);
    waits(desk.people[1], desk.now() + 60, 1); // perhaps somebody else
    waits(desk.people[2], desk.now() - 60, 0); // waited before
    QCOMPARE(desk.standing().toAnswer, 1);
    // Whoever wrote by another profile of theirs waits as well, and counts once.
    const Pk other = aPerson().in(desk);
    waits(other, desk.now() + 60, 0);
    QCOMPARE(desk.standing().toAnswer, 1);
    desk.merge(desk.people[2], other);
    QCOMPARE(desk.standing().toAnswer, 2);
    desk.merge(desk.people[0], desk.people[1]);
    QCOMPARE(desk.standing().toAnswer, 2);
}

void TestCampaigns::theStopLineIsDrawnEarlierForCustomers()
{
    Asked desk;
    QVERIFY(desk.log(OutcomeKind::Offended, {desk.people[0]}));
    QVERIFY(!desk.standing().isStopped);
    desk.tellFact(desk.people[0], "role", "customer");
    QCOMPARE(desk.standing().offendedClose, 1);
    QVERIFY(desk.standing().isStopped);
    Campaign campaign = desk.stored();
    campaign.casualtiesClose = 1;
    QVERIFY(changeCampaign(desk.writer(), campaign));
    QVERIFY(!desk.standing().isStopped);
    QVERIFY(desk.log(OutcomeKind::Offended, {desk.people[1]}));
    QVERIFY(desk.standing().isStopped);
}

void TestCampaigns::closingOwesThanksToEverybody()
{
    Asked desk;
    QVERIFY(desk.log(OutcomeKind::Replied, {desk.people[0]}));
    QVERIFY(!closeCampaign(desk.writer(), desk.campaign, u" "_s, desk.now()));
    QVERIFY(desk.owed().all().empty());
    const auto closed = closeCampaign(desk.writer(), desk.campaign, u"Ask earlier"_s, desk.now());
    QVERIFY(closed);
    QCOMPARE(desk.stored().closedAt, desk.now());
    QCOMPARE(desk.stored().afterNote, u"Ask earlier"_s);
    QCOMPARE(desk.owedOf(followups::ObligationKind::ThankYou), 4);
    QCOMPARE(desk.owed().all().front().subject, u"Spring"_s);
    QVERIFY(desk.owed().all().front().dueAt.hasValue());
    QCOMPARE(desk.standing().toThank, 4);
    QVERIFY(oweThanks(desk.writer(), desk.now() + daySeconds)->changes.isEmpty());
    QVERIFY(undo(desk.writer(), closed->changes));
    QVERIFY(desk.owed().all().empty());
    QCOMPARE(desk.stored().closedAt, std::nullopt);
}

void TestCampaigns::thanksAreOwedOnceADateIsOver()
{
    Asked desk;
    Campaign campaign = desk.stored();
    campaign.dueAt = onDay(2026, 5, 20);
    QVERIFY(changeCampaign(desk.writer(), campaign));
    desk.merge(desk.people[0], desk.people[1]);
    QVERIFY(oweThanks(desk.writer(), at(2026, 5, 20, 23))->changes.isEmpty());
    QVERIFY(oweThanks(desk.writer(), at(2026, 5, 21, 1)));
    QCOMPARE(desk.owedOf(followups::ObligationKind::ThankYou), 3);
    QVERIFY(closeCampaign(desk.writer(), desk.campaign, u"Fine"_s, at(2026, 5, 22)));
    QCOMPARE(desk.owedOf(followups::ObligationKind::ThankYou), 3);
}

void TestCampaigns::nobodyIsThankedForBeingTold()
{
    Asked desk(CampaignKind::Inform);
    QVERIFY(closeCampaign(desk.writer(), desk.campaign, u"Fine"_s, desk.now()));
    QVERIFY(desk.owed().all().empty());
}

void TestCampaigns::whoSaidNoIsNotThanked()
{
    Asked desk;
    desk.tellPermission(desk.people[2], "opted-out");
    QVERIFY(closeCampaign(desk.writer(), desk.campaign, u"Fine"_s, desk.now()));
    QCOMPARE(desk.owedOf(followups::ObligationKind::ThankYou), 3);
    QVERIFY(desk.owed().of({desk.people[2]}).empty());
}

void TestCampaigns::aDraftOfThanksDoesWhatIsOwed()
{
    Asked desk;
    QVERIFY(closeCampaign(desk.writer(), desk.campaign, u"Fine"_s, desk.now()));
    Draft thanks = desk.draftTo({desk.people[1]});
    thanks.campaign = desk.DeskWorkspace::addCampaign(CampaignKind::Thanks, u"Thanks"_s);
    const DraftId id = desk.add(thanks);
    QVERIFY(desk.handOver(id, desk.people[1], HandoverState::Sent, desk.now() + 60));
    QCOMPARE(desk.standing().thanked, 1);
    QCOMPARE(desk.standing().toThank, 3);
    QCOMPARE(desk.owed().of({desk.people[1]}).front().doneAt, desk.now() + 60);
    QVERIFY(undo(desk.writer(), desk.last.changes));
    QCOMPARE(desk.standing().toThank, 4);
}

void TestCampaigns::whoIsOffendedBecomesACase()
{
    Asked desk;
    QVERIFY(desk.log(OutcomeKind::Offended, {desk.people[0], desk.people[1]}));
    QVERIFY(desk.log(OutcomeKind::Offended, {desk.people[0]}));
    QCOMPARE(desk.owedOf(followups::ObligationKind::Detractor), 2);
    const followups::Obligation owed = desk.owed().of({desk.people[0]}).front();
    QCOMPARE(owed.stage, followups::CaseStage::Seen);
    QCOMPARE(owed.subject, u"Bells for spring"_s);
    QCOMPARE(owed.evidence, u"as they put it"_s);
    QCOMPARE(owed.draft, number(desk.draftId));
    QVERIFY(owed.dueAt.hasValue());
    const auto outcomes = CampaignsStore(desk.writer()).outcomes(desk.draftId);
    QVERIFY(removeOutcome(desk.writer(), outcomes.back().pk, outcomes.back().id));
    QCOMPARE(desk.owedOf(followups::ObligationKind::Detractor), 2);
}

void TestCampaigns::outcomesAreOfThoseWhoGotIt()
{
    Asked desk;
    const Pk stranger = aPerson().in(desk);
    QVERIFY(!desk.log(OutcomeKind::Thanks, {desk.people[0], stranger}));
    QVERIFY(CampaignsStore(desk.writer()).outcomes(desk.draftId).empty());
    const auto tomorrow = logOutcome(desk.writer(), desk.draftId, {desk.people[0]},
        {OutcomeKind::Thanks, Dated::exact(desk.now() + 1), {}}, desk.now());
    QVERIFY(!tomorrow);
    const auto whenever = logOutcome(
        desk.writer(), desk.draftId, {desk.people[0]}, {OutcomeKind::Thanks, {}, {}}, desk.now());
    QVERIFY(!whenever);
}

void TestCampaigns::behindACountStandItsPeople()
{
    Asked asked;
    QVERIFY(asked.log(OutcomeKind::Thanks, {asked.people[2]}));
    QVERIFY(asked.log(OutcomeKind::Thanks, {asked.people[0]}));
    const CampaignsStore store(asked.writer());
    const std::vector<Pk> thankful {asked.people[0], asked.people[2]};
    QCOMPARE(store.people(asked.campaign, OutcomeKind::Thanks), thankful);
    QCOMPARE(store.people(asked.draftId, OutcomeKind::Thanks), thankful);
    const std::vector<Pk> quiet {asked.people[1], asked.people[3]};
    QCOMPARE(store.people(asked.campaign, OutcomeKind::Silent), quiet);
    QCOMPARE(store.people(asked.draftId, OutcomeKind::Offended), std::vector<Pk> {});
    const CampaignStanding alone = store.standing(asked.draftId);
    QCOMPARE(alone.asked, 4);
    QCOMPARE(alone.thanks, 2);
    QCOMPARE(alone.silent, 2);
    QCOMPARE(alone.toThank, 0);
}

void TestCampaigns::thanksGoToEverybodyWhoGotIt()
{
    Asked asked;
    QVERIFY(closeCampaign(asked.writer(), asked.campaign, u"Ask earlier"_s, asked.now()));
    QCOMPARE(asked.standing().toThank, 4);
    const auto added
        = addThanks(asked.writer(), asked.draftId, u"Thanks for the ratings"_s, asked.now() + 60);
    QVERIFY(added);
    const Draft thanks = asked.draft(added->draft);
    QCOMPARE(thanks.title, u"Thanks for the ratings"_s);
    QCOMPARE(thanks.channel, u"x-dm"_s);
    QCOMPARE(thanks.in, asked.people);
    QCOMPARE(CampaignsStore(asked.writer()).campaign(*thanks.campaign)->kind, CampaignKind::Thanks);
    QVERIFY(asked.handOver(thanks.id, asked.people[1]));
    QCOMPARE(asked.standing().thanked, 1);
    QCOMPARE(asked.standing().toThank, 3);
    const DraftId unsent = asked.add(std::vector {asked.people[0]});
    QCOMPARE(addThanks(asked.writer(), unsent, u"Thanks"_s, asked.now()).error().code,
        Error::Code::Usage);
}

void TestCampaigns::whatWasLearntIsKeptWithTheEnd()
{
    Asked asked;
    Lesson lesson;
    lesson.text = u"Nobody reads on a Friday"_s;
    lesson.rules = {u"quiet-hours"_s};
    auto closed = closeCampaign(
        asked.writer(), asked.campaign, u"Ask earlier"_s, asked.now(), {lesson, lesson});
    QVERIFY(closed);
    const auto kept = searchLessons(asked.writer(), {}, u"quiet-hours"_s);
    QCOMPARE(kept.size(), 2U);
    QCOMPARE(kept.front().campaign, std::optional(asked.campaign));
    QVERIFY(undo(asked.writer(), closed->changes));
    QVERIFY(searchLessons(asked.writer(), {}).empty());
    QVERIFY(!asked.stored().closedAt);
    lesson.text = u" "_s;
    QCOMPARE(closeCampaign(asked.writer(), asked.campaign, u"Ask earlier"_s, asked.now(), {lesson})
                 .error()
                 .code,
        Error::Code::ValueRefused);
}

COMITY_TEST_GUILESS(TestCampaigns)
#include "tst_campaigns.moc"
