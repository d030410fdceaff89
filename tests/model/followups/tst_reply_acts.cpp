// What we did for somebody by hand, and who is whom, answers what messages show to be owed, and
// stops doing so.
#include "model/accounts/account_records.h"
#include "model/base/civil_time.h"
#include "model/followups/account_hours.h"
#include "model/followups/obligation_edits.h"
#include "model/people/identity_merge.h"
#include "model/targets/event_campaign.h"
#include "model/targets/target_edits.h"
#include "tests/model/followups/asked_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::followups;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestReplyActs : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasRewordedIsAnsweredByTheNextImport();
    void whatWasReopenedStaysOpen();
    void whatWasReopenedIsAnsweredByALaterWord();
    void aLoggedReplyAnswers();
    void aReplyThatWasNoneOpensItAgain();
    void aMeetingOfTodayAnswersForGood();
    void whoIsOnePersonWasAnsweredOnAnyProfile();
    void nobodyElseIsLookedAt();
    void otherHoursMoveTheDay();
};

void TestReplyActs::whatWasRewordedIsAnsweredByTheNextImport()
{
    Asked talk;
    talk.derive();
    Obligation one = talk.only();
    one.subject = u"The pump"_s;
    one.dueAt = Dated::exact(at(2026, 5, 20));
    QVERIFY(changeObligation(talk.writer(), one));
    QVERIFY(talk.derive().isEmpty());
    talk.say(talk.ana, at(2026, 5, 12, 7), {answer, false});
    QCOMPARE(talk.derive().answered, 1);
    QCOMPARE(talk.only().subject, u"The pump"_s);
    QCOMPARE(talk.only().dueAt, one.dueAt);
    QCOMPARE(talk.only().doneAt, std::optional(at(2026, 5, 12, 7)));
    QVERIFY(talk.derive().isEmpty());
    talk.takeBack(at(2026, 5, 12)); // the import was undone
    talk.derive();
    QCOMPARE(talk.open().size(), 1U);
    QCOMPARE(talk.only().subject, u"The pump"_s);
}

void TestReplyActs::whatWasReopenedStaysOpen()
{
    Asked talk;
    talk.say(talk.ana, at(2026, 5, 12, 7), {answer, false});
    talk.derive();
    QVERIFY(reopen(talk.writer(), {talk.only().id}));
    QCOMPARE(talk.open().size(), 1U);
    QVERIFY(talk.derive().isEmpty());
    QCOMPARE(talk.open().size(), 1U);
    QVERIFY(markDone(talk.writer(), {talk.only().id}, talk.now()));
    QVERIFY(talk.open().empty());
}

void TestReplyActs::whatWasReopenedIsAnsweredByALaterWord()
{
    Asked talk;
    talk.say(talk.ana, at(2026, 5, 12, 7), {u"Let me see"_s, false});
    talk.derive();
    QVERIFY(reopen(talk.writer(), {talk.only().id}));
    QVERIFY(talk.derive().isEmpty());
    talk.say(talk.ana, at(2026, 5, 13, 7), {answer, false});
    QCOMPARE(talk.derive().answered, 1);
    QVERIFY(talk.open().empty());
    QCOMPARE(talk.owed().all().size(), 1U);
}

void TestReplyActs::aLoggedReplyAnswers()
{
    Asked talk;
    talk.derive();
    TouchEntry touch;
    touch.kind = TouchKind::Share;
    touch.at = Dated::exact(at(2026, 5, 12));
    QVERIFY(logTouch(talk.writer(), {talk.ana}, touch, talk.now()));
    QCOMPARE(talk.open().size(), 1U);
    touch.kind = TouchKind::Reply;
    const auto logged = logTouch(talk.writer(), {talk.ana}, touch, talk.now());
    QVERIFY(logged);
    QVERIFY(talk.open().empty());
    QVERIFY(talk.derive().isEmpty());
    QVERIFY(undo(talk.writer(), logged->changes));
    QCOMPARE(talk.open().size(), 1U);
}

