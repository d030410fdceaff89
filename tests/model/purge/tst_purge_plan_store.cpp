#include "model/purge/purge_plan_store.h"

#include "model/accounts/accounts_store.h"
#include "model/people/people_store.h"
#include "model/purge/plan_edits.h"
#include "model/purge/plan_json.h"
#include "model/purge/plan_maker.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Three quiet people on a stored plan.
class StoredPlan : public PurgeSituation
{
public:
    StoredPlan()
    {
        for (int i = 0; i < 3; ++i) {
            everybody.push_back(quiet()
                                    .handled(u"person_%1"_s.arg(i))
                                    .withKey(QString::number(9'000 + i))
                                    .in(workspace));
        }
        import = workspace.addPair(me, onDay(2026, 5, 11), {}, everybody, true);
        workspace.addSeen(
            import, everybody, {snapshots::Field::LastPostAt, snapshots::Field::Posts});
    }

    PlanDocument proposed()
    {
        const auto facts = PurgeFacts::load(workspace.writer(), me).value();
        const Account account = AccountsStore(workspace.writer()).account(me).value();
        return makeDocument(workspace.writer(), account, plan(), facts, request, workspace.now());
    }
    Result<PlanDocument> store(PurgePlanStore::WhenOpen whenOpen = PurgePlanStore::WhenOpen::Refuse)
    {
        return PurgePlanStore::store(workspace.writer(), proposed(), whenOpen, workspace.now());
    }
    PlanDocument stored(PlanId id) { return PurgePlanStore(workspace.writer()).plan(id).value(); }
    std::optional<qint64> protectedAt(Pk pk)
    {
        return PeopleStore(workspace.writer()).row(pk)->protectedAt;
    }

    std::vector<Pk> everybody;
    ImportId import = {};
};

QByteArray written(const PlanDocument &plan, PlanView view)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        JsonWriter json(buffer);
        writeJson(plan, Wording::forLanguage(u"en"_s), view, json);
    }
    return buffer.data();
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

std::vector<PlanItemId> ids(const PlanDocument &plan)
{
    std::vector<PlanItemId> out;
    for (const PlanItem &item : plan.items) {
        out.push_back(item.id.value());
    }
    return out;
}

} // namespace

class TestPurgePlanStore : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanComesBackAsItWasStored();
    void theJsonIsThatOfTheContract();
    void whyNotIsOneSentence();
    void anUndecidedPlanGivesWaySilently();
    void howManyWereLeftOutIsKept();
    void aPlanWithDecisionsHasToBeClosed();
    void decisionsAndTheirInverseLeaveNothingBehind();
    void aDecisionToProtectWritesTheFactAndTakesItBack();
    void undoPassesOverWhatWasDecidedSince();
    void onlyUnfollowsAreTicked();
    void aNewDecisionTakesTheTickBack();
    void closedPlansAreNotDecidedOn();
    void optionsComeBackFromTheirText();
};

void TestPurgePlanStore::aPlanComesBackAsItWasStored()
{
    StoredPlan s;
    const auto made = s.store();
    QVERIFY(made && made->planId);
    const PlanDocument plan = s.stored(*made->planId);
    QCOMPARE(plan.account, u"x:me"_s);
    QCOMPARE(plan.fit, qint64 {3});
    QCOMPARE(plan.asOf, s.request.asOf);
    QCOMPARE(plan.options, optionsText(s.request));
    QCOMPARE(plan.items.size(), std::size_t {3});
    // The oldest follow is the last of the list.
    QCOMPARE(plan.items[0].pk, s.everybody[2]);
    QCOMPARE(plan.items[0].key, u"9002"_s);
    QCOMPARE(plan.items[0].handle, u"person_2"_s);
    QCOMPARE(
        plan.items[0].reasons, (ReasonSet {PurgeReason::NotFollowingBack, PurgeReason::Stale}));
    QCOMPARE(plan.items[0].followedAt, made->items[0].followedAt);
    QCOMPARE(plan.items[0].followedAt, Dated::between({}, onDay(2026, 5, 11).at));
    QCOMPARE(plan.items[0].lastPostAt, onDay(2025, 10, 14));
    QCOMPARE(plan.items[0].lastPostSource, u"csv:2026-05-11"_s);
    QCOMPARE(plan.items[0].percent, std::optional<int>(0));
    QCOMPARE(plan.headroom.after.value() - plan.headroom.left.value(), qint64 {3});
    QVERIFY(PurgePlanStore(s.workspace.writer()).open(s.me));
    QCOMPARE(PurgePlanStore(s.workspace.writer()).planOf(*plan.items[1].id), made->planId);
    QVERIFY(!PurgePlanStore(s.workspace.writer()).plan(PlanId {99}));
}

