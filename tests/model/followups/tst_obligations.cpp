// What is owed: kept, found over all profiles of a person, done, put off and undone.
#include "model/followups/obligation_edits.h"
#include "model/followups/obligations_store.h"
#include "model/followups/service_level.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::followups;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

class OwingWorkspace : public PeopleWorkspace
{
public:
    FactId owe(Pk pk, ObligationKind kind, const Dated &due = {}, const QString &what = u"A map"_s)
    {
        Obligation one;
        one.pk = pk;
        one.kind = kind;
        one.subject = what;
        one.madeAt = now();
        one.dueAt = due;
        if (kind == ObligationKind::Detractor) {
            one.stage = CaseStage::Seen;
        }
        last = addObligations(writer(), {one}).value().edit;
        return FactId {number("SELECT max(id) FROM obligation")};
    }
    Obligation one(FactId id) { return store().find(id).value_or(Obligation {}); }
    ObligationsStore store() { return ObligationsStore(writer()); }
    std::vector<FactId> open(qint64 asOf)
    {
        std::vector<FactId> ids;
        for (const Obligation &owed : store().open(asOf)) {
            ids.push_back(owed.id);
        }
        return ids;
    }

    HandEdit last;
};

} // namespace

class TestObligations : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptComesBackWhole();
    void whatIsDueFirstComesFirst();
    void undoTakesItAway();
    void doneIsNotOpenUntilItIsReopened();
    void asleepUntilAMoment();
    void aDetractorIsNotTickedOff();
    void aCaseNeedsToBeHeardOrTriedTwice();
    void whoDoesNotAnswerIsTriedAgain();
    void promisesAreOfThePerson();
    void nothingIsOwedWithoutASubject();
    void aLevelIsTheUsualOneUntilItIsSet();
};

void TestObligations::whatIsKeptComesBackWhole()
{
    OwingWorkspace workspace;
    Obligation one;
    one.pk = aPerson().in(workspace);
    one.kind = ObligationKind::Detractor;
    one.account = workspace.addAccount(u"x:fern"_s);
    one.subject = u"Felt pushed"_s;
    one.evidence = u"said so on 3 May"_s;
    one.draft = 12;
    one.campaign = 13;
    one.madeAt = 1000;
    one.dueAt = onDay(2026, 5, 20);
    one.stage = CaseStage::Heard;
    one.attempts = 1;
    one.snoozedUntil = 2000;
    QVERIFY(addObligations(workspace.writer(), {one}));
    one.id = workspace.store().all().front().id;
    QCOMPARE(workspace.store().all(), std::vector {one});
    one.subject = u"Felt pushed about"_s;
    one.dueAt = Dated::exact(5000);
    one.account = std::nullopt;
    QVERIFY(changeObligation(workspace.writer(), one));
    QCOMPARE(workspace.one(one.id), one);
}

void TestObligations::whatIsDueFirstComesFirst()
{
    OwingWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const FactId whenever = workspace.owe(ada, ObligationKind::GiveBack);
    const FactId late = workspace.owe(ada, ObligationKind::GiveBack, onDay(2026, 6, 1));
    const FactId soon = workspace.owe(ada, ObligationKind::Reply, onDay(2026, 5, 1));
    QCOMPARE(workspace.open(workspace.now()), (std::vector {soon, late, whenever}));
}

void TestObligations::undoTakesItAway()
{
    OwingWorkspace workspace;
    workspace.owe(aPerson().in(workspace), ObligationKind::Reply);
    QVERIFY(undo(workspace.writer(), workspace.last.changes));
    QVERIFY(workspace.store().all().empty());
}

void TestObligations::doneIsNotOpenUntilItIsReopened()
{
    OwingWorkspace workspace;
    const FactId id = workspace.owe(aPerson().in(workspace), ObligationKind::ThankYou);
    QVERIFY(markDone(workspace.writer(), {id}, 700));
    QCOMPARE(workspace.one(id).doneAt, 700);
    // A second tick keeps the first date.
    QVERIFY(markDone(workspace.writer(), {id}, 800));
    QCOMPARE(workspace.one(id).doneAt, 700);
    QVERIFY(workspace.open(900).empty());
    QVERIFY(reopen(workspace.writer(), {id}));
    QCOMPARE(workspace.open(900), std::vector {id});
    QVERIFY(!markDone(workspace.writer(), {FactId {99}}, 700));
}

void TestObligations::asleepUntilAMoment()
{
    OwingWorkspace workspace;
    const FactId id = workspace.owe(aPerson().in(workspace), ObligationKind::Reply);
    QVERIFY(snooze(workspace.writer(), {id}, 2000));
    QVERIFY(workspace.open(1999).empty());
    QCOMPARE(workspace.open(2000), std::vector {id});
    QVERIFY(snooze(workspace.writer(), {id}, std::nullopt));
    QCOMPARE(workspace.open(1), std::vector {id});
}

void TestObligations::aDetractorIsNotTickedOff()
{
    OwingWorkspace workspace;
    const FactId id = workspace.owe(aPerson().in(workspace), ObligationKind::Detractor);
    QVERIFY(!markDone(workspace.writer(), {id}, 700));
    QCOMPARE(workspace.open(700), std::vector {id});
    const FactId reply = workspace.owe(aPerson().in(workspace), ObligationKind::Reply);
    QVERIFY(!logAttempt(workspace.writer(), reply, 700));
    QVERIFY(!advance(workspace.writer(), reply, CaseStage::Heard, 700));
}

