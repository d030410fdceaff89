// The rest of the daily round: who is to be filed stands before the targets, and drafts that wait
// come last.
#include "model/accounts/account_records.h"
#include "model/drafts/draft_edits.h"
#include "model/goals/day_items.h"
#include "model/goals/day_words.h"
#include "model/lists/list_edits.h"
#include "model/people/triage.h"
#include "model/targets/target_edits.h"
#include "tests/model/goals/day_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestDayRound : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsToBeFiledStandsBeforeTheTargets();
    void whoFiledSomebodyTodayIsNotAskedAgain();
    void withoutColumnsNobodyKnowsWhoIsToBeFiled();
    void aDraftWaitsOnceItHasRested();
    void aPlannedDraftWaitsOnItsDay();
    void aDraftPlannedForADayWaitsUntilItsEnd();
    void aDraftThatWentToSomeWaits();
    void aDraftThatWasCopiedIsNotToldAsSent();
    void whoWasSkippedDoesNotBeginADraft();
    void whatIsFinishedOrEmptyDoesNotWait();
    void draftsOfOtherAccountsWaitThere();

private:
    static drafts::Draft written(const QString &title, qint64 at)
    {
        drafts::Draft draft;
        draft.title = title;
        draft.channel = u"x-dm"_s;
        draft.text = u"We have bells\nnow"_s;
        draft.madeAt = at;
        return draft;
    }
    static drafts::DraftId add(DayWorkspace &days, const drafts::Draft &draft)
    {
        const auto added = drafts::addDraft(days.writer(), draft);
        return added ? added->draft : drafts::DraftId {};
    }
    static QString titleOf(const DayItem &item)
    {
        const Wording wording = Wording::forLanguage(u"en"_s);
        return DayWords(wording, QLocale::c()).item(item, {}, {});
    }
};

void TestDayRound::whoIsToBeFiledStandsBeforeTheTargets()
{
    DayWorkspace days;
    days.leaveUnfiled();
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    const Pk bo = aPerson().handled(u"bo"_s).in(days);
    const Pk cy = aPerson().handled(u"cy"_s).in(days);
    days.addPair(days.me, onDay(2026, 5, 11), {ana, bo}, {ana, cy});
    days.owe(bo, followups::ObligationKind::ThankYou, onDay(2026, 5, 14));
    const auto leaders = list_edits::create(
        days.writer(), {.name = u"Leaders"_s, .kind = ListKind::Target}, {ana}, at(2026, 4, 1));
    QVERIFY(leaders && setCadence(days.writer(), leaders->list, {ana}, 21));
    add(days, written(u"Bells"_s, at(2026, 5, 13)));
    const Day day = days.read();
    QCOMPARE(
        codesOf(day), QStringList({u"thank-you"_s, u"unfiled"_s, u"touch"_s, u"draft-rested"_s}));
    QCOMPARE(titleOf(day.due[1]), u"2 people are on no list of yours yet"_s);
    QVERIFY(!day.due[1].isOver && !day.due[1].due.hasValue());
}

void TestDayRound::whoFiledSomebodyTodayIsNotAskedAgain()
{
    DayWorkspace days;
    days.leaveUnfiled();
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    const Pk bo = aPerson().handled(u"bo"_s).in(days);
    const Pk cy = aPerson().handled(u"cy"_s).in(days);
    days.addPair(days.me, onDay(2026, 5, 11), {ana, bo, cy}, {});
    const auto decide = [&days](Pk pk, TriageState state, qint64 when) {
        return setTriage(days.writer(), {pk}, state, {}, when).has_value();
    };
    QVERIFY(decide(ana, TriageState::Reviewed, at(2026, 5, 13, 23)));
    QVERIFY(decide(bo, TriageState::Pending, at(2026, 5, 14, 8)));
    Day day = days.read();
    QCOMPARE(codesOf(day), QStringList({u"unfiled"_s}));
    QCOMPARE(titleOf(day.due[0]), u"2 people are on no list of yours yet"_s);
    // Where it was the 14th already as the UTC day ended.
    QVERIFY(days.read(days.me, "Europe/Prague").due.empty());
    QCOMPARE(days.read(days.me, "America/New_York").due.size(), 1U);
    QVERIFY(decide(bo, TriageState::Never, at(2026, 5, 14, 8)));
    QVERIFY(days.read().due.empty());
    QVERIFY(setTriage(days.writer(), {bo}, TriageState::None, {}, days.now()));
    QCOMPARE(codesOf(days.read()), QStringList({u"unfiled"_s}));
    QVERIFY(list_edits::create(
        days.writer(), {.name = u"Friends"_s, .kind = ListKind::Private}, {cy}, days.now() - 60));
    QVERIFY(days.read().due.empty());
}