void TestPurgePlanStore::theJsonIsThatOfTheContract()
{
    StoredPlan s;
    const QJsonObject json = parsed(written(*s.store(), PlanView::Plan));
    QCOMPARE(json.keys(),
        (QStringList {u"account"_s, u"as_of"_s, u"batch"_s, u"fit"_s, u"headroom"_s, u"items"_s,
            u"left_out"_s, u"plan_id"_s, u"ready"_s, u"why_not"_s}));
    QCOMPARE(json.value(u"as_of"_s).toString(), u"2026-05-14T09:00:00Z"_s);
    QVERIFY(json.value(u"why_not"_s).isNull());
    const QJsonObject room = json.value(u"headroom"_s).toObject();
    QCOMPARE(room.value(u"limit"_s).toInt(), 5'000);
    QCOMPARE(room.value(u"left"_s).toInt(), 4'997);
    QCOMPARE(room.value(u"after"_s).toInt(), 5'000);
    QCOMPARE(room.value(u"limit_status"_s).toString(), u"official"_s);

    const QJsonObject item = json.value(u"items"_s).toArray().at(0).toObject();
    QCOMPARE(item.keys(),
        (QStringList {u"consequences"_s, u"evidence"_s, u"follow_back_likelihood"_s,
            u"followed_at"_s, u"handle"_s, u"id"_s, u"key"_s, u"reasons"_s, u"url"_s}));
    QCOMPARE(item.value(u"key"_s), QJsonValue(u"9002"_s)); // text: ids go beyond a double
    QCOMPARE(item.value(u"url"_s).toString(), u"https://x.com/i/user/9002"_s);
    QCOMPARE(
        item.value(u"reasons"_s).toArray(), (QJsonArray {u"not-following-back"_s, u"stale"_s}));
    QCOMPARE(
        item.value(u"evidence"_s).toObject().value(u"last_post_at"_s).toString(), u"2025-10-14"_s);
    const QJsonObject followed = item.value(u"followed_at"_s).toObject();
    QCOMPARE(followed.value(u"precision"_s).toString(), u"bounded"_s);
    QVERIFY(followed.value(u"value"_s).isNull() && followed.value(u"not_before"_s).isNull());
    QCOMPARE(followed.value(u"not_after"_s).toString(), u"2026-05-11T12:00:00Z"_s);

    const QJsonObject shown
        = parsed(written(*s.store(), PlanView::Show)).value(u"items"_s).toArray().at(0).toObject();
    for (const QString &key : {u"decision"_s, u"done_at"_s, u"proof"_s}) {
        QVERIFY2(shown.contains(key) && shown.value(key).isNull(), qPrintable(key));
    }
}

void TestPurgePlanStore::whyNotIsOneSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    QVERIFY(whyNotSentence({}, {}, {}, wording).isNull());
    QCOMPARE(whyNotSentence(u"missing-part"_s, u"followers"_s, {u"part 2 of 3"_s}, wording),
        u"followers are incomplete: part 2 of 3 is missing"_s);
    QCOMPARE(whyNotSentence(u"missing-list"_s, u"following"_s, {u"following"_s}, wording),
        u"the people you follow are not in any import"_s);
    QCOMPARE(whyNotSentence(u"different-days"_s, u"followers"_s,
                 {u"followers"_s, u"2026-05-01"_s, u"2026-05-11"_s}, wording),
        u"the lists are of different days: followers of 2026-05-01, the people you follow of "
        "2026-05-11"_s);
    QCOMPARE(whyNotSentence(u"a-new-code"_s, u"followers"_s, {}, wording),
        u"followers are incomplete"_s);
}

void TestPurgePlanStore::anUndecidedPlanGivesWaySilently()
{
    StoredPlan s;
    const auto first = s.store();
    const auto second = s.store();
    QVERIFY(first && second);
    QVERIFY(!PurgePlanStore(s.workspace.writer()).plan(*first->planId)
        || first->planId == second->planId);
    QCOMPARE(s.workspace.number("SELECT count(*) FROM purge_plan"), qint64 {1});
    QCOMPARE(s.workspace.number("SELECT count(*) FROM purge_item"), qint64 {3});
}

void TestPurgePlanStore::aPlanWithDecisionsHasToBeClosed()
{
    StoredPlan s;
    const auto first = s.store();
    QVERIFY(plan_edits::decide(s.workspace.writer(), {ids(*first)[0]}, Decision::Keep, 1'000));
    const auto refused = s.store();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::OpenBatchExists);
    QCOMPARE(refused.error().arguments, QStringList {QString::number(number(*first->planId))});

    const auto second = s.store(PurgePlanStore::WhenOpen::Close);
    QVERIFY(second);
    QCOMPARE(s.stored(*first->planId).closedAt, std::optional<qint64>(s.workspace.now()));
    QCOMPARE(PurgePlanStore(s.workspace.writer()).open(s.me)->planId, second->planId);
}

void TestPurgePlanStore::decisionsAndTheirInverseLeaveNothingBehind()
{
    StoredPlan s;
    const auto plan = s.store();
    const auto done
        = plan_edits::decide(s.workspace.writer(), ids(*plan), Decision::Snooze, 1'000, 2);
    QVERIFY(done);
    PlanItem item = s.stored(*plan->planId).items[1];
    QCOMPARE(item.decision, std::optional(Decision::Snooze));
    QCOMPARE(item.decidedAt, std::optional<qint64>(1'000));
    QCOMPARE(item.snoozedUntil, std::optional<qint64>(1'000 + 2 * 86'400));

    const auto undone = plan_edits::apply(s.workspace.writer(), done->inverse);
    QVERIFY(undone);
    QCOMPARE(undone->skipped, qint64 {0});
    QCOMPARE(undone->generation, done->generation + 1);
    QVERIFY(!s.stored(*plan->planId).items[1].decision);
    QVERIFY(plan_edits::apply(s.workspace.writer(), undone->inverse));
    QCOMPARE(s.stored(*plan->planId).items[2].decision, std::optional(Decision::Snooze));
    QVERIFY(plan_edits::clearDecision(s.workspace.writer(), ids(*plan)));
    item = s.stored(*plan->planId).items[2];
    QVERIFY(!item.decision && !item.decidedAt && !item.snoozedUntil);
}

void TestPurgePlanStore::aDecisionToProtectWritesTheFactAndTakesItBack()
{
    StoredPlan s;
    const auto plan = s.store();
    const Pk pk = plan->items[0].pk;
    const std::vector<PlanItemId> item {ids(*plan)[0]};
    const auto done = plan_edits::decide(s.workspace.writer(), item, Decision::Protect, 1'000);
    QCOMPARE(done->changedFacts, std::vector<Pk> {pk});
    QCOMPARE(s.protectedAt(pk), std::optional<qint64>(1'000));
    QVERIFY(plan_edits::apply(s.workspace.writer(), done->inverse));
    QVERIFY(!s.protectedAt(pk));

    // Another decision takes back what this one wrote, and not what stood there before.
    QVERIFY(plan_edits::decide(s.workspace.writer(), item, Decision::Protect, 2'000));
    QVERIFY(plan_edits::decide(s.workspace.writer(), item, Decision::Unfollow, 3'000));
    QVERIFY(!s.protectedAt(pk));
    QVERIFY(setFact(s.workspace.writer(), PersonFact::Protected, {pk}, true, 4'000));
    QVERIFY(plan_edits::decide(s.workspace.writer(), item, Decision::Protect, 5'000));
    QVERIFY(plan_edits::decide(s.workspace.writer(), item, Decision::Keep, 6'000));
    QCOMPARE(s.protectedAt(pk), std::optional<qint64>(4'000));
}

void TestPurgePlanStore::undoPassesOverWhatWasDecidedSince()
{
    StoredPlan s;
    const auto plan = s.store();
    const auto first
        = plan_edits::decide(s.workspace.writer(), ids(*plan), Decision::Unfollow, 1'000);
    QVERIFY(plan_edits::decide(s.workspace.writer(), {ids(*plan)[1]}, Decision::Keep, 2'000));
    const auto undone = plan_edits::apply(s.workspace.writer(), first->inverse);
    QCOMPARE(undone->skipped, qint64 {1});
    const PlanDocument now = s.stored(*plan->planId);
    QVERIFY(!now.items[0].decision);
    QCOMPARE(now.items[1].decision, std::optional(Decision::Keep));
}

void TestPurgePlanStore::onlyUnfollowsAreTicked()
{
    StoredPlan s;
    const auto plan = s.store();
    QVERIFY(plan_edits::decide(s.workspace.writer(), {ids(*plan)[0]}, Decision::Unfollow, 1'000));
    const auto ticked = plan_edits::tick(s.workspace.writer(), ids(*plan), Tick::Done, 2'000);
    QVERIFY(ticked);
    QCOMPARE(ticked->skipped, qint64 {2});
    const PlanDocument now = s.stored(*plan->planId);
    QCOMPARE(now.items[0].done, std::optional(Tick::Done));
    QCOMPARE(now.items[0].doneAt, std::optional<qint64>(2'000));
    QVERIFY(!now.items[1].done);
    QVERIFY(plan_edits::clearTick(s.workspace.writer(), {ids(*plan)[0]}));
    QVERIFY(!s.stored(*plan->planId).items[0].done);
}

void TestPurgePlanStore::aNewDecisionTakesTheTickBack()
{
    StoredPlan s;
    const auto plan = s.store();
    const std::vector<PlanItemId> item {ids(*plan)[0]};
    QVERIFY(plan_edits::decide(s.workspace.writer(), item, Decision::Unfollow, 1'000));
    QVERIFY(plan_edits::tick(s.workspace.writer(), item, Tick::Skip, 2'000));
    QVERIFY(plan_edits::decide(s.workspace.writer(), item, Decision::Unfollow, 3'000));
    QCOMPARE(s.stored(*plan->planId).items[0].done, std::optional(Tick::Skip));
    QVERIFY(plan_edits::decide(s.workspace.writer(), item, Decision::Keep, 4'000));
    QVERIFY(!s.stored(*plan->planId).items[0].done);
}

void TestPurgePlanStore::howManyWereLeftOutIsKept()
{
    StoredPlan s;
    QVERIFY(s.stored(*s.store()->planId).leftOut.empty());
    QVERIFY(setFact(s.workspace.writer(), PersonFact::Protected, {s.everybody[1]}, true, 5));
    const auto made = s.store();
    const std::vector<PlanDocument::LeftOutCount> one {{LeftOut::Protected, 1}};
    QCOMPARE(made->leftOut, one);
    // What happens later is of the next plan.
    QVERIFY(setFact(s.workspace.writer(), PersonFact::Protected, {s.everybody[2]}, true, 5));
    QCOMPARE(s.stored(*made->planId).leftOut, one);
}

void TestPurgePlanStore::closedPlansAreNotDecidedOn()
{
    StoredPlan s;
    const auto plan = s.store();
    const auto closed = plan_edits::close(s.workspace.writer(), *plan->planId, 1'000);
    QVERIFY(closed);
    const auto refused
        = plan_edits::decide(s.workspace.writer(), ids(*plan), Decision::Keep, 2'000);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::NoSuchPlan);
    QVERIFY(!plan_edits::close(s.workspace.writer(), *plan->planId, 2'000));
    QVERIFY(plan_edits::apply(s.workspace.writer(), closed->inverse));
    QVERIFY(plan_edits::decide(s.workspace.writer(), ids(*plan), Decision::Keep, 3'000));
    QVERIFY(!plan_edits::decide(s.workspace.writer(), {PlanItemId {77}}, Decision::Keep, 3'000));
}

void TestPurgePlanStore::optionsComeBackFromTheirText()
{
    PurgeRequest request;
    request.reasons = {PurgeReason::Stale, PurgeReason::Lopsided};
    request.matchAll = true;
    request.staleDays = 120;
    request.batch = 25;
    request.newFollowDays = 0;
    request.likelyPercent = neverLikely;
    QCOMPARE(optionsText(request),
        u"--reason stale --reason lopsided --match all --stale-days 120 --batch 25"
        " --min-follow-days 0 --likely-percent 101"_s);
    PurgeRequest read;
    readOptions(optionsText(request), read);
    QCOMPARE(read, request);
    readOptions(u"--reason stale --new-follow-days 7"_s, read);
    QCOMPARE(read.newFollowDays, 7);
}

COMITY_TEST_GUILESS(TestPurgePlanStore)
#include "tst_purge_plan_store.moc"
