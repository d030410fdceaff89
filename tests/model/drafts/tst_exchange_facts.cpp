#include "model/drafts/exchange_facts.h"
#include "tests/support/test_case.h"

#include <QDateTime>

using namespace comity;
using namespace comity::drafts;
using formats::MessageKind;
using messages::Exchanged;

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

qint64 now()
{
    return QDateTime(QDate(2026, 5, 14), QTime(9, 0), Qt::UTC).toSecsSinceEpoch();
}

Exchanged said(bool isTheirs, qint64 before, MessageKind kind)
{
    static qint64 id = 0;
    Exchanged one;
    one.pk = Pk {1};
    one.id = ++id;
    one.account = AccountId {1};
    one.kind = kind;
    one.isTheirs = isTheirs;
    one.at = Dated::exact(now() - before);
    return one;
}
Exchanged theirs(qint64 before, MessageKind kind = MessageKind::Direct)
{
    return said(true, before, kind);
}
Exchanged ours(qint64 before, MessageKind kind = MessageKind::Direct)
{
    return said(false, before, kind);
}
Exchanged inThread(Exchanged one, qint64 thread)
{
    one.thread = thread;
    return one;
}

ExchangeFacts read(std::vector<Exchanged> messages, qint64 untilSending = 0)
{
    return factsOf(std::move(messages), {now(), now() + untilSending, QTimeZone::utc()});
}

} // namespace

class TestExchangeFacts : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndTimesOfBothSides();
    void onlyPrivateOnesOfOursGoUnanswered();
    void anAnswerWithinTwoDaysIsPrompted();
    void daysAreCountedBackFromTheSending();
    void severalLinesOfADayAndThreadAreOneTouch();
    void whatCameSinceWeWroteIsOpen();
    void aGuessIsNeitherCountedNorForgotten();
    void whatHasNoTimeCountsAndNothingElse();
    void engagedByTwoDaysOrByTurns();
    void turnsOutsideThreadsAreThoseOfOneAccount();
    void whoWroteFirstHasReplied();
};

void TestExchangeFacts::countsAndTimesOfBothSides()
{
    const ExchangeFacts facts
        = read({ours(2 * day), theirs(5 * day), theirs(9 * day, MessageKind::Mention)});
    QCOMPARE(facts.in, 2);
    QCOMPARE(facts.out, 1);
    QCOMPARE(facts.lastIn, Dated::exact(now() - 5 * day));
    QCOMPARE(facts.lastOut, Dated::exact(now() - 2 * day));
    QVERIFY(facts.open.empty());
}

void TestExchangeFacts::onlyPrivateOnesOfOursGoUnanswered()
{
    const auto unanswered
        = [](std::vector<Exchanged> messages) { return read(std::move(messages)).unansweredOut; };
    QCOMPARE(unanswered({ours(9 * day), ours(8 * day, MessageKind::Reply), ours(7 * day)}), 2);
    QCOMPARE(unanswered({ours(9 * day), theirs(8 * day, MessageKind::Reply), ours(7 * day)}), 1);
}

void TestExchangeFacts::anAnswerWithinTwoDaysIsPrompted()
{
    QCOMPARE(read({theirs(3 * day), ours(day)}).unprompted7Days, 0);
    const ExchangeFacts late = read({theirs(5 * day), ours(2 * day), ours(10 * day)});
    QCOMPARE(late.unprompted7Days, 1);
    QCOMPARE(late.unprompted30Days, 2);
    QCOMPARE(read({ours(31 * day)}).unprompted30Days, 0);
}

void TestExchangeFacts::daysAreCountedBackFromTheSending()
{
    const std::vector<Exchanged> messages {ours(2 * day), ours(day)};
    QCOMPARE(read(messages).unprompted7Days, 2);
    QCOMPARE(read(messages, 6 * day - hour).unprompted7Days, 1);
    QCOMPARE(read(messages, 6 * day).unprompted7Days, 0);
    QCOMPARE(read(messages, 6 * day).unprompted30Days, 2);
}

void TestExchangeFacts::severalLinesOfADayAndThreadAreOneTouch()
{
    const ExchangeFacts facts = read({inThread(ours(3 * day), 4), inThread(ours(3 * day - 60), 4),
        inThread(ours(2 * day), 4), inThread(ours(2 * day), 5)});
    QCOMPARE(facts.unprompted7Days, 3);
    QCOMPARE(facts.unansweredOut, 4);
}

void TestExchangeFacts::whatCameSinceWeWroteIsOpen()
{
    const ExchangeFacts facts = read(
        {theirs(9 * day), ours(8 * day), theirs(7 * day), theirs(3 * day, MessageKind::Reply)});
    QCOMPARE(facts.open.size(), std::size_t {2});
    QCOMPARE(facts.open.front().at.at, now() - 7 * day);
    // A public word of ours is an answer, too.
    QVERIFY(read({theirs(7 * day), ours(6 * day, MessageKind::Reply)}).open.empty());
    Exchanged withdrawn = theirs(day);
    withdrawn.wasDeleted = true;
    QVERIFY(read({withdrawn}).open.empty());
}

void TestExchangeFacts::aGuessIsNeitherCountedNorForgotten()
{
    Exchanged guess = theirs(day);
    guess.isGuess = true;
    const ExchangeFacts facts = read({guess, ours(2 * day)});
    QVERIFY(facts.hasGuesses);
    QCOMPARE(facts.in, 0);
    QCOMPARE(facts.unansweredOut, 1);
    QVERIFY(!read({ours(2 * day)}).hasGuesses);
}

void TestExchangeFacts::whatHasNoTimeCountsAndNothingElse()
{
    Exchanged undated = theirs(day);
    undated.at = {};
    const ExchangeFacts facts = read({undated});
    QCOMPARE(facts.in, 1);
    QVERIFY(facts.hasUndated);
    QVERIFY(!facts.lastIn.isKnown());
    QVERIFY(facts.open.empty());
}

void TestExchangeFacts::engagedByTwoDaysOrByTurns()
{
    QVERIFY(!read({theirs(3 * day), theirs(3 * day - hour)}).isEngaged);
    QVERIFY(read({theirs(3 * day), theirs(5 * day)}).isEngaged);
    QVERIFY(!read({theirs(400 * day), theirs(500 * day)}).isEngaged);
    const auto isTalk = [](qint64 lastThread) {
        return read(
            {inThread(theirs(500 * day), 7), inThread(ours(500 * day - 60), 7),
                inThread(theirs(500 * day - 120), 7), inThread(ours(500 * day - 180), lastThread)})
            .isEngaged;
    };
    QVERIFY(isTalk(7));
    QVERIFY(!isTalk(8));
}

void TestExchangeFacts::turnsOutsideThreadsAreThoseOfOneAccount()
{
    std::vector<Exchanged> turns {theirs(day), ours(day - 60), theirs(day - 120), ours(day - 180)};
    QVERIFY(read(turns).isEngaged);
    turns[1].account = turns[3].account = AccountId {2};
    QVERIFY(!read(turns).isEngaged);
}

void TestExchangeFacts::whoWroteFirstHasReplied()
{
    QVERIFY(read({theirs(30 * day)}).hasReplied);
    QVERIFY(!read({ours(40 * day), theirs(30 * day)}).hasReplied);
    QVERIFY(!read({theirs(400 * day)}).hasReplied);
    // A request to connect is no topic that they wrote about.
    QVERIFY(!read({theirs(30 * day, MessageKind::Invitation)}).hasReplied);
}

COMITY_TEST_GUILESS(TestExchangeFacts)
#include "tst_exchange_facts.moc"
