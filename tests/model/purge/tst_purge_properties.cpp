#include "model/accounts/accounts_store.h"
#include "model/lists/list_edits.h"
#include "model/people/person_facts.h"
#include "model/purge/plan_edits.h"
#include "model/purge/plan_maker.h"
#include "model/purge/proof_derivation.h"
#include "model/purge/purge_plan_store.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>
#include <random>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Eighty people of all kinds whom two accounts follow, as a seed makes them.
class Crowd : public PurgeSituation
{
public:
    explicit Crowd(quint32 seed)
        : m_random(seed)
        , second(workspace.addAccount(u"x:second"_s))
    {
        for (int i = 0; i < 80; ++i) {
            people.push_back(anybody());
        }
        pairUp();
        addLists();
        addFactsAndMessages();
        request.reasons = {PurgeReason::NotFollowingBack, PurgeReason::Stale,
            PurgeReason::NeverPosted, PurgeReason::Lopsided, PurgeReason::LooksAutomated};
        request.matchAll = false;
        request.batch = 1 + static_cast<int>(below(40));
        request.newFollowDays = oneIn(2) ? 0 : 21;
    }

    SQLite::Database &writer() { return workspace.writer(); }
    quint32 below(quint32 end) { return static_cast<quint32>(m_random() % end); }
    bool oneIn(quint32 count) { return below(count) == 0; }
    std::vector<Pk> some(quint32 oneOf)
    {
        std::vector<Pk> out;
        std::ranges::copy_if(people, std::back_inserter(out), [&](Pk) { return oneIn(oneOf); });
        return out;
    }
    PlanDocument store(AccountId account, PurgePlanStore::WhenOpen whenOpen)
    {
        const auto facts = PurgeFacts::load(writer(), account).value();
        const Account own = AccountsStore(writer()).account(account).value();
        return PurgePlanStore::store(writer(),
            makeDocument(writer(), own, plan(account), facts, request, workspace.now()), whenOpen,
            workspace.now())
            .value();
    }
    /// How many of these are in a set that SQL names by the pks of whole persons.
    qint64 among(const std::vector<Pk> &those, const char *pks)
    {
        qint64 count = 0;
        SQLite::Statement query(writer(),
            std::string("SELECT 1 FROM profile WHERE pk = ?1 AND coalesce(person, pk) IN"
                        " (SELECT coalesce(person, pk) FROM profile WHERE pk IN (")
                + pks + "))");
        for (const Pk pk : those) {
            query.reset();
            query.bind(1, static_cast<int64_t>(number(pk)));
            count += query.executeStep() ? 1 : 0;
        }
        return count;
    }

    std::vector<Pk> people;

private:
    Pk anybody()
    {
        PersonBuilder person = aPerson();
        if (!oneIn(4)) {
            person.withFollowers(below(20'000)).following(below(6'000));
        }
        if (!oneIn(4)) {
            person.withPosts(oneIn(3) ? 0 : below(5'000));
        }
        if (!oneIn(3)) {
            person.lastPosted(onDay(2024 + static_cast<int>(below(3)),
                1 + static_cast<int>(below(5)), 1 + static_cast<int>(below(13))));
        }
        return person.in(workspace);
    }
    void pairUp()
    {
        for (std::size_t i = 0; i + 1 < people.size(); i += 20) {
            writer().exec("UPDATE profile SET person = " + std::to_string(number(people[i]))
                + " WHERE pk IN (" + std::to_string(number(people[i])) + ", "
                + std::to_string(number(people[i + 1])) + ")");
        }
    }
    void addLists()
    {
        for (const AccountId account : {me, second}) {
            std::vector<Pk> followed = some(2);
            std::ranges::shuffle(followed, m_random);
            workspace.addPair(account, onDay(2026, 3, 1), some(4), followed, true);
            followed = some(2);
            std::ranges::shuffle(followed, m_random);
            workspace.addPair(account, onDay(2026, 5, 11), some(4), followed, true);
        }
    }
    void addFactsAndMessages()
    {
        Q_ASSERT(setFact(writer(), PersonFact::Protected, some(12), true, 1));
        Q_ASSERT(setFact(writer(), PersonFact::NoPurge, some(12), true, 1));
        ListSettings settings;
        settings.name = u"Wanted"_s;
        settings.kind = ListKind::Target;
        Q_ASSERT(list_edits::create(writer(), settings, some(12), 1));
        settings.name = u"Family"_s;
        settings.kind = ListKind::Protected;
        Q_ASSERT(list_edits::create(writer(), settings, some(12), 1));
        SQLite::Statement contact(writer(),
            "INSERT INTO contact (account, pk, messages_in, messages_out, last_in, waiting_since,"
            " is_guess) VALUES (?1, ?2, 1, 0, 9, 9, 0)");
        for (const AccountId account : {me, second}) {
            for (const Pk pk : some(8)) {
                contact.reset();
                contact.bind(1, static_cast<int64_t>(number(account)));
                contact.bind(2, static_cast<int64_t>(number(pk)));
                contact.exec();
            }
        }
    }

    std::mt19937 m_random;

public:
    AccountId second;
};

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
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }
};

void TestPurgeProperties::whoIsToStayIsNeverInABatch()
{
    QFETCH(quint32, seed);
    Crowd crowd(seed);
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
    Crowd crowd(seed);
    for (int round = 0; round < 3; ++round) {
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
            const std::vector<Pk> next = PurgeSituation::people(crowd.plan(account));
            const std::vector<Pk> on = peopleOn(open);
            for (const Pk pk : isDecided ? next : std::vector<Pk> {}) {
                QVERIFY(std::ranges::find(on, pk) == on.end());
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
    Crowd crowd(seed);
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
    QVERIFY(proposal.fit + leftOut <= proposal.following);
    QVERIFY(proposal.fit > 0 && leftOut > 0); // or nothing would be proved here
    // The same once more is the same.
    QCOMPARE(PurgeSituation::people(crowd.plan()), PurgeSituation::people(proposal));
}

void TestPurgeProperties::verifyingIsIdempotent()
{
    QFETCH(quint32, seed);
    Crowd crowd(seed);
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
        PeopleWorkspace::List list {.kind = u"following"_s, .people = crowd.some(2)};
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
