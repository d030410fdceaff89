// What the workspace keeps of earlier drafts goes into the context of the next.
#include "model/followups/obligation_edits.h"
#include "tests/model/drafts/desk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 daySeconds = 86'400;

/// Ada, of two profiles, and Bob; the new draft goes to both.
class Later : public DeskWorkspace
{
public:
    Later()
    {
        ada = aPerson().handled(u"ada"_s).in(*this);
        alsoAda = aPerson().on(u"mastodon"_s).in(*this);
        bob = aPerson().in(*this);
        merge(ada, alsoAda);
    }
    /// Sends a draft of a campaign of this kind to Ada, some days ago.
    DraftId sendToAda(CampaignKind kind, int daysAgo)
    {
        Draft one = draftTo({ada});
        one.campaign = addCampaign(kind, u"Of %1"_s.arg(daysAgo));
        const DraftId id = add(one);
        handOver(id, ada, HandoverState::Sent, now() - daysAgo * daySeconds);
        return id;
    }
    void owe(Pk pk, followups::ObligationKind kind, std::optional<qint64> doneAt = {})
    {
        followups::Obligation one;
        one.pk = pk;
        one.kind = kind;
        one.subject = u"A tune"_s;
        one.dueAt = onDay(2026, 5, 1);
        one.doneAt = doneAt;
        followups::addObligations(writer(), {one}).value();
    }
    void mean(CampaignId id, const MeantFor &meant)
    {
        Campaign campaign = *CampaignsStore(writer()).campaign(id);
        campaign.meantFor = meant;
        changeCampaign(writer(), campaign).value();
    }
    review::DraftContext context(const DraftRequest &more = {})
    {
        DraftRequest request = more;
        request.channel = u"x-dm"_s;
        request.text = u"Hello"_s;
        request.audience.in = {ada, bob};
        return contextFor(request).value().draft;
    }

    Pk ada = {};
    Pk alsoAda = {};
    Pk bob = {};
};

} // namespace

class TestKeptFacts : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotKeptIsUnknown();
    void openPromisesAreOfThePerson();
    void onlyWhatAsksCounts();
    void aDraftDoesNotCountForItself();
    void whatWasHandedOverIsAMessageOfOurs();
    void whatAnImportShowsIsNotCountedTwice();
    void whatWasDealtWithWaitsNoMore();
    void whomWeOffendedIsTold();
    void aReplyNotedByHandWaits();
    void whoWantsNoOffersIsTold();
    void thanksSinceAreTold();
    void theCampaignComesWithTheOneBefore();
    void aCampaignTellsWhomItIsFor();
    void whoFitsASmartListIsToldToBeOnIt();
    void aListThatIsGoneLeavesItUnknown();
    void aGiveBackIsATask();
    void timesOfWritingAreTold();
};

void TestKeptFacts::whatIsNotKeptIsUnknown()
{
    Later desk;
    const auto draft = desk.context();
    QVERIFY(draft.recipients[0].openPromises.isUnknown());
    QVERIFY(draft.recipients[0].lastAsked.isUnknown());
    QVERIFY(draft.recipients[0].thankedSince.isUnknown());
    QVERIFY(draft.campaign.isNone());
    QVERIFY(draft.linkedTasks.isUnknown());
    QVERIFY(draft.secondsComposing.isUnknown());
    QVERIFY(draft.minutesSinceLastEdit.isUnknown());
}

void TestKeptFacts::openPromisesAreOfThePerson()
{
    Later desk;
    desk.owe(desk.alsoAda, followups::ObligationKind::GiveBack);
    desk.owe(desk.ada, followups::ObligationKind::GiveBack, 5);
    desk.owe(desk.bob, followups::ObligationKind::Reply);
    const auto draft = desk.context();
    QCOMPARE(draft.recipients[0].openPromises.valueOr({}),
        (std::vector {review::OpenPromise {u"A tune"_s, onDay(2026, 5, 1)}}));
    QVERIFY(draft.recipients[1].openPromises.isUnknown());
}

