#include "model/targets/online_hours.h"

#include "tests/model/targets/target_builder.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestOnlineHours : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void fewSignsSayNothing();
    void theirZoneCountsWhenItIsKnown();
    void ourZoneStandsInAndIsSaid();
    void answersAndMessagesCount();
    void theShortestSpanOfTwoThirdsIsUsual();
    void aSpanMayPassMidnight();
    void spreadSignsHaveNoUsualHours();

private:
    /// A message at each of these hours of a day in May, UTC.
    static std::vector<qint64> atHours(const std::vector<int> &hours)
    {
        std::vector<qint64> out;
        int day = 0;
        for (const int hour : hours) {
            out.push_back(QDateTime(QDate(2026, 5, 1).addDays(day++ % 10), QTime(hour, 30), Qt::UTC)
                              .toSecsSinceEpoch());
        }
        return out;
    }
};

void TestOnlineHours::fewSignsSayNothing()
{
    QVERIFY(!onlineHours(aTarget(), QTimeZone::utc()));
    QVERIFY(!onlineHours(aTarget().writingAt(atHours({8, 8, 8, 8})), QTimeZone::utc()));
    QVERIFY(onlineHours(aTarget().writingAt(atHours({8, 8, 8, 8, 8})), QTimeZone::utc()));
    // Touches that were not answered tell when we are online.
    QVERIFY(!onlineHours(
        aTarget().touched(1).touched(2).touched(3).touched(4).touched(5), QTimeZone::utc()));
}

void TestOnlineHours::theirZoneCountsWhenItIsKnown()
{
    const auto hours = onlineHours(
        aTarget().in(u"Asia/Tokyo"_s).writingAt(atHours({8, 8, 8, 8, 8})), QTimeZone::utc());
    QVERIFY(hours && hours->isTheirZone);
    QCOMPARE(hours->counts[17], 5);
    QCOMPARE(hours->usual->from, 17);
}

void TestOnlineHours::ourZoneStandsInAndIsSaid()
{
    const QTimeZone ours("Europe/Vienna");
    for (const QString &zone : {QString(), u"Not/AZone"_s}) {
        const auto hours
            = onlineHours(aTarget().in(zone).writingAt(atHours({8, 8, 8, 8, 8})), ours);
        QVERIFY(hours && !hours->isTheirZone);
        QCOMPARE(hours->usual->from, 10);
        QCOMPARE(hours->zone, ours);
    }
}

void TestOnlineHours::answersAndMessagesCount()
{
    TargetBuilder target = aTarget().writingAt(atHours({8, 8, 8}));
    target.touchedAndAnswered(1).touchedAndAnswered(2); // an hour after 09:00
    const auto hours = onlineHours(target, QTimeZone::utc());
    QCOMPARE(hours->signs, 5);
    QCOMPARE(hours->counts[10], 2);
}

void TestOnlineHours::theShortestSpanOfTwoThirdsIsUsual()
{
    const auto hours
        = onlineHours(aTarget().writingAt(atHours({7, 8, 8, 9, 20, 13})), QTimeZone::utc());
    QVERIFY(hours->usual);
    QCOMPARE(hours->usual->from, 7);
    QCOMPARE(hours->usual->to, 10);
    QCOMPARE(hours->usual->signs, 4);
}

void TestOnlineHours::aSpanMayPassMidnight()
{
    const auto hours
        = onlineHours(aTarget().writingAt(atHours({23, 23, 0, 0, 0})), QTimeZone::utc());
    QCOMPARE(hours->usual->from, 23);
    QCOMPARE(hours->usual->to, 1);
}

void TestOnlineHours::spreadSignsHaveNoUsualHours()
{
    const auto hours
        = onlineHours(aTarget().writingAt(atHours({0, 3, 6, 9, 12, 15, 18, 21})), QTimeZone::utc());
    QVERIFY(hours && !hours->usual);
}

COMITY_TEST_GUILESS(TestOnlineHours)
#include "tst_online_hours.moc"