void TestDayRound::withoutColumnsNobodyKnowsWhoIsToBeFiled()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    days.addPair(days.me, onDay(2026, 5, 11), {ana}, {});
    DayScope scope;
    scope.path = days.path();
    scope.account = days.me;
    scope.asOf = days.now();
    Day day;
    putDue(days.writer(), scope, day);
    QVERIFY(day.due.empty());
    scope.columns = PeopleColumns::load(days.path(), {}).value(); // of another question
    putDue(days.writer(), scope, day);
    QVERIFY(day.due.empty());
}

void TestDayRound::aDraftWaitsOnceItHasRested()
{
    DayWorkspace days;
    add(days, written(u"Fresh"_s, days.now() - 1'800));
    add(days, written({}, days.now() - 3'600));
    const Day day = days.read();
    QCOMPARE(codesOf(day), QStringList({u"draft-rested"_s}));
    QCOMPARE(titleOf(day.due[0]), u"“We have bells now” has rested"_s);
    QVERIFY(day.due[0].draft);
    QCOMPARE(day.nextDraftAt, std::optional(days.now() + 1'800));
}

void TestDayRound::aPlannedDraftWaitsOnItsDay()
{
    DayWorkspace days;
    const auto plan = [&days](const QString &title, const Dated &when) {
        drafts::Draft draft = written(title, at(2026, 5, 1));
        draft.sendAt = when;
        add(days, draft);
    };
    plan(u"Tomorrow"_s, Dated::exact(at(2026, 5, 15, 1)));
    plan(u"Late"_s, Dated::exact(at(2026, 5, 14, 7)));
    plan(u"Tonight"_s, Dated::exact(at(2026, 5, 14, 20)));
    const Day day = days.read();
    QCOMPARE(codesOf(day), QStringList({u"draft-planned"_s, u"draft-today"_s}));
    QCOMPARE(titleOf(day.due[0]), u"It is time for “Late”"_s);
    QVERIFY(day.due[0].isOver);
    QCOMPARE(titleOf(day.due[1]), u"“Tonight” is planned for today"_s);
    QVERIFY(!day.due[1].isOver);
    QCOMPARE(day.nextDraftAt, std::optional(at(2026, 5, 14, 20)));
}

void TestDayRound::aDraftPlannedForADayWaitsUntilItsEnd()
{
    DayWorkspace days;
    drafts::Draft draft = written(u"Some time"_s, at(2026, 5, 1));
    draft.sendAt = onDay(2026, 5, 14);
    add(days, draft);
    draft.title = u"Now"_s;
    draft.sendAt = Dated::exact(days.now());
    add(days, draft);
    const Day day = days.read();
    QCOMPARE(codesOf(day), QStringList({u"draft-planned"_s, u"draft-today"_s}));
    QCOMPARE(titleOf(day.due[0]), u"It is time for “Now”"_s);
    QCOMPARE(titleOf(day.due[1]), u"“Some time” is planned for today"_s);
}

void TestDayRound::aDraftThatWentToSomeWaits()
{
    DayWorkspace days;
    std::vector<Pk> people;
    for (const QString &handle : {u"ana"_s, u"bo"_s, u"cy"_s}) {
        people.push_back(aPerson().handled(handle).in(days));
    }
    drafts::Draft draft = written(u"Bells"_s, days.now() - 60);
    draft.in = people;
    const drafts::DraftId id = add(days, draft);
    QVERIFY(drafts::profileRead(days.writer(), id, people, days.now()));
    QVERIFY(days.read().due.empty()); // read about alone is not handed over
    for (const drafts::HandoverState state :
        {drafts::HandoverState::Sent, drafts::HandoverState::Skipped}) {
        const Pk pk = people[state == drafts::HandoverState::Sent ? 0 : 1];
        QVERIFY(drafts::handOver(days.writer(), id, pk, state, u"Hello"_s, days.now()));
    }
    const Day day = days.read();
    QCOMPARE(codesOf(day), QStringList({u"draft-half"_s}));
    QCOMPARE(titleOf(day.due[0]), u"“Bells” has gone to 1 person so far"_s);
    QCOMPARE(day.due[0].draft, std::optional(id));
}

void TestDayRound::aDraftThatWasCopiedIsNotToldAsSent()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    drafts::Draft draft = written(u"Bells"_s, days.now() - 60);
    draft.in = {ana};
    const drafts::DraftId id = add(days, draft);
    QVERIFY(drafts::handOver(
        days.writer(), id, ana, drafts::HandoverState::Copied, u"Hello"_s, days.now()));
    const Day day = days.read();
    QCOMPARE(codesOf(day), QStringList({u"draft-copied"_s}));
    QCOMPARE(titleOf(day.due[0]), u"“Bells” was copied"_s);
}

void TestDayRound::whoWasSkippedDoesNotBeginADraft()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    drafts::Draft draft = written(u"Bells"_s, at(2026, 5, 1));
    draft.in = {ana};
    const drafts::DraftId id = add(days, draft);
    QVERIFY(
        drafts::handOver(days.writer(), id, ana, drafts::HandoverState::Skipped, {}, days.now()));
    QCOMPARE(codesOf(days.read()), QStringList({u"draft-rested"_s}));
}

void TestDayRound::whatIsFinishedOrEmptyDoesNotWait()
{
    DayWorkspace days;
    const auto finished = add(days, written(u"Done"_s, at(2026, 5, 1)));
    const auto discarded = add(days, written(u"Gone"_s, at(2026, 5, 1)));
    drafts::Draft empty = written(u"Empty"_s, at(2026, 5, 1));
    empty.text = u" \n"_s;
    add(days, empty);
    QCOMPARE(days.read().due.size(), 2U);
    QVERIFY(drafts::finishDraft(days.writer(), finished, days.now()));
    QVERIFY(drafts::discardDraft(days.writer(), discarded, days.now()));
    QVERIFY(days.read().due.empty());
}

void TestDayRound::draftsOfOtherAccountsWaitThere()
{
    DayWorkspace days;
    const AccountId other = days.addAccount(u"x:side"_s);
    drafts::Draft draft = written(u"Bells"_s, at(2026, 5, 1));
    draft.account = other;
    add(days, draft);
    draft = written(u"A mail"_s, at(2026, 5, 2));
    draft.channel = u"email"_s;
    add(days, draft);
    QCOMPARE(days.read().due.size(), 1U);
    QCOMPARE(titleOf(days.read().due.at(0)), u"“A mail” has rested"_s);
    QCOMPARE(days.read(other).due.size(), 2U);
    QCOMPARE(days.read({}).due.size(), 2U);
    QVERIFY(account_edits::archive(days.writer(), other, days.now()));
    QCOMPARE(days.read({}).due.size(), 1U);
    QCOMPARE(days.read(other).due.size(), 2U);
}

COMITY_TEST_GUILESS(TestDayRound)
#include "tst_day_round.moc"