void TestKeptFacts::onlyWhatAsksCounts()
{
    Later desk;
    desk.sendToAda(CampaignKind::Inform, 2);
    desk.sendToAda(CampaignKind::Invite, 3);
    QVERIFY(desk.context().recipients[0].lastAsked.isUnknown());
    desk.sendToAda(CampaignKind::Ask, 9);
    desk.sendToAda(CampaignKind::Promo, 7);
    const auto draft = desk.context();
    QVERIFY(draft.recipients[0].lastAsked.is(Dated::exact(desk.now() - 7 * daySeconds)));
    QVERIFY(draft.recipients[0].thankedSince.is(false));
    QVERIFY(draft.recipients[1].lastAsked.isUnknown());
}

void TestKeptFacts::aDraftDoesNotCountForItself()
{
    Later desk;
    DraftRequest request;
    request.draft = desk.sendToAda(CampaignKind::Ask, 9);
    QVERIFY(desk.context(request).recipients[0].lastAsked.isUnknown());
}

void TestKeptFacts::whatWasHandedOverIsAMessageOfOurs()
{
    Later desk;
    const DraftId id = desk.sendToAda(CampaignKind::Inform, 2);
    desk.handOver(desk.add({desk.bob}), desk.bob, HandoverState::Copied);
    const auto draft = desk.context();
    QVERIFY(draft.recipients[0].messagesOut.is(1));
    QVERIFY(draft.recipients[0].unpromptedOut7Days.is(1));
    QCOMPARE(*draft.recipients[0].lastOut, Dated::exact(desk.now() - 2 * daySeconds));
    // No import tells whether they answered.
    QVERIFY(draft.recipients[0].unansweredOut.isUnknown());
    QVERIFY(draft.recipients[1].messagesOut.isUnknown());
    QCOMPARE(draft.sent->size(), std::size_t {1});
    QCOMPARE(draft.sent->front().text, u"Hello"_s);
    QCOMPARE(draft.sent->front().who, u"@ada"_s);
    DraftRequest itself;
    itself.draft = id;
    QVERIFY(desk.context(itself).recipients[0].unpromptedOut7Days.isUnknown());
}

void TestKeptFacts::whatAnImportShowsIsNotCountedTwice()
{
    Later desk;
    const AccountId me = desk.addAccount(u"x:me"_s);
    desk.sendToAda(CampaignKind::Inform, 2);
    desk.write({.account = me,
        .pk = desk.ada,
        .direction = "out",
        .at = desk.now() - 2 * daySeconds + 600,
        .text = "Hello"});
    QVERIFY(desk.context().recipients[0].messagesOut.is(1));
    QCOMPARE(desk.context().sent->size(), std::size_t {1});
    desk.sendToAda(CampaignKind::Inform, 9);
    QVERIFY(desk.context().recipients[0].messagesOut.is(2));
}

void TestKeptFacts::whatWasDealtWithWaitsNoMore()
{
    Later desk;
    const AccountId me = desk.addAccount(u"x:me"_s);
    DraftRequest request;
    request.account = me;
    const qint64 asked = desk.now() - 3 * daySeconds;
    desk.write({.account = me, .pk = desk.ada, .at = asked, .text = "Which day is it?"});
    QVERIFY(desk.context(request).recipients[0].awaitingOurReply.is(Dated::exact(asked)));
    desk.owe(desk.alsoAda, followups::ObligationKind::Reply);
    desk.writer().exec("UPDATE obligation SET message = 1, made_at = " + std::to_string(asked));
    QVERIFY(desk.context(request).recipients[0].awaitingOurReply.is(Dated::exact(asked)));
    desk.writer().exec("UPDATE obligation SET done_at = made_at + 60");
    QVERIFY(desk.context(request).recipients[0].awaitingOurReply.isNone());
    const qint64 again = desk.now() - daySeconds;
    desk.write({.account = me, .pk = desk.ada, .at = again, .text = "And at what time?"});
    QVERIFY(desk.context(request).recipients[0].awaitingOurReply.is(Dated::exact(again)));
}

