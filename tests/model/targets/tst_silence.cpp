#include "model/targets/silence.h"

#include "model/base/civil_time.h"
#include "tests/model/targets/target_builder.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;

class TestSilence : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void touchesWithoutAnAnswerAreCountedFromTheLastSign();
    void aFreshTouchIsNotYetUnanswered();
    void anythingFromThemEndsTheRow();
    void oneAnswerCoversWhatWentBefore();
    void threeInARowAreARest();
    void twoAreNone();
    void whatTheUserSaidSinceWins();
    void whatTheUserSaidBeforeTheLastTouchDoesNot();
    void anotherTouchAfterARestBeginsItAgain();

private:
    static Silence silence(const Target &target)
    {
        return silenceOf(target, targetNow(), QTimeZone::utc());
    }
    static std::optional<qint64> rest(const Target &target)
    {
        return restUntil(target, targetNow(), QTimeZone::utc());
    }
    static TargetBuilder silent() { return aTarget().touched(30).touched(20).touched(10); }
};

void TestSilence::touchesWithoutAnAnswerAreCountedFromTheLastSign()
{
    QCOMPARE(silence(aTarget()).unanswered, 0);
    QCOMPARE(silence(aTarget().touched(10).touched(20)).unanswered, 2);
    QCOMPARE(silence(aTarget().touched(10).touched(20).touchedAndAnswered(30)).unanswered, 2);
}

void TestSilence::aFreshTouchIsNotYetUnanswered()
{
    const Silence fresh = silence(aTarget().touchedAt(Dated::exact(ago(2, 23))).touched(10));
    QCOMPARE(fresh.unanswered, 1);
    QCOMPARE(fresh.waiting, 1);
    QCOMPARE(silence(aTarget().touchedAt(Dated::exact(ago(3)))).unanswered, 1);
    const Dated threeDays = Dated::day(noonUtc(QDate(2026, 5, 11)));
    QCOMPARE(silence(aTarget().touchedAt(threeDays)).unanswered, 1);
    const Dated twoDays = Dated::day(noonUtc(QDate(2026, 5, 12)));
    QCOMPARE(silence(aTarget().touchedAt(twoDays)).waiting, 1);
}

void TestSilence::anythingFromThemEndsTheRow()
{
    QCOMPARE(silence(aTarget().touched(10).touched(20).writingAt({ago(5)})).unanswered, 0);
    QCOMPARE(silence(aTarget().touched(10).touched(20).writingAt({ago(15)})).unanswered, 1);
    QCOMPARE(silence(aTarget().touched(10).touched(20).touched(5, TouchKind::Met)).unanswered, 0);
    // A message that lies ahead has not been written.
    QCOMPARE(silence(aTarget().touched(10).writingAt({ago(-1)})).unanswered, 1);
}

void TestSilence::oneAnswerCoversWhatWentBefore()
{
    // They answered the oldest touch after two more.
    const Silence answered = silence(aTarget().touched(10).touched(12).touchedAt(
        Dated::exact(ago(20)), TouchKind::Share, ago(8)));
    QCOMPARE(answered.unanswered, 0);
    QCOMPARE(answered.lastSign, std::optional<qint64>(ago(8)));
}

void TestSilence::threeInARowAreARest()
{
    QCOMPARE(rest(silent()), std::optional<qint64>(ago(10) + 60 * 86'400));
}

void TestSilence::twoAreNone()
{
    QCOMPARE(rest(aTarget().touched(20).touched(10)), std::optional<qint64>());
    QCOMPARE(rest(aTarget().touched(20).touched(10).touched(1)), std::optional<qint64>());
    QCOMPARE(rest(silent().writingAt({ago(25)})), std::optional<qint64>());
    // The rest of three old touches is over.
    QCOMPARE(rest(aTarget().touched(90).touched(80).touched(61)), std::optional<qint64>());
}

void TestSilence::whatTheUserSaidSinceWins()
{
    QCOMPARE(rest(silent().restingUntil(ago(-5))), std::optional<qint64>(ago(-5)));
    QCOMPARE(rest(silent().restingUntil(ago(1))), std::optional<qint64>()); // ended by hand
    QCOMPARE(rest(aTarget().restingUntil(ago(-5))), std::optional<qint64>(ago(-5)));
    QCOMPARE(rest(aTarget().restingUntil(ago(5))), std::optional<qint64>());
}

void TestSilence::whatTheUserSaidBeforeTheLastTouchDoesNot()
{
    QCOMPARE(rest(silent().restingUntil(ago(11))), std::optional<qint64>(ago(10) + 60 * 86'400));
}

void TestSilence::anotherTouchAfterARestBeginsItAgain()
{
    const TargetBuilder again = aTarget().touched(110).touched(100).touched(90).touched(4);
    QCOMPARE(silence(again).unanswered, 4);
    QCOMPARE(rest(again), std::optional<qint64>(ago(4) + 60 * 86'400));
}

COMITY_TEST_GUILESS(TestSilence)
#include "tst_silence.moc"
