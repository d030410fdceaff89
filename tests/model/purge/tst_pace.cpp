#include "model/purge/pace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;

namespace {

constexpr quint8 mondayAndThursday = 0b0001001;
const QDate thursday(2026, 5, 14);

qint64 at(int minutes)
{
    return 1'778'750'000 + minutes * 60;
}

} // namespace

/// How calmly batches follow each other, and when a pause is due.
class TestPace : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void sessionsFallOnTheDaysOfThePace()
    {
        const Pace pace {mondayAndThursday, 1, {}};
        const std::vector<QDate> expected {
            thursday, QDate(2026, 5, 18), QDate(2026, 5, 21), QDate(2026, 5, 25)};
        QCOMPARE(sessionDays(pace, thursday, {}, 4), expected);
        QVERIFY(sessionDays(pace, thursday, {}, 0).empty());
    }

    void neverTwoOnOneDay()
    {
        const Pace pace {0b1111111, 1, {}};
        QCOMPARE(sessionDays(pace, thursday, thursday, 1).front(), thursday.addDays(1));
        // What was done a week ago holds nothing back.
        QCOMPARE(sessionDays(pace, thursday, thursday.addDays(-7), 1).front(), thursday);
    }

    void daysApartAreKeptBetweenAllSessions()
    {
        const Pace pace {0b1111111, 3, {}};
        const std::vector<QDate> days = sessionDays(pace, thursday, thursday.addDays(-1), 3);
        const std::vector<QDate> expected {
            thursday.addDays(2), thursday.addDays(5), thursday.addDays(8)};
        QCOMPARE(days, expected);
    }

    void aWeekWithoutDaysHasNoSessions()
    {
        QVERIFY(sessionDays({0, 1, {}}, thursday, {}, 3).empty());
        const auto road = roadToGoal({0, 1, 500}, 0, 1000, 50, thursday, {});
        QVERIFY(road && !road->goalDay());
    }

    void theRoadEndsWithTheBatchThatReachesTheGoal()
    {
        // 288 left, goal 500: 212 are missing, five batches of 50.
        const auto road = roadToGoal({mondayAndThursday, 1, 500}, 288, 779, 50, thursday, {});
        QVERIFY(road);
        QCOMPARE(road->missing, 212);
        QCOMPARE(road->days.size(), 5U);
        QCOMPARE(road->goalDay(), QDate(2026, 5, 28));
        QVERIFY(road->peopleShort == 0 && !road->isCut);
    }

    void aGoalThatIsReachedNeedsNoBatch()
    {
        const auto road = roadToGoal({mondayAndThursday, 1, 200}, 288, 779, 50, thursday, {});
        QVERIFY(road && road->missing == 0 && road->days.empty() && road->peopleShort == 0);
    }

    void tooFewPeopleDoNotMakeARoad()
    {
        const auto road = roadToGoal({mondayAndThursday, 1, 500}, 288, 60, 50, thursday, {});
        QVERIFY(road && !road->goalDay());
        QCOMPARE(road->peopleShort, 152);
        QCOMPARE(road->days.size(), 2U);
        // A goal years away is cut rather than drawn.
        const auto far
            = roadToGoal({mondayAndThursday, 30, 1'000'000}, 0, 1'000'000, 50, thursday, {});
        QVERIFY(far && far->isCut && far->peopleShort == 0 && !far->goalDay()
            && far->days.size() == 200U);
    }

    void noGoalNoRoad()
    {
        QVERIFY(!roadToGoal({mondayAndThursday, 1, {}}, 288, 779, 50, thursday, {}));
        QVERIFY(!roadToGoal({mondayAndThursday, 1, 500}, 288, 779, 0, thursday, {}));
    }

    void onlyWhatFollowsWithoutAPauseIsInARow()
    {
        QCOMPARE(doneInARow({}, at(0)), 0);
        QCOMPARE(doneInARow({at(0), at(3), at(5)}, at(6)), 3);
        // Ten minutes are a pause, in between and up to now; the order does not matter.
        QCOMPARE(doneInARow({at(20), at(0), at(21), at(3)}, at(22)), 2);
        QCOMPARE(doneInARow({at(0), at(3)}, at(13)), 0);
        QCOMPARE(doneInARow({at(0), at(9), at(18)}, at(27)), 3);
    }
};

COMITY_TEST_GUILESS(TestPace)
#include "tst_pace.moc"