void TestReplyActs::aReplyThatWasNoneOpensItAgain()
{
    Asked talk;
    talk.derive();
    TouchEntry touch;
    touch.kind = TouchKind::Reply;
    touch.at = Dated::exact(at(2026, 5, 12));
    QVERIFY(logTouch(talk.writer(), {talk.ana}, touch, talk.now()));
    QVERIFY(talk.open().empty());
    const FactId logged = talk.onlyTouch();
    touch.at = Dated::exact(at(2026, 5, 10)); // before they asked
    const auto changed = changeTouch(talk.writer(), talk.ana, logged, touch, talk.now());
    QVERIFY(changed);
    QCOMPARE(talk.open().size(), 1U);
    QVERIFY(undo(talk.writer(), changed->changes));
    QVERIFY(talk.open().empty());
    QVERIFY(removeTouch(talk.writer(), talk.ana, logged, talk.now()));
    QCOMPARE(talk.open().size(), 1U);
    QVERIFY(talk.derive().isEmpty());
}

void TestReplyActs::aMeetingOfTodayAnswersForGood()
{
    Asked talk;
    talk.say(talk.ana, at(2026, 5, 14, 7), {u"And where are you today?"_s});
    talk.derive();
    const EventPlan fair {
        u"Spring fair"_s, noonUtc(QDate(2026, 5, 14)), noonUtc(QDate(2026, 5, 15))};
    QVERIFY(logMet(
        talk.writer(), {talk.ana}, fair, {}, Dated::day(noonUtc(QDate(2026, 5, 14))), talk.now()));
    QVERIFY(talk.open().empty());
    talk.derive(); // an import on the same day
    QVERIFY(talk.open().empty());
    talk.derive(at(2026, 5, 16));
    QVERIFY(talk.open().empty());
}

void TestReplyActs::whoIsOnePersonWasAnsweredOnAnyProfile()
{
    Asked talk;
    const Pk elsewhere = aPerson().handled(u"ana.elsewhere"_s).in(talk);
    talk.say(elsewhere, at(2026, 5, 12, 7), {answer, false});
    talk.derive();
    QCOMPARE(talk.open().size(), 1U);
    const AfterRegrouping replies = [&talk](const std::vector<Pk> &profiles) {
        deriveRepliesOf(talk.writer(), profiles, talk.now());
    };
    const auto merged
        = mergePeople(talk.writer(), {talk.ana, elsewhere}, u"by-hand"_s, talk.now(), replies);
    QVERIFY(merged);
    QVERIFY(talk.open().empty());
    QVERIFY(talk.derive().isEmpty());
    QVERIFY(splitPeople(talk.writer(), {elsewhere}, replies));
    QCOMPARE(talk.open().size(), 1U);
    QVERIFY(talk.derive().isEmpty());
}

void TestReplyActs::nobodyElseIsLookedAt()
{
    Asked talk;
    const Pk bo = aPerson().handled(u"bo"_s).in(talk);
    talk.say(bo, at(2026, 5, 11, 9), {u"When does the shop open?"_s});
    talk.derive();
    talk.say(talk.ana, at(2026, 5, 12, 7), {answer, false});
    talk.say(bo, at(2026, 5, 12, 8), {answer, false});
    const DerivedReplies done = deriveRepliesOf(talk.writer(), {talk.ana}, talk.now());
    QCOMPARE(done.answered, 1);
    QCOMPARE(done.removed, 0);
    QCOMPARE(talk.open().size(), 1U);
    QCOMPARE(talk.open().front().pk, bo);
}

void TestReplyActs::otherHoursMoveTheDay()
{
    Asked talk; // on a Monday at eight
    talk.derive();
    QCOMPARE(talk.only().dueAt, Dated::exact(at(2026, 5, 12, 8)));
    AccountRecord record = *accountRecord(talk.writer(), talk.me);
    record.workingDays = {3, 4};
    const auto edit
        = editByHand(talk.writer(), [&] { return saveAccount(talk.writer(), record, talk.now()); });
    QVERIFY(edit);
    QVERIFY(talk.only().dueAt.at > at(2026, 5, 13));
    QVERIFY(talk.derive().isEmpty());
    QVERIFY(undo(talk.writer(), edit->changes));
    QCOMPARE(talk.only().dueAt, Dated::exact(at(2026, 5, 12, 8)));
}

COMITY_TEST_GUILESS(TestReplyActs)
#include "tst_reply_acts.moc"
