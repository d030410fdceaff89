#include "model/purge/proof_derivation.h"

#include "model/accounts/accounts_store.h"
#include "model/purge/plan_edits.h"
#include "model/purge/plan_maker.h"
#include "model/purge/purge_plan_store.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Three quiet people on a plan of 14 May; the first two are ticked as unfollowed.
class TickedPlan : public PurgeSituation
{
public:
    TickedPlan()
    {
        for (int i = 0; i < 3; ++i) {
            people.push_back(quiet().in(workspace));
        }
        workspace.addPair(me, onDay(2026, 5, 11), {}, people, true);
        auto &writer = workspace.writer();
        const auto facts = PurgeFacts::load(writer, me).value();
        const Account account = AccountsStore(writer).account(me).value();
        const PlanDocument plan = PurgePlanStore::store(writer,
            makeDocument(writer, account, this->plan(), facts, request, workspace.now()),
            PurgePlanStore::WhenOpen::Refuse, workspace.now())
                                      .value();
        id = plan.planId.value();
        for (const PlanItem &item : plan.items) {
            items.push_back(item.id.value());
        }
        // The order of the plan is that of the list, from its end.
        std::ranges::reverse(people);
        Q_ASSERT(plan_edits::decide(writer, items, Decision::Unfollow, workspace.now()));
        Q_ASSERT(plan_edits::tick(writer, {items[0], items[1]}, Tick::Done, workspace.now()));
    }

    void list(const Dated &taken, const QString &kind, std::vector<Pk> of, bool isWhole = true)
    {
        PeopleWorkspace::List list {.kind = kind, .people = std::move(of)};
        if (!isWhole) {
            list.incompleteCode = u"said-incomplete"_s;
        }
        lastImport = workspace.addImport(me, taken);
        workspace.addList(me, lastImport, taken, list);
        derive();
    }
    void derive()
    {
        workspace.derive();
        deriveProofs(workspace.writer(), me);
    }

    /// `gone still-followed -`: what stands beside each item.
    QString proofs()
    {
        QStringList words;
        SQLite::Statement query(
            workspace.writer(), "SELECT coalesce(proof, '-') FROM purge_item ORDER BY position");
        while (query.executeStep()) {
            words += QString::fromStdString(query.getColumn(0).getString());
        }
        return words.join(u' ');
    }

    std::vector<Pk> people; ///< as they stand on the plan
    std::vector<PlanItemId> items;
    PlanId id = {};
    ImportId lastImport = {};
};

} // namespace

class TestProof : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void sightingsAreReadInTheirOrder_data();
    void sightingsAreReadInTheirOrder();
    void theNextCompleteListProvesEachTick();
    void aListOfTheSameDayMayBeOlder();
    void aPartialListProvesNothingByItsSilence();
    void whoFollowsUsSinceIsNamed();
    void whoFollowedUsBeforeIsNotNamed();
    void anUndoneImportProvesNothingAnyMore();
    void untickingTakesTheProofAlong();
    void derivingTwiceChangesNothing();
    void whoIsStillFollowedIsSuggestedAgain();
    void batchesAreCounted();
    void aListBetweenTwoTicksChecksTheFirst();
};

void TestProof::sightingsAreReadInTheirOrder_data()
{
    QTest::addColumn<QString>("lists"); // W whole, P part; + has them, - has not
    QTest::addColumn<bool>("followsUs");
    QTest::addColumn<QString>("proof");
    const auto row = [](const char *lists, bool followsUs, const char *proof) {
        QTest::addRow("%s%s", lists, followsUs ? " and follows us" : "")
            << QString::fromLatin1(lists) << followsUs << QString::fromLatin1(proof);
    };
    row("", false, "unproved");
    row("", true, "unproved");
    row("W-", false, "gone");
    row("W-", true, "followed-us");
    row("W+", false, "still-followed");
    row("W+", true, "still-followed");
    row("P-", false, "not-in-file");
    row("P-", true, "not-in-file");
    row("P+", false, "still-followed");
    row("P- W-", false, "gone");
    row("W+ P-", false, "still-followed");
    row("W+ W-", false, "gone");
    row("W- P-", false, "gone");
    row("W- P+", false, "came-back");
    row("W- W+", false, "came-back");
    row("W- W+ P-", false, "came-back");
    row("W- W+ W-", false, "gone");
    row("W- W+ W+", true, "came-back");
}

void TestProof::sightingsAreReadInTheirOrder()
{
    QFETCH(QString, lists);
    QFETCH(bool, followsUs);
    QFETCH(QString, proof);
    std::vector<Sighting> sightings;
    for (const QString &one : lists.split(u' ', Qt::SkipEmptyParts)) {
        sightings.push_back({one.front() == u'W', one.back() == u'+'});
    }
    QCOMPARE(toText(proofOf(sightings, followsUs)), proof);
    QCOMPARE(proofFromText(proof), std::optional(proofOf(sightings, followsUs)));
}

void TestProof::theNextCompleteListProvesEachTick()
{
    TickedPlan s;
    s.derive();
    QCOMPARE(s.proofs(), u"- - -"_s); // the list that the plan was made from proves nothing
    s.list(onDay(2026, 5, 18), u"following"_s, {s.people[1], s.people[2]});
    QCOMPARE(s.proofs(), u"gone still-followed -"_s);
    s.list(onDay(2026, 5, 25), u"following"_s, {s.people[0]});
    QCOMPARE(s.proofs(), u"came-back gone -"_s);
}

