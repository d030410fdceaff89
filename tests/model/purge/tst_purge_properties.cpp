#include "model/purge/plan_edits.h"
#include "model/purge/proof_derivation.h"
#include "tests/model/purge/crowd.h"
#include "tests/support/test_case.h"

#include <map>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

std::vector<Pk> peopleOn(const PlanDocument &plan)
{
    std::vector<Pk> out;
    for (const PlanItem &item : plan.items) {
        out.push_back(item.pk);
    }
    return out;
}

} // namespace

class TestPurgeProperties : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsToStayIsNeverInABatch_data() { seeds(); }
    void whoIsToStayIsNeverInABatch();
    void nobodyIsInTwoOpenBatches_data() { seeds(); }
    void nobodyIsInTwoOpenBatches();
    void reasonsVanishWithTheirEvidence_data() { seeds(); }
    void reasonsVanishWithTheirEvidence();
    void everybodyIsCountedOnce_data() { seeds(); }
    void everybodyIsCountedOnce();
    void verifyingIsIdempotent_data() { seeds(); }
    void verifyingIsIdempotent();

private:
    static void seeds()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<PurgeKind>("kind");
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QTest::addRow("seed %u", seed) << seed << PurgeKind::Unfollow;
            QTest::addRow("seed %u, followers", seed) << seed << PurgeKind::RemoveFollower;
        }
    }
};

void TestPurgeProperties::whoIsToStayIsNeverInABatch()
{
    QFETCH(quint32, seed);
    QFETCH(PurgeKind, kind);
    Crowd crowd(seed, kind);
    crowd.request.everyone = crowd.oneIn(2);
    for (const AccountId account : {crowd.me, crowd.second}) {
        const std::vector<Pk> batch = PurgeSituation::people(crowd.plan(account));
        QCOMPARE(crowd.among(
                     batch, "SELECT pk FROM person_fact WHERE field IN ('protected', 'no-purge')"),
            qint64 {0});
        QCOMPARE(crowd.among(batch,
                     "SELECT pk FROM list_member JOIN list ON list.id = list_member.list"
                     " WHERE kind IN ('protected', 'target')"),
            qint64 {0});
        const std::string waiting = "SELECT pk FROM contact WHERE waiting_since IS NOT NULL"
                                    " AND account = "
            + std::to_string(number(account));
        for (const Pk pk : batch) {
            QCOMPARE(crowd.workspace.number(("SELECT count(*) FROM (" + waiting
                         + ") WHERE pk = " + std::to_string(number(pk)))
                                                .c_str()),
                qint64 {0});
        }
    }
}

void TestPurgeProperties::nobodyIsInTwoOpenBatches()
{
    QFETCH(quint32, seed);
    QFETCH(PurgeKind, kind);
    Crowd crowd(seed, kind);
    for (int round = 0; round < 3; ++round) {
        // The kinds take turns: the batch of one keeps its people out of the other.
        crowd.request.kind = round == 1 ? kind : PurgeKind::Unfollow;
        for (const AccountId account : {crowd.me, crowd.second}) {
            const PlanDocument plan = crowd.store(account, PurgePlanStore::WhenOpen::Close);
            for (const PlanItem &item : plan.items) {
                if (crowd.oneIn(3)) {
                    QVERIFY(plan_edits::decide(crowd.writer(), {*item.id},
                        crowd.oneIn(2) ? Decision::Unfollow : Decision::Snooze,
                        crowd.workspace.now()));
                }
            }
            // A plan beside it takes nobody of it once anything is decided.
            const PlanDocument open
                = PurgePlanStore(crowd.writer()).open(account).value_or(PlanDocument {});
            const bool isDecided = std::ranges::any_of(
                open.items, [](const PlanItem &item) { return item.decision.has_value(); });
            const std::vector<Pk> on = peopleOn(open);
            for (const PurgeKind next : {PurgeKind::Unfollow, PurgeKind::RemoveFollower}) {
                const PurgeKind before = std::exchange(crowd.request.kind, next);
                const std::vector<Pk> people = PurgeSituation::people(crowd.plan(account));
                crowd.request.kind = before;
                for (const Pk pk : isDecided ? people : std::vector<Pk> {}) {
                    QVERIFY(std::ranges::find(on, pk) == on.end());
                }
            }
        }
        QCOMPARE(crowd.workspace.number(
                     "SELECT count(*) FROM (SELECT account, pk FROM purge_item"
                     " JOIN purge_plan ON purge_plan.id = purge_item.plan"
                     " WHERE closed_at IS NULL GROUP BY account, pk HAVING count(*) > 1)"),
            qint64 {0});
        QVERIFY(crowd.workspace.number("SELECT max(plans) FROM (SELECT count(*) AS plans"
                                       " FROM purge_plan WHERE closed_at IS NULL GROUP BY account)")
            <= 1);
    }
}

