// Replies that messages show to be owed: found, answered by a later import, and left as the user
// set them.
#include "model/followups/obligation_edits.h"
#include "model/people/hand_tables.h"
#include "tests/model/followups/asked_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::followups;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestReplyDerivation : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsOwedAndUntilWhen();
    void aSecondTimeChangesNothing();
    void theNextImportAnswersIt();
    void whatIsDoneStaysDone();
    void aNewQuestionAfterItIsNew();
    void whatIsPutOffStaysSoUntilItIsAnswered();
    void aSnoozeThatIsOverKeepsNothing();
    void goesWithItsMessages();
    void anOlderMessageMovesIt();
    void theNewestQuestionIsToldFirst();
    void whatIsSettledLeavesWhatIsAskedAnew();
    void aStrangersSalesTalkHidesNoQuestion();
    void anAnswerToAnyProfileOrAccountCounts();
    void aNameAloneAnswersNothing();
    void ourWordInAThreadAnswersThoseWhoAskedThere();
    void withoutAThreadNobodyKnows();
    void aDeletedMessageAsksNothing();
    void nothingIsOwedAfterAYear();
    void nobodyIsKeptForIt();
};

void TestReplyDerivation::saysWhatIsOwedAndUntilWhen()
{
    Asked talk;
    QCOMPARE(talk.derive().added, 1);
    const Obligation one = talk.only();
    QCOMPARE(one.pk, talk.ana);
    QCOMPARE(one.account, std::optional(talk.me));
    QCOMPARE(one.kind, ObligationKind::Reply);
    QCOMPARE(one.subject, question);
    QCOMPARE(one.madeAt, at(2026, 5, 11, 8));
    QCOMPARE(one.dueAt, Dated::exact(at(2026, 5, 12, 8)));
    QVERIFY(one.isFromMessages);
    QVERIFY(one.isOpen(talk.now()));
}

void TestReplyDerivation::aSecondTimeChangesNothing()
{
    Asked talk;
    talk.derive();
    const Obligation before = talk.only();
    QVERIFY(talk.derive().isEmpty());
    QCOMPARE(talk.only(), before);
}

void TestReplyDerivation::theNextImportAnswersIt()
{
    Asked talk;
    talk.derive();
    const FactId id = talk.only().id;
    talk.say(talk.ana, at(2026, 5, 12, 7), {answer, false});
    QCOMPARE(talk.derive().answered, 1);
    QCOMPARE(talk.only().id, id);
    QCOMPARE(talk.only().doneAt, std::optional(at(2026, 5, 12, 7)));
    QVERIFY(talk.open().empty());
}

void TestReplyDerivation::whatIsDoneStaysDone()
{
    Asked talk;
    talk.derive();
    QVERIFY(markDone(talk.writer(), {talk.only().id}, talk.now()));
    QVERIFY(talk.derive().isEmpty());
    QVERIFY(talk.open().empty());
    QCOMPARE(talk.owed().all().size(), 1U);
}

void TestReplyDerivation::aNewQuestionAfterItIsNew()
{
    Asked talk;
    talk.derive();
    QVERIFY(markDone(talk.writer(), {talk.only().id}, talk.now()));
    talk.say(talk.ana, at(2026, 5, 13, 9), {u"And does it fit the large one?"_s});
    QCOMPARE(talk.derive().added, 1);
    QCOMPARE(talk.open().size(), 1U);
    QCOMPARE(talk.open().front().madeAt, at(2026, 5, 13, 9));
    QCOMPARE(talk.owed().all().size(), 2U);
    QVERIFY(talk.derive().isEmpty());
}

void TestReplyDerivation::whatIsPutOffStaysSoUntilItIsAnswered()
{
    Asked talk;
    talk.derive();
    const qint64 until = at(2026, 6, 1);
    QVERIFY(snooze(talk.writer(), {talk.only().id}, until));
    QVERIFY(talk.derive().isEmpty());
    QCOMPARE(talk.only().snoozedUntil, std::optional(until));
    talk.say(talk.ana, at(2026, 5, 13), {answer, false});
    QCOMPARE(talk.derive().answered, 1);
    QVERIFY(talk.only().doneAt.has_value());
}

void TestReplyDerivation::aSnoozeThatIsOverKeepsNothing()
{
    Asked talk;
    talk.derive();
    QVERIFY(snooze(talk.writer(), {talk.only().id}, at(2026, 5, 20)));
    talk.takeBack(0);
    QVERIFY(talk.derive().isEmpty()); // it is still to come back
    QCOMPARE(talk.derive(at(2026, 5, 21)).removed, 1);
}

void TestReplyDerivation::goesWithItsMessages()
{
    Asked talk;
    talk.derive();
    talk.takeBack(at(2026, 5, 1));
    QCOMPARE(talk.derive().removed, 1);
    QVERIFY(talk.owed().all().empty());

    talk.say(talk.ana, at(2026, 5, 11, 8), {question});
    talk.derive();
    QVERIFY(markDone(talk.writer(), {talk.only().id}, talk.now()));
    talk.takeBack(at(2026, 5, 1));
    talk.derive();
    talk.say(talk.ana, at(2026, 5, 11, 8), {question});
    talk.derive();
    QVERIFY2(talk.open().empty(), "the same message came back, and it was done");
}