void TestProof::aListOfTheSameDayMayBeOlder()
{
    TickedPlan s; // ticked at 09:00 UTC
    s.list(onDay(2026, 5, 14), u"following"_s, {});
    QCOMPARE(s.proofs(), u"- - -"_s);
    s.list(Dated::local(at(2026, 5, 14, 22)), u"following"_s, {});
    QCOMPARE(s.proofs(), u"- - -"_s);
    s.list(Dated::exact(at(2026, 5, 14, 9)), u"following"_s, {});
    QCOMPARE(s.proofs(), u"- - -"_s);
    s.list(Dated::exact(at(2026, 5, 14, 9, 1)), u"following"_s, {});
    QCOMPARE(s.proofs(), u"gone gone -"_s);
}

void TestProof::aPartialListProvesNothingByItsSilence()
{
    TickedPlan s;
    s.list(onDay(2026, 5, 18), u"following"_s, {s.people[1]}, false);
    QCOMPARE(s.proofs(), u"not-in-file still-followed -"_s);
}

void TestProof::whoFollowsUsSinceIsNamed()
{
    TickedPlan s;
    s.list(onDay(2026, 5, 18), u"following"_s, {s.people[2]});
    s.list(onDay(2026, 5, 18), u"followers"_s, {s.people[0]});
    QCOMPARE(s.proofs(), u"followed-us gone -"_s);
    s.list(onDay(2026, 5, 28), u"followers"_s, {});
    QCOMPARE(s.proofs(), u"gone gone -"_s);
}

void TestProof::whoFollowedUsBeforeIsNotNamed()
{
    TickedPlan s;
    s.list(onDay(2026, 5, 13), u"followers"_s, {s.people[0]});
    s.list(onDay(2026, 5, 18), u"following"_s, {s.people[2]});
    s.list(onDay(2026, 5, 18), u"followers"_s, {s.people[0], s.people[1]});
    QCOMPARE(s.proofs(), u"gone followed-us -"_s);
}

void TestProof::anUndoneImportProvesNothingAnyMore()
{
    TickedPlan s;
    s.list(onDay(2026, 5, 18), u"following"_s, {s.people[2]});
    QCOMPARE(s.proofs(), u"gone gone -"_s);
    s.workspace.undo(s.lastImport);
    s.derive();
    QCOMPARE(s.proofs(), u"- - -"_s);
}

void TestProof::untickingTakesTheProofAlong()
{
    TickedPlan s;
    s.list(onDay(2026, 5, 18), u"following"_s, {s.people[2]});
    const auto cleared = plan_edits::clearTick(s.workspace.writer(), {s.items[0]});
    QVERIFY(cleared);
    QCOMPARE(s.proofs(), u"- gone -"_s);
    QVERIFY(plan_edits::apply(s.workspace.writer(), cleared->inverse));
    QCOMPARE(s.proofs(), u"gone gone -"_s);
    s.derive();
    QCOMPARE(s.proofs(), u"gone gone -"_s);
}

void TestProof::derivingTwiceChangesNothing()
{
    TickedPlan s;
    s.list(onDay(2026, 5, 18), u"following"_s, {s.people[2]});
    QCOMPARE(deriveProofs(s.workspace.writer(), s.me), qint64 {0});
}

void TestProof::whoIsStillFollowedIsSuggestedAgain()
{
    TickedPlan s;
    QVERIFY(plan_edits::close(s.workspace.writer(), s.id, s.workspace.now()));
    s.request.asOf = at(2026, 5, 20);
    QCOMPARE(s.plan().peopleLeftOut(LeftOut::UnfollowedBefore).size(), std::size_t {2});
    s.list(onDay(2026, 5, 18), u"following"_s, {s.people[1], s.people[2]});
    s.list(onDay(2026, 5, 18), u"followers"_s, {});
    QVERIFY(s.plan().peopleLeftOut(LeftOut::UnfollowedBefore).empty());
    QCOMPARE(s.plan().fit, qint64 {2});
}

void TestProof::batchesAreCounted()
{
    TickedPlan s;
    std::vector<BatchProof> batches = batchProofs(s.workspace.writer(), s.me);
    QCOMPARE(batches.size(), std::size_t {1});
    QCOMPARE(batches[0].plan, s.id);
    QCOMPARE(batches[0].ticked, qint64 {2});
    QCOMPARE(batches[0].gone(), qint64 {0});
    QVERIFY(!batches[0].checkedAt.isKnown());
    s.list(onDay(2026, 5, 18), u"following"_s, {s.people[1], s.people[2]});
    batches = batchProofs(s.workspace.writer(), s.me);
    QCOMPARE(batches[0].gone(), qint64 {1});
    QCOMPARE(batches[0].count(Proof::StillFollowed), qint64 {1});
    QCOMPARE(batches[0].checkedAt, onDay(2026, 5, 18));
    QCOMPARE(batches[0].doneAt, s.workspace.now());
}

void TestProof::aListBetweenTwoTicksChecksTheFirst()
{
    TickedPlan s;
    s.list(onDay(2026, 5, 18), u"following"_s, {s.people[2]});
    QVERIFY(plan_edits::tick(s.workspace.writer(), {s.items[2]}, Tick::Done, at(2026, 5, 20))
                .has_value());
    const std::vector<BatchProof> batches = batchProofs(s.workspace.writer(), s.me);
    QCOMPARE(batches[0].gone(), qint64 {2});
    QCOMPARE(batches[0].count(Proof::Unproved), qint64 {1});
    QCOMPARE(batches[0].checkedAt, onDay(2026, 5, 18));
    QCOMPARE(batches[0].doneAt, at(2026, 5, 20));
}

COMITY_TEST_GUILESS(TestProof)
#include "tst_proof.moc"