void TestKeptFacts::whomWeOffendedIsTold()
{
    Later desk;
    QVERIFY(!desk.context().recipients[0].offendedAt.hasValue());
    const qint64 offended = desk.now() - daySeconds;
    desk.owe(desk.alsoAda, followups::ObligationKind::Detractor);
    desk.writer().exec(
        "UPDATE obligation SET snoozed_until = 4000000000, made_at = " + std::to_string(offended));
    const auto draft = desk.context();
    QVERIFY(draft.recipients[0].offendedAt.is(Dated::exact(offended)));
    QVERIFY(!draft.recipients[1].offendedAt.hasValue());
    DraftRequest earlier;
    earlier.asOf = offended - 60;
    QVERIFY(!desk.context(earlier).recipients[0].offendedAt.hasValue());
    desk.writer().exec("UPDATE obligation SET done_at = made_at + 60");
    QVERIFY(!desk.context().recipients[0].offendedAt.hasValue());
}

void TestKeptFacts::aReplyNotedByHandWaits()
{
    Later desk;
    const AccountId me = desk.addAccount(u"x:me"_s);
    DraftRequest request;
    request.account = me;
    const qint64 noted = desk.now() - 5 * daySeconds;
    const qint64 asked = desk.now() - 3 * daySeconds;
    desk.write({.account = me, .pk = desk.ada, .at = asked, .text = "Which day is it?"});
    desk.owe(desk.alsoAda, followups::ObligationKind::Reply);
    desk.owe(desk.bob, followups::ObligationKind::Reply);
    desk.writer().exec("UPDATE obligation SET made_at = " + std::to_string(noted));
    const auto draft = desk.context(request);
    QVERIFY(draft.recipients[0].awaitingOurReply.is(Dated::exact(noted)));
    QVERIFY(draft.recipients[1].awaitingOurReply.is(Dated::exact(noted)));
    desk.writer().exec("UPDATE obligation SET done_at = made_at + 60");
    QVERIFY(desk.context(request).recipients[0].awaitingOurReply.is(Dated::exact(asked)));
    QVERIFY(!desk.context(request).recipients[1].awaitingOurReply.hasValue());
}

void TestKeptFacts::whoWantsNoOffersIsTold()
{
    Later desk;
    desk.tellFact(desk.alsoAda, "no-promo", "yes");
    const auto draft = desk.context();
    QVERIFY(draft.recipients[0].wantsNoOffers.is(true));
    QVERIFY(draft.recipients[1].wantsNoOffers.isUnknown());
}

void TestKeptFacts::thanksSinceAreTold()
{
    Later desk;
    desk.sendToAda(CampaignKind::Ask, 9);
    desk.owe(desk.alsoAda, followups::ObligationKind::ThankYou, desk.now() - 10 * daySeconds);
    QVERIFY(desk.context().recipients[0].thankedSince.is(false));
    desk.owe(desk.alsoAda, followups::ObligationKind::ThankYou, desk.now() - 8 * daySeconds);
    QVERIFY(desk.context().recipients[0].thankedSince.is(true));
    desk.sendToAda(CampaignKind::Ask, 5);
    QVERIFY(desk.context().recipients[0].thankedSince.is(false));
    desk.sendToAda(CampaignKind::Thanks, 4);
    QVERIFY(desk.context().recipients[0].thankedSince.is(true));
}

void TestKeptFacts::theCampaignComesWithTheOneBefore()
{
    Later desk;
    const DraftId before = desk.sendToAda(CampaignKind::Ask, 9);
    QVERIFY(desk.handOver(before, desk.bob));
    const auto old = desk.draft(before).campaign;
    desk.writer().exec("INSERT INTO outcome (pk, id, draft, campaign, kind, at, seen)"
                       " SELECT pk, 900, draft, campaign, 'replied', at, 'hand' FROM handover"
                       " WHERE pk = 1");
    DraftRequest request;
    request.campaign = desk.addCampaign(CampaignKind::Promo, u"Summer"_s);
    const auto campaign = desk.context(request).campaign;
    QVERIFY(campaign.hasValue());
    QCOMPARE(campaign->kind, u"promo"_s);
    QVERIFY(campaign->previous.is({2, 1, review::Known<int>(0)}));
    request.campaign = old;
    QVERIFY(!desk.context(request).campaign->previous.hasValue());
}

