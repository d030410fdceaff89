#include "model/targets/touch_due.h"

#include "model/base/civil_time.h"
#include "tests/model/targets/target_builder.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestTouchDue : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void itIsDueACadenceAfterTheLastTouch();
    void withoutATouchTheCadenceCountsFromBeingAdded();
    void withoutACadenceNothingIsDue();
    void daysAreCivilDaysOfOurZone();
    void whoRestsIsNotDue();
    void theNextOpeningIsTheClosest();
    void usedOpeningsAreOver();
    void weeksCountTouchesAndAnswers();

private:
    static TouchDue due(const Target &target, const QTimeZone &zone = QTimeZone::utc())
    {
        return touchDue(target, targetNow(), zone);
    }
};

void TestTouchDue::itIsDueACadenceAfterTheLastTouch()
{
    const TouchDue soon = due(aTarget().every(21).touched(19).touched(60));
    QCOMPARE(soon.daysSince, std::optional<qint64>(19));
    QCOMPARE(soon.daysLeft, std::optional<qint64>(2));
    QVERIFY(!soon.isDue);
    QVERIFY(due(aTarget().every(21).touched(21)).isDue);
    QCOMPARE(due(aTarget().every(42).touched(57)).daysLeft, std::optional<qint64>(-15));
    QVERIFY(due(aTarget().every(42).touched(57)).isDue);
}

void TestTouchDue::withoutATouchTheCadenceCountsFromBeingAdded()
{
    const TouchDue fresh = due(aTarget().every(14).addedAt(ago(10)));
    QCOMPARE(fresh.daysSince, std::optional<qint64>());
    QCOMPARE(fresh.daysLeft, std::optional<qint64>(4));
    QVERIFY(due(aTarget().every(14).addedAt(ago(14))).isDue);
}

void TestTouchDue::withoutACadenceNothingIsDue()
{
    const TouchDue none = due(aTarget().touched(400));
    QVERIFY(!none.isDue && !none.daysLeft);
    QCOMPARE(none.daysSince, std::optional<qint64>(400));
    // A touch that lies ahead is none yet.
    QCOMPARE(due(aTarget().touched(-3)).daysSince, std::optional<qint64>());
}

void TestTouchDue::daysAreCivilDaysOfOurZone()
{
    const auto lateYesterday = aTarget().every(1).touchedAt(Dated::exact(ago(0, 10)));
    QCOMPARE(due(lateYesterday).daysSince, std::optional<qint64>(1));
    QCOMPARE(due(lateYesterday, QTimeZone("Pacific/Auckland")).daysSince, std::optional<qint64>(0));
    const auto onADay = aTarget().touchedAt(Dated::day(noonUtc(QDate(2026, 5, 14))));
    QCOMPARE(due(onADay).daysSince, std::optional<qint64>(0));
    QCOMPARE(due(onADay, QTimeZone("America/Los_Angeles")).daysSince, std::optional<qint64>(0));
}

void TestTouchDue::whoRestsIsNotDue()
{
    QVERIFY(!due(aTarget().every(7).touched(10).restingUntil(ago(-1))).isDue);
    QVERIFY(!due(aTarget().every(7).touched(10).touched(20).touched(30)).isDue);
}

void TestTouchDue::theNextOpeningIsTheClosest()
{
    const TargetBuilder target = aTarget()
                                     .withOpening(ago(40), u"old"_s)
                                     .withOpening(ago(2), u"lately"_s)
                                     .withOpening(ago(-6), u"next week"_s);
    QCOMPARE(nextOpening(target, targetNow())->quote, u"lately"_s);
    QCOMPARE(nextOpening(target, ago(-5))->quote, u"next week"_s);
    QCOMPARE(nextOpening(aTarget(), targetNow()), nullptr);
}

void TestTouchDue::usedOpeningsAreOver()
{
    const TargetBuilder target
        = aTarget().withOpening(ago(1), u"used"_s, ago(0, 1)).withOpening(ago(9), u"left"_s);
    QCOMPARE(nextOpening(target, targetNow())->quote, u"left"_s);
}

void TestTouchDue::weeksCountTouchesAndAnswers()
{
    const Target target
        = aTarget().touched(0).touchedAndAnswered(6).touched(7).touched(83).touched(84).touched(-1);
    const auto weeks = touchWeeks(target.touches, targetNow(), QTimeZone::utc());
    QCOMPARE(weeks.size(), std::size_t {12});
    QCOMPARE(weeks.back().touches, 2);
    QCOMPARE(weeks.back().answered, 1);
    QCOMPARE(weeks[10].touches, 1);
    QCOMPARE(weeks.front().touches, 1);
}

COMITY_TEST_GUILESS(TestTouchDue)
#include "tst_touch_due.moc"