void TestPurgeProperties::reasonsVanishWithTheirEvidence()
{
    QFETCH(quint32, seed);
    QFETCH(PurgeKind, kind);
    if (kind == PurgeKind::RemoveFollower) {
        Crowd followers(seed, kind);
        QVERIFY(!followers.plan().items.empty());
        followers.writer().exec("UPDATE profile_num SET followers = NULL, following = NULL");
        QVERIFY(followers.plan().items.empty());
        return;
    }
    Crowd crowd(seed);
    crowd.request.everyone = true;
    crowd.writer().exec("UPDATE profile_num SET last_post_at = NULL, last_post_precision = NULL");
    for (const PurgeCandidate &item : crowd.plan().items) {
        QVERIFY(!item.reasons.contains(PurgeReason::Stale));
    }
    crowd.writer().exec("UPDATE profile_num SET posts = NULL");
    for (const PurgeCandidate &item : crowd.plan().items) {
        QVERIFY(!item.reasons.contains(PurgeReason::NeverPosted));
    }
    crowd.writer().exec("UPDATE profile_num SET followers = NULL, following = NULL");
    for (const PurgeCandidate &item : crowd.plan().items) {
        QCOMPARE(item.reasons, ReasonSet {PurgeReason::NotFollowingBack});
        QVERIFY(!item.percent);
    }
    // Not even that can be said once a list of followers is not whole.
    crowd.writer().exec("UPDATE snapshot SET own_complete = 0, own_code = 'said-incomplete',"
                        " complete = 0, incomplete_code = 'said-incomplete'"
                        " WHERE list = 'followers'");
    crowd.workspace.derive();
    QVERIFY(crowd.plan().items.empty());
    QVERIFY(!crowd.plan().isReady);
}

void TestPurgeProperties::everybodyIsCountedOnce()
{
    QFETCH(quint32, seed);
    QFETCH(PurgeKind, kind);
    Crowd crowd(seed, kind);
    crowd.request.everyone = true;
    const PurgeProposal proposal = crowd.plan();
    std::map<quint32, int> seen;
    for (const PurgeCandidate &item : proposal.items) {
        ++seen[number(item.pk)];
    }
    qint64 leftOut = 0;
    for (const std::vector<Pk> &people : proposal.leftOut) {
        leftOut += static_cast<qint64>(people.size());
        for (const Pk pk : people) {
            ++seen[number(pk)];
        }
    }
    for (const auto &[pk, times] : seen) {
        QCOMPARE(times, 1);
    }
    QCOMPARE(static_cast<qint64>(seen.size()), proposal.fit + leftOut);
    const auto unknown
        = static_cast<qint64>(proposal.peopleLeftOut(LeftOut::RelationUnknown).size());
    QVERIFY(proposal.fit + leftOut - unknown <= proposal.lookedAt);
    QVERIFY(proposal.fit > 0 && leftOut > 0); // or nothing would be proved here
    // The same once more is the same.
    QCOMPARE(PurgeSituation::people(crowd.plan()), PurgeSituation::people(proposal));
}

void TestPurgeProperties::verifyingIsIdempotent()
{
    QFETCH(quint32, seed);
    QFETCH(PurgeKind, kind);
    Crowd crowd(seed, kind);
    const PlanDocument plan = crowd.store(crowd.me, PurgePlanStore::WhenOpen::Close);
    for (const PlanItem &item : plan.items) {
        if (!crowd.oneIn(4)) {
            QVERIFY(plan_edits::decide(
                crowd.writer(), {*item.id}, Decision::Unfollow, crowd.workspace.now()));
            QVERIFY(
                plan_edits::tick(crowd.writer(), {*item.id}, Tick::Done, crowd.workspace.now()));
        }
    }
    const auto proofs = [&crowd] {
        QStringList words;
        SQLite::Statement query(
            crowd.writer(), "SELECT coalesce(proof, '-') FROM purge_item ORDER BY id");
        while (query.executeStep()) {
            words += QString::fromStdString(query.getColumn(0).getString());
        }
        return words;
    };
    for (int day = 18; day < 30; day += 4) {
        const ImportId import = crowd.workspace.addImport(crowd.me, onDay(2026, 5, day));
        PeopleWorkspace::List list {
            .kind = kind == PurgeKind::Unfollow ? u"following"_s : u"followers"_s,
            .people = crowd.some(2)};
        if (crowd.oneIn(3)) {
            list.incompleteCode = u"said-incomplete"_s;
        }
        crowd.workspace.addList(crowd.me, import, onDay(2026, 5, day), list);
        crowd.workspace.derive();
        const QStringList before = proofs();
        deriveProofs(crowd.writer(), crowd.me);
        const QStringList once = proofs();
        QCOMPARE(deriveProofs(crowd.writer(), crowd.me), qint64 {0});
        QCOMPARE(proofs(), once);
        // An import that is undone leaves what stood before it.
        crowd.workspace.undo(import);
        crowd.workspace.derive();
        deriveProofs(crowd.writer(), crowd.me);
        QCOMPARE(proofs(), before);
        crowd.writer().exec(
            "UPDATE import SET undone_at = NULL WHERE id = " + std::to_string(number(import)));
        crowd.workspace.derive();
        deriveProofs(crowd.writer(), crowd.me);
        QCOMPARE(proofs(), once);
    }
}

COMITY_TEST_GUILESS(TestPurgeProperties)
#include "tst_purge_properties.moc"
