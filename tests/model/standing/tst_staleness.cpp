#include "model/standing/staleness.h"

#include "model/base/civil_time.h"
#include "tests/support/test_case.h"

using namespace comity;

class TestStaleness : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreCountedByWhatIsKnown();
    void daysAreNeverBelowZero();
    void oldAndDaysAgree();
};

namespace {

qint64 moment(int day, int hour)
{
    return QDateTime(QDate(2026, 5, day), QTime(hour, 0), Qt::UTC).toSecsSinceEpoch();
}

} // namespace

void TestStaleness::daysAreCountedByWhatIsKnown()
{
    const DayCount count(moment(14, 9), QTimeZone::utc());
    QCOMPARE(count.since(Dated::exact(moment(13, 10))), std::optional<qint64>(0));
    QCOMPARE(count.since(Dated::exact(moment(13, 9))), std::optional<qint64>(1));
    QCOMPARE(count.since(Dated::day(noonUtc(QDate(2026, 5, 13)))), std::optional<qint64>(1));
    QCOMPARE(count.since(Dated::between(0, moment(10, 9))), std::optional<qint64>(4));
    QCOMPARE(count.since(Dated::between(0, {})), std::optional<qint64>());
    QCOMPARE(count.since(Dated {}), std::optional<qint64>());
    const DayCount later(moment(14, 20), QTimeZone("Pacific/Auckland"));
    QCOMPARE(later.since(Dated::day(noonUtc(QDate(2026, 5, 13)))), std::optional<qint64>(2));
}

void TestStaleness::daysAreNeverBelowZero()
{
    const DayCount count(moment(14, 9), QTimeZone::utc());
    QCOMPARE(count.since(Dated::exact(moment(20, 9))), std::optional<qint64>(0));
    QCOMPARE(count.since(Dated::day(noonUtc(QDate(2026, 5, 15)))), std::optional<qint64>(0));
}

void TestStaleness::oldAndDaysAgree()
{
    const qint64 asOf = moment(14, 9);
    const DayCount count(asOf, QTimeZone("America/New_York"));
    for (int days = 0; days < 6; ++days) {
        const Staleness old(asOf, QTimeZone("America/New_York"), days);
        for (int hours = 0; hours < 200; ++hours) {
            const Dated exact = Dated::exact(asOf - hours * 3'600);
            QCOMPARE(old.holds(exact), *count.since(exact) >= days);
        }
        for (int back = 0; back < 9; ++back) {
            const Dated day = Dated::day(noonUtc(QDate(2026, 5, 14).addDays(-back)));
            QCOMPARE(old.holds(day), *count.since(day) >= days);
        }
    }
}

COMITY_TEST_GUILESS(TestStaleness)
#include "tst_staleness.moc"
