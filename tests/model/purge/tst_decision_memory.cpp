#include "model/purge/decision_memory.h"

#include "model/accounts/accounts_store.h"
#include "model/lists/list_edits.h"
#include "model/lists/lists_store.h"
#include "model/people/person_note.h"
#include "model/purge/plan_edits.h"
#include "model/purge/plan_maker.h"
#include "model/purge/proof_derivation.h"
#include "model/purge/purge_plan_store.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Three quiet people, and plans on which they are decided about.
class Planned : public PurgeSituation
{
public:
    Planned()
    {
        for (int i = 0; i < 3; ++i) {
            people.push_back(quiet().in(workspace));
        }
        workspace.addPair(me, onDay(2026, 5, 11), {}, people, true);
        std::ranges::reverse(people); // as they stand on a plan
    }

    SQLite::Database &writer() { return workspace.writer(); }
    std::vector<PlanItemId> store(qint64 now)
    {
        const auto facts = PurgeFacts::load(writer(), me).value();
        const Account account = AccountsStore(writer()).account(me).value();
        const PlanDocument plan = PurgePlanStore::store(writer(),
            makeDocument(writer(), account, this->plan(), facts, request, now),
            PurgePlanStore::WhenOpen::Close, now)
                                      .value();
        id = plan.planId.value();
        std::vector<PlanItemId> items;
        for (const PlanItem &item : plan.items) {
            items.push_back(item.id.value());
        }
        return items;
    }
    QStringList said(Pk pk)
    {
        QStringList out;
        for (const DecisionMemory &memory : decisionMemory(writer(), me, {pk})) {
            for (const EarlierDecision &one : memory.newestFirst) {
                out += sentenceOf(one, Wording::forLanguage(u"en"_s), QTimeZone::utc());
            }
        }
        return out;
    }

    std::vector<Pk> people;
    PlanId id = {};
};

} // namespace

class TestDecisionMemory : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyDecisionIsKeptWithWhatCameOfIt();
    void ofAPersonOfSeveralProfilesEachIsAsked();
    void anotherAccountsPlansAreItsOwn();
    void personNotesAndListsStayAfterAnUnfollow();
    void everyWordHasItsSentence();
};

void TestDecisionMemory::everyDecisionIsKeptWithWhatCameOfIt()
{
    Planned s;
    QVERIFY(decisionMemory(s.writer(), s.me, s.people).empty());
    const std::vector<PlanItemId> first = s.store(at(2026, 5, 14));
    QVERIFY(plan_edits::decide(s.writer(), {first[0]}, Decision::Unfollow, at(2026, 5, 14)));
    QVERIFY(plan_edits::decide(s.writer(), {first[1]}, Decision::Snooze, at(2026, 5, 14), 30));
    QVERIFY(plan_edits::tick(s.writer(), {first[0]}, Tick::Done, at(2026, 5, 15)));
    s.workspace.addPair(s.me, onDay(2026, 5, 20), {}, {s.people[2], s.people[1]}, true);
    deriveProofs(s.writer(), s.me);
    QVERIFY(plan_edits::close(s.writer(), s.id, at(2026, 6, 1)));
    s.request.asOf = at(2026, 7, 1);
    const std::vector<PlanItemId> second = s.store(at(2026, 7, 1));
    QVERIFY(plan_edits::decide(s.writer(), {second[0]}, Decision::Keep, at(2026, 7, 2)));

    QCOMPARE(s.said(s.people[0]),
        QStringList {u"2026-05-14: you decided to unfollow them; done on 2026-05-15; a later list "
                     "proves it"_s});
    const Pk twice = PurgePlanStore(s.writer()).plan(s.id).value().items[0].pk;
    const auto memory = decisionMemory(s.writer(), s.me, {s.people[0], twice});
    QCOMPARE(memory.size(), std::size_t {2});
    QCOMPARE(memory[1].pk, twice);
    QCOMPARE(memory[1].newestFirst.front().decision, Decision::Keep);
    QVERIFY(memory[1].newestFirst.front().planIsOpen);
    QVERIFY(!memory[0].newestFirst.front().planIsOpen);
    QCOMPARE(twice, s.people[1]);
    QCOMPARE(s.said(twice),
        (QStringList {u"2026-07-02: you decided to keep them"_s,
            u"2026-05-14: you put it off until 2026-06-13"_s}));
}