void TestReplyDerivation::anOlderMessageMovesIt()
{
    Asked talk;
    talk.derive();
    const FactId id = talk.only().id;
    talk.say(talk.ana, at(2026, 5, 10, 8), {u"Do you sell pumps?"_s});
    QCOMPARE(talk.derive().changed, 1);
    QCOMPARE(talk.only().id, id);
    QCOMPARE(talk.only().madeAt, at(2026, 5, 10, 8));
}

void TestReplyDerivation::theNewestQuestionIsToldFirst()
{
    Asked talk;
    talk.derive();
    talk.say(talk.ana, at(2026, 5, 12, 8), {u"Thanks!"_s}); // wants nothing
    talk.say(talk.ana, at(2026, 5, 13, 8), {u"And is the shop\nopen on Monday?"_s});
    QCOMPARE(talk.derive().changed, 1);
    const Obligation one = talk.only();
    QCOMPARE(one.subject, u"And is the shop open on Monday? · "_s + question);
    QCOMPARE(one.madeAt, at(2026, 5, 11, 8));
    QCOMPARE(one.dueAt, Dated::exact(at(2026, 5, 12, 8)));
}

void TestReplyDerivation::whatIsSettledLeavesWhatIsAskedAnew()
{
    Asked talk;
    const QString anew = u"Found it, thanks. Do you also sell the large one?"_s;
    talk.say(talk.ana, at(2026, 5, 12, 8), {anew});
    talk.derive();
    QCOMPARE(talk.only().subject, anew);
    QCOMPARE(talk.only().madeAt, at(2026, 5, 12, 8));
}

void TestReplyDerivation::aStrangersSalesTalkHidesNoQuestion()
{
    TalkWorkspace talk;
    const Pk bo = aPerson().handled(u"bo"_s).in(talk);
    talk.say(bo, at(2026, 5, 11, 8), {u"See our special offer, click here"_s});
    talk.say(bo, at(2026, 5, 12, 8), {question});
    const Pk cy = aPerson().handled(u"cy"_s).in(talk);
    talk.say(cy, at(2026, 5, 11, 8), {u"Buy followers cheap"_s});
    talk.say(cy, at(2026, 5, 12, 8), {u"Did you see it?"_s});
    talk.derive();
    QCOMPARE(talk.open().size(), 1U);
    QCOMPARE(talk.open().front().pk, bo);
    QCOMPARE(talk.open().front().madeAt, at(2026, 5, 12, 8));
}

void TestReplyDerivation::anAnswerToAnyProfileOrAccountCounts()
{
    Asked talk;
    const AccountId other = talk.addAccount(u"mastodon:fern@hub.example"_s);
    const Pk twin = aPerson().on(u"mastodon"_s).handled(u"ana@hub.example"_s).in(talk);
    talk.derive();
    talk.say(other, twin, at(2026, 5, 12), {answer, false});
    QVERIFY(talk.derive().isEmpty());
    talk.merge(talk.ana, twin);
    QCOMPARE(talk.derive().answered, 1);
}

void TestReplyDerivation::aNameAloneAnswersNothing()
{
    Asked talk;
    talk.say(talk.ana, at(2026, 5, 12), {answer, false, "direct", {}, true, true});
    talk.derive();
    QCOMPARE(talk.open().size(), 1U);
}

void TestReplyDerivation::ourWordInAThreadAnswersThoseWhoAskedThere()
{
    TalkWorkspace talk;
    const Pk bo = aPerson().handled(u"bo"_s).in(talk);
    const Pk cy = aPerson().handled(u"cy"_s).in(talk);
    talk.say(bo, at(2026, 5, 11, 8), {u"Where is the start?"_s, true, "comment", u"loop"_s});
    talk.say(cy, at(2026, 5, 11, 9), {u"Where is the start?"_s, true, "comment", u"fair"_s});
    talk.say(bo, at(2026, 5, 11, 10), {u"At the mill"_s, false, "comment", u"loop"_s, false});
    talk.derive();
    QCOMPARE(talk.open().size(), 1U);
    QCOMPARE(talk.open().front().pk, cy);
}

void TestReplyDerivation::withoutAThreadNobodyKnows()
{
    TalkWorkspace talk;
    const Pk bo = aPerson().handled(u"bo"_s).in(talk);
    talk.say(bo, at(2026, 5, 11, 8), {u"Where is the start?"_s, true, "mention"});
    QVERIFY(talk.derive().isEmpty());
}

void TestReplyDerivation::aDeletedMessageAsksNothing()
{
    TalkWorkspace talk;
    const Pk bo = aPerson().handled(u"bo"_s).in(talk);
    talk.say(bo, at(2026, 5, 11, 8), {question, true, "direct", {}, true, false, true});
    QVERIFY(talk.derive().isEmpty());
}

void TestReplyDerivation::nothingIsOwedAfterAYear()
{
    Asked talk;
    talk.derive();
    QCOMPARE(talk.derive(at(2027, 5, 10)).removed, 0);
    QCOMPARE(talk.derive(at(2027, 5, 12)).removed, 1);
}

void TestReplyDerivation::nobodyIsKeptForIt()
{
    Asked talk;
    talk.derive();
    const auto kept = [&talk] {
        return talk.number(
            ("SELECT count(*) FROM profile WHERE " + hasHandFacts("profile.pk")).c_str());
    };
    QCOMPARE(kept(), 0);
    QVERIFY(snooze(talk.writer(), {talk.only().id}, at(2026, 6, 1)));
    QCOMPARE(kept(), 1);
}

COMITY_TEST_GUILESS(TestReplyDerivation)
#include "tst_reply_derivation.moc"
