#include "model/people/person_facts.h"

#include "model/people/people_store.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;

class TestPersonFacts : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anEditAndItsInverseLeaveNothingBehind();
    void whoHasTheFactIsNoChange();
    void undoPassesOverWhatChangedSince();
    void undoPassesOverWhoIsGone();
    void bothFactsLiveSideBySide();

private:
    static std::optional<qint64> protectedAt(PeopleWorkspace &workspace, Pk pk)
    {
        return PeopleStore(workspace.writer()).row(pk)->protectedAt;
    }
};

void TestPersonFacts::anEditAndItsInverseLeaveNothingBehind()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    const qint64 before = workspace.number("SELECT value FROM meta WHERE name = 'generation'");

    const auto done = setFact(workspace.writer(), PersonFact::Protected, {ada, bob}, true, 1'000);
    QVERIFY(done);
    QCOMPARE(done->changed, (std::vector<Pk> {ada, bob}));
    QCOMPARE(done->generation, before + 1);
    QCOMPARE(protectedAt(workspace, ada), std::optional<qint64>(1'000));

    const auto undone = apply(workspace.writer(), done->inverse);
    QVERIFY(undone);
    QCOMPARE(undone->skipped, qint64 {0});
    QCOMPARE(protectedAt(workspace, ada), std::optional<qint64>());

    const auto redone = apply(workspace.writer(), undone->inverse);
    QVERIFY(redone);
    QCOMPARE(protectedAt(workspace, bob), std::optional<qint64>(1'000));
}

void TestPersonFacts::whoHasTheFactIsNoChange()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    QVERIFY(setFact(workspace.writer(), PersonFact::Protected, {ada}, true, 1'000));

    const auto again = setFact(workspace.writer(), PersonFact::Protected, {ada}, true, 2'000);
    QVERIFY(again);
    QVERIFY(again->changed.empty());
    QCOMPARE(protectedAt(workspace, ada), std::optional<qint64>(1'000));
    QCOMPARE(workspace.number("SELECT count(*) FROM person_fact"), qint64 {1});
}

void TestPersonFacts::undoPassesOverWhatChangedSince()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    const auto first = setFact(workspace.writer(), PersonFact::Protected, {ada, bob}, true, 1'000);
    QVERIFY(setFact(workspace.writer(), PersonFact::Protected, {ada}, false, 0));
    QVERIFY(setFact(workspace.writer(), PersonFact::Protected, {ada}, true, 3'000));

    const auto undone = apply(workspace.writer(), first->inverse);
    QVERIFY(undone);
    QCOMPARE(undone->skipped, qint64 {1});
    QCOMPARE(undone->changed, std::vector<Pk> {bob});
    QCOMPARE(protectedAt(workspace, ada), std::optional<qint64>(3'000));
}

void TestPersonFacts::undoPassesOverWhoIsGone()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const auto done = setFact(workspace.writer(), PersonFact::LearnOnly, {ada}, true, 1'000);
    workspace.writer().exec("DELETE FROM profile; DELETE FROM profile_key");

    const auto undone = apply(workspace.writer(), done->inverse);
    QVERIFY(undone);
    QCOMPARE(undone->skipped, qint64 {1});
    QVERIFY(undone->changed.empty());
}

void TestPersonFacts::bothFactsLiveSideBySide()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    QVERIFY(setFact(workspace.writer(), PersonFact::Protected, {ada}, true, 1'000));
    QVERIFY(setFact(workspace.writer(), PersonFact::LearnOnly, {ada}, true, 2'000));
    QVERIFY(setFact(workspace.writer(), PersonFact::Protected, {ada}, false, 0));

    const PersonRow row = PeopleStore(workspace.writer()).row(ada).value();
    QVERIFY(!row.protectedAt);
    QCOMPARE(row.learnOnlyAt, std::optional<qint64>(2'000));
}

COMITY_TEST_GUILESS(TestPersonFacts)
#include "tst_person_facts.moc"