void TestDecisionMemory::ofAPersonOfSeveralProfilesEachIsAsked()
{
    Planned s;
    const std::vector<PlanItemId> items = s.store(at(2026, 5, 14));
    QVERIFY(plan_edits::decide(s.writer(), {items[0]}, Decision::Keep, at(2026, 5, 14)));
    const Pk other = aPerson().on(u"mastodon"_s).in(s.workspace);
    QVERIFY(s.said(other).isEmpty());
    s.writer().exec("UPDATE profile SET person = " + std::to_string(number(s.people[0]))
        + " WHERE pk IN (" + std::to_string(number(s.people[0])) + ", "
        + std::to_string(number(other)) + ")");
    QCOMPARE(s.said(other), QStringList {u"2026-05-14: you decided to keep them"_s});
    QCOMPARE(s.said(s.people[0]), s.said(other));
}

void TestDecisionMemory::anotherAccountsPlansAreItsOwn()
{
    Planned s;
    const std::vector<PlanItemId> items = s.store(at(2026, 5, 14));
    QVERIFY(plan_edits::decide(s.writer(), items, Decision::Keep, at(2026, 5, 14)));
    const AccountId other = s.workspace.addAccount(u"x:other"_s);
    QVERIFY(decisionMemory(s.writer(), other, s.people).empty());
}

void TestDecisionMemory::personNotesAndListsStayAfterAnUnfollow()
{
    Planned s;
    ListSettings settings;
    settings.name = u"Customers"_s;
    const ListId list = list_edits::create(s.writer(), settings, {s.people[0]}, 1).value().list;
    QVERIFY(addNote(s.writer(), {s.people[0]}, u"Likes tea"_s, false, 1));
    const std::vector<PlanItemId> items = s.store(at(2026, 5, 14));
    QVERIFY(plan_edits::decide(s.writer(), items, Decision::Unfollow, at(2026, 5, 14)));
    QVERIFY(plan_edits::tick(s.writer(), items, Tick::Done, at(2026, 5, 14, 10)));
    s.workspace.addPair(s.me, onDay(2026, 5, 20), {}, {}, true);
    deriveProofs(s.writer(), s.me);
    QVERIFY(s.said(s.people[0]).front().endsWith(u"a later list proves it"));
    QCOMPARE(notesOf(s.writer(), s.people[0]).size(), std::size_t {1});
    QCOMPARE(ListsStore(s.writer()).members(list).front().pk, s.people[0]);
    QCOMPARE(s.workspace.number("SELECT count(*) FROM profile"), qint64 {3});
}

void TestDecisionMemory::everyWordHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (const Decision decision : {Decision::Unfollow, Decision::Keep, Decision::Protect,
             Decision::LearnOnly, Decision::Snooze, Decision::Demote}) {
        QVERIFY(wording.has(u"memory", QString(u"decided-"_s + toText(decision))));
    }
    for (const Tick tick : {Tick::Done, Tick::Skip}) {
        QVERIFY(wording.has(u"memory", QString(u"ticked-"_s + toText(tick))));
    }
    for (int i = 0; i < proofCount; ++i) {
        QVERIFY(wording.has(u"memory", QString(u"proof-"_s + toText(static_cast<Proof>(i)))));
    }
    EarlierDecision demoted;
    demoted.decision = Decision::Demote;
    demoted.decidedAt = at(2026, 5, 14);
    demoted.demotedTo = DemotedTo {ListId {1}, {}};
    QVERIFY(sentenceOf(demoted, wording, QTimeZone::utc()).contains(u"deleted since"));
    demoted.demotedTo->name = u"Later"_s;
    QCOMPARE(sentenceOf(demoted, wording, QTimeZone::utc()),
        u"2026-05-14: you decided to unfollow them and put them on the list Later"_s);
    demoted.done = Tick::Done;
    demoted.doneAt = at(2026, 5, 15);
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    QCOMPARE(sentenceOf(demoted, wording, QTimeZone::utc(), english),
        u"14 May 2026: you decided to unfollow them and put them on the list Later; "
        "done on 15 May 2026; no later list is imported yet"_s);
}

COMITY_TEST_GUILESS(TestDecisionMemory)
#include "tst_decision_memory.moc"