void TestObligations::aCaseNeedsToBeHeardOrTriedTwice()
{
    OwingWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const FactId heard = workspace.owe(ada, ObligationKind::Detractor);
    QVERIFY(!advance(workspace.writer(), heard, CaseStage::Resolved, 700));
    QVERIFY(advance(workspace.writer(), heard, CaseStage::Heard, 700));
    QCOMPARE(workspace.one(heard).doneAt, std::nullopt);
    QVERIFY(advance(workspace.writer(), heard, CaseStage::Resolved, 800));
    QCOMPARE(workspace.one(heard).doneAt, 800);

    const FactId silent = workspace.owe(ada, ObligationKind::Detractor);
    QVERIFY(logAttempt(workspace.writer(), silent, 700));
    QVERIFY(!advance(workspace.writer(), silent, CaseStage::AgreedToDiffer, 900));
    QVERIFY(logAttempt(workspace.writer(), silent, 800));
    QVERIFY(advance(workspace.writer(), silent, CaseStage::AgreedToDiffer, 900));
    QVERIFY(reopen(workspace.writer(), {silent}));
    QCOMPARE(workspace.one(silent).stage, CaseStage::Acknowledged);
    QCOMPARE(workspace.one(silent).attempts, 2);
}

void TestObligations::whoDoesNotAnswerIsTriedAgain()
{
    OwingWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const FactId unhappy = workspace.owe(ada, ObligationKind::Detractor);
    const auto retries = [&workspace](bool isDone) {
        std::vector<Dated> due;
        for (const Obligation &one : workspace.store().all()) {
            if (one.kind == ObligationKind::Retry && one.doneAt.has_value() == isDone) {
                due.push_back(one.dueAt);
            }
        }
        return due;
    };
    QVERIFY(logAttempt(workspace.writer(), unhappy, 700, onDay(2026, 5, 20)));
    QCOMPARE(retries(false), std::vector {onDay(2026, 5, 20)});
    QCOMPARE(workspace.store().all().back().subject, workspace.one(unhappy).subject);

    // One that was noted for another reason is left alone.
    Obligation other;
    other.pk = ada;
    other.kind = ObligationKind::Retry;
    other.subject = u"Ring about the lamp"_s;
    other.dueAt = onDay(2026, 6, 1);
    QVERIFY(addObligations(workspace.writer(), {other}));
    const auto second = logAttempt(workspace.writer(), unhappy, 800, onDay(2026, 5, 27));
    QVERIFY(second);
    QCOMPARE(retries(true), std::vector {onDay(2026, 5, 20)});
    QCOMPARE(retries(false), (std::vector {onDay(2026, 5, 27), onDay(2026, 6, 1)}));
    QVERIFY(undo(workspace.writer(), second->changes));
    QCOMPARE(retries(false), (std::vector {onDay(2026, 5, 20), onDay(2026, 6, 1)}));

    QVERIFY(logAttempt(workspace.writer(), unhappy, 900, onDay(2026, 5, 29)));
    QVERIFY(advance(workspace.writer(), unhappy, CaseStage::AgreedToDiffer, 1000));
    QCOMPARE(retries(false), std::vector {onDay(2026, 6, 1)});
}

void TestObligations::promisesAreOfThePerson()
{
    OwingWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk alsoAda = aPerson().on(u"mastodon"_s).in(workspace);
    const Pk bob = aPerson().in(workspace);
    workspace.writer().exec("UPDATE profile SET person = 1 WHERE pk IN (1, 2)");
    const FactId map = workspace.owe(alsoAda, ObligationKind::GiveBack, onDay(2026, 5, 1));
    const FactId song = workspace.owe(ada, ObligationKind::GiveBack);
    workspace.owe(bob, ObligationKind::Reply);
    const auto promises = workspace.store().openPromises();
    QCOMPARE(promises.size(), std::size_t {1});
    QCOMPARE(promises.at(ada).size(), std::size_t {2});
    QCOMPARE(promises.at(ada).front().id, map);
    QCOMPARE(workspace.store().of({ada}).size(), std::size_t {2});
    QVERIFY(snooze(workspace.writer(), {map}, workspace.now() + 100));
    QVERIFY(markDone(workspace.writer(), {song}, workspace.now()));
    QCOMPARE(workspace.store().openPromises().at(ada).size(), std::size_t {1});
}

void TestObligations::nothingIsOwedWithoutASubject()
{
    OwingWorkspace workspace;
    Obligation one;
    one.pk = aPerson().in(workspace);
    one.subject = u"  "_s;
    QVERIFY(!addObligations(workspace.writer(), {one}));
    QVERIFY(workspace.store().all().empty());
}

void TestObligations::aLevelIsTheUsualOneUntilItIsSet()
{
    OwingWorkspace workspace;
    QCOMPARE(serviceLevelOf(workspace.writer(), ObligationKind::Reply).minutes, 1440);
    const auto set
        = setServiceLevel(workspace.writer(), ObligationKind::Reply, {90, 75}, workspace.now());
    QVERIFY(set);
    QCOMPARE(serviceLevelOf(workspace.writer(), ObligationKind::Reply), (ServiceLevel {90, 75}));
    QVERIFY(!setServiceLevel(workspace.writer(), ObligationKind::Reply, {0, 75}, 1));
    QVERIFY(
        !setServiceLevel(workspace.writer(), ObligationKind::Reply, {mostLevelMinutes + 1, 75}, 1));
    QVERIFY(undo(workspace.writer(), set->changes));
    QCOMPARE(serviceLevelOf(workspace.writer(), ObligationKind::Reply).minutes, 1440);
}

COMITY_TEST_GUILESS(TestObligations)
#include "tst_obligations.moc"