void TestKeptFacts::aCampaignTellsWhomItIsFor()
{
    Later desk;
    const ListId riders = desk.addList(u"Riders"_s, {desk.alsoAda});
    DraftRequest request;
    request.campaign = desk.addCampaign(CampaignKind::Promo);
    QVERIFY(desk.context(request).campaign->targetLists.isEmpty());
    QVERIFY(desk.context(request).campaign->targetCountries.isEmpty());
    desk.mean(
        *request.campaign, {{u"Riders"_s}, {u"customer"_s, u"journalist"_s}, {u"IE"_s, u"GB"_s}});
    desk.writer().exec(
        "UPDATE list SET name = 'Ride leaders' WHERE id = " + std::to_string(number(riders)));
    const auto draft = desk.context(request);
    QCOMPARE(draft.campaign->targetLists, QStringList {u"Ride leaders"_s});
    QCOMPARE(draft.campaign->targetRoles, (QStringList {u"customer"_s, u"journalist"_s}));
    QCOMPARE(draft.campaign->targetCountries, (QStringList {u"IE"_s, u"GB"_s}));
    QCOMPARE(*draft.recipients[0].lists, QStringList {u"Ride leaders"_s});
}

void TestKeptFacts::whoFitsASmartListIsToldToBeOnIt()
{
    Later desk;
    desk.tellFact(desk.alsoAda, "country", "IE");
    desk.addList(u"Irish"_s, {}, "smart");
    desk.writer().exec(R"(UPDATE list SET query =
        '{"marks":[{"kind":"fact","value":"country=IE"}]}' WHERE kind = 'smart')");
    DraftRequest request;
    request.campaign = desk.addCampaign(CampaignKind::Promo);
    QVERIFY(desk.context(request).recipients[0].lists.is({}));
    desk.mean(*request.campaign, {.lists = {u"Irish"_s}});
    const auto draft = desk.context(request);
    QCOMPARE(draft.campaign->targetLists, QStringList {u"Irish"_s});
    QCOMPARE(*draft.recipients[0].lists, QStringList {u"Irish"_s});
    QVERIFY(draft.recipients[1].lists.is({}));
}

void TestKeptFacts::aListThatIsGoneLeavesItUnknown()
{
    Later desk;
    desk.addList(u"Riders"_s, {desk.ada});
    desk.addList(u"Racers"_s, {desk.bob});
    DraftRequest request;
    request.campaign = desk.addCampaign(CampaignKind::Promo);
    request.channel = u"x-dm"_s;
    request.audience.in = {desk.ada, desk.bob};
    desk.mean(*request.campaign, {{u"Riders"_s, u"Racers"_s}, {u"supplier"_s}, {u"PT"_s}});
    const auto before = desk.context(request);
    QCOMPARE(before.campaign->targetLists.size(), 2);
    QVERIFY(before.campaign->areListsKnown);
    desk.writer().exec("DELETE FROM list_member WHERE pk = 1");
    desk.writer().exec("DELETE FROM list WHERE name = 'Riders'");
    const ReviewRequest told = *desk.contextFor(request);
    QVERIFY(told.draft.campaign->targetLists.isEmpty());
    QVERIFY(!told.draft.campaign->areListsKnown);
    QCOMPARE(told.draft.campaign->targetRoles, QStringList {u"supplier"_s});
    QCOMPARE(told.draft.campaign->targetCountries, QStringList {u"PT"_s});
    QCOMPARE(told.gaps.back(), (ContextGap {u"target-gone"_s, {u"Riders"_s}}));
}

void TestKeptFacts::aGiveBackIsATask()
{
    Later desk;
    DraftRequest request;
    request.give = u"A tune"_s;
    const auto tasks = desk.context(request).linkedTasks.valueOr({});
    QCOMPARE(tasks.size(), std::size_t {1});
    QCOMPARE(tasks.front().kind, u"give-back"_s);
    QVERIFY(tasks.front().to.isNone());
}

void TestKeptFacts::timesOfWritingAreTold()
{
    Later desk;
    DraftRequest request;
    request.secondsComposing = 90;
    request.settledAt = desk.now() - 600;
    const auto draft = desk.context(request);
    QVERIFY(draft.secondsComposing.is(90));
    QVERIFY(draft.minutesSinceLastEdit.is(10));
}

COMITY_TEST_GUILESS(TestKeptFacts)
#include "tst_kept_facts.moc"
