#include "model/base/civil_days.h"
#include "model/base/civil_time.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;

class TestCivilDays : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreThoseOfTheZone_data();
    void daysAreThoseOfTheZone();
    void whatIsFarAwayIsNotTold_data();
    void whatIsFarAwayIsNotTold();
};

void TestCivilDays::daysAreThoseOfTheZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"UTC", "UTC+05:30", "Europe/Berlin", "America/Sao_Paulo",
             "America/St_Johns", "Asia/Kathmandu", "Asia/Tehran", "Australia/Lord_Howe",
             "Pacific/Apia", "Pacific/Chatham", "Africa/Casablanca"}) {
        QTest::newRow(zone) << QByteArray(zone);
    }
}

void TestCivilDays::daysAreThoseOfTheZone()
{
    QFETCH(QByteArray, zone);
    const QTimeZone timeZone(zone);
    QVERIFY(timeZone.isValid());
    const CivilDays days(timeZone);
    std::vector<qint64> moments {0, 1, 86'399, 2'145'916'799};
    // Twice a week and more, at all hours.
    for (qint64 moment = 5'000; moment < 2'145'916'800; moment += 300'007) {
        moments.push_back(moment);
    }
    const auto changes = timeZone.transitions(QDateTime::fromSecsSinceEpoch(0, Qt::UTC),
        QDateTime(QDate(2037, 12, 1), QTime(0, 0), Qt::UTC));
    for (const QTimeZone::OffsetData &change : changes) {
        const qint64 at = change.atUtc.toSecsSinceEpoch();
        moments.insert(moments.end(), {at - 3'600, at - 1, at, at + 1, at + 3'600});
    }
    for (const qint64 moment : moments) {
        const auto clock = days.wallClock(moment);
        QVERIFY(clock);
        const std::string_view day = clock->view().substr(0, 10);
        QCOMPARE(
            QString::fromLatin1(day.data(), 10), dateIn(timeZone, moment).toString(Qt::ISODate));
    }
}

void TestCivilDays::whatIsFarAwayIsNotTold_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("before 1970") << qint64 {-1};
    QTest::newRow("after 2037") << qint64 {2'145'916'800};
    QTest::newRow("no time at all") << std::numeric_limits<qint64>::max();
}

void TestCivilDays::whatIsFarAwayIsNotTold()
{
    QFETCH(qint64, seconds);
    QVERIFY(!CivilDays(QTimeZone("Europe/Berlin")).wallClock(seconds));
}

COMITY_TEST_GUILESS(TestCivilDays)
#include "tst_civil_days.moc"
