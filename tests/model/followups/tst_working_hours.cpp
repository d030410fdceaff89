#include "model/followups/working_hours.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::followups;
using namespace Qt::StringLiterals;

namespace {

const QList<int> weekdays {1, 2, 3, 4, 5};

QTimeZone prague()
{
    return QTimeZone("Europe/Prague");
}

/// UTC seconds of a wall clock such as `2026-05-15 16:30`.
qint64 in(const QTimeZone &zone, const QString &wallClock)
{
    QDateTime moment = QDateTime::fromString(wallClock, u"yyyy-MM-dd HH:mm"_s);
    moment.setTimeZone(zone);
    return moment.toSecsSinceEpoch();
}

QString wallClock(const QTimeZone &zone, qint64 at)
{
    return QDateTime::fromSecsSinceEpoch(at, zone).toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

/// When somebody is there to answer: days, hours, zones and the two nights of the clocks.
class TestWorkingHours : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void hoursOfAnAccountAreThoseItTells()
    {
        AccountRecord record;
        record.account.timeZone = u"Asia/Tokyo"_s;
        record.workingDays = weekdays;
        record.workFrom = 9 * 60;
        record.workTo = 17 * 60;
        const WorkingHours hours = workingHoursOf(record);
        QCOMPARE(hours.days, weekdays);
        QCOMPARE(hours.from, 540);
        QCOMPARE(hours.to, 1020);
        QCOMPARE(hours.zone.id(), QByteArray("Asia/Tokyo"));
    }

    void hoursThatCannotBeAreNotTold()
    {
        AccountRecord record;
        record.workingDays = {0, 3, 9};
        record.workFrom = 18 * 60;
        record.workTo = 9 * 60;
        const WorkingHours hours = workingHoursOf(record);
        QCOMPARE(hours.days, QList<int> {3});
        QCOMPARE(hours.from, 0);
        QCOMPARE(hours.to, 1440);
    }

    void timePassesOnDutyAlone_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("due");
        QTest::newRow("within the day") << u"2026-05-14 10:00"_s << 240 << u"2026-05-14 14:00"_s;
        QTest::newRow("to the last minute") << u"2026-05-14 16:00"_s << 60 << u"2026-05-14 17:00"_s;
        QTest::newRow("over the night") << u"2026-05-13 16:11"_s << 240 << u"2026-05-14 12:11"_s;
        QTest::newRow("before work") << u"2026-05-14 06:00"_s << 60 << u"2026-05-14 10:00"_s;
        QTest::newRow("over the weekend") << u"2026-05-15 16:30"_s << 60 << u"2026-05-18 09:30"_s;
        QTest::newRow("on a Saturday") << u"2026-05-16 11:00"_s << 1 << u"2026-05-18 09:01"_s;
        QTest::newRow("three days' work") << u"2026-05-14 09:00"_s << 1440 << u"2026-05-18 17:00"_s;
        QTest::newRow("none") << u"2026-05-16 11:00"_s << 0 << u"2026-05-18 09:00"_s;
    }

    void timePassesOnDutyAlone()
    {
        QFETCH(QString, from);
        QFETCH(int, minutes);
        QFETCH(QString, due);
        const WorkingHours hours {weekdays, 540, 1020, prague()};
        QCOMPARE(wallClock(prague(), afterMinutesOnDuty(hours, in(prague(), from), minutes)), due);
    }

    void daysAreDaysOnDuty_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("due");
        QTest::newRow("the next day") << u"2026-05-13 15:20"_s << 1 << u"2026-05-14 15:20"_s;
        QTest::newRow("over the weekend") << u"2026-05-15 15:20"_s << 1 << u"2026-05-18 15:20"_s;
        QTest::newRow("on a Sunday") << u"2026-05-17 20:00"_s << 1 << u"2026-05-19 09:00"_s;
        QTest::newRow("late at night") << u"2026-05-13 23:30"_s << 1 << u"2026-05-15 09:00"_s;
        QTest::newRow("two weeks") << u"2026-05-13 10:00"_s << 10 << u"2026-05-27 10:00"_s;
        QTest::newRow("none") << u"2026-05-13 10:00"_s << 0 << u"2026-05-13 10:00"_s;
    }

    void daysAreDaysOnDuty()
    {
        QFETCH(QString, from);
        QFETCH(int, days);
        QFETCH(QString, due);
        const WorkingHours hours {weekdays, 540, 1020, prague()};
        QCOMPARE(wallClock(prague(), afterDaysOnDuty(hours, in(prague(), from), days)), due);
    }

    void withoutHoursEveryMomentCounts()
    {
        const WorkingHours always {{}, 0, 1440, QTimeZone::utc()};
        const qint64 saturday = in(QTimeZone::utc(), u"2026-05-16 22:40"_s);
        QCOMPARE(nextOnDuty(always, saturday), saturday);
        QCOMPARE(afterMinutesOnDuty(always, saturday, 3000), saturday + 3000 * 60);
        QCOMPARE(afterDaysOnDuty(always, saturday, 2), saturday + 48 * 3600);
    }

    void daysWithoutHoursAreWhole()
    {
        const WorkingHours hours {weekdays, 0, 1440, prague()};
        QCOMPARE(wallClock(
                     prague(), afterMinutesOnDuty(hours, in(prague(), u"2026-05-15 23:00"_s), 120)),
            u"2026-05-18 01:00"_s);
    }

    void clocksThatChangeKeepTheTimeOfDay_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("due");
        QTest::addColumn<int>("hours");
        QTest::newRow("forward") << u"2026-03-28 12:00"_s << u"2026-03-29 12:00"_s << 23;
        QTest::newRow("back") << u"2026-10-24 12:00"_s << u"2026-10-25 12:00"_s << 25;
        // 02:30 is left out in that night: half an hour after the clocks went is what it would be.
        QTest::newRow("into the gap") << u"2026-03-28 02:30"_s << u"2026-03-29 03:30"_s << 24;
    }

    void clocksThatChangeKeepTheTimeOfDay()
    {
        QFETCH(QString, from);
        QFETCH(QString, due);
        QFETCH(int, hours);
        const WorkingHours always {{}, 0, 1440, prague()};
        const qint64 asked = in(prague(), from);
        const qint64 end = afterDaysOnDuty(always, asked, 1);
        QCOMPARE(wallClock(prague(), end), due);
        QCOMPARE(end - asked, qint64 {hours} * 3600);
    }

    void aNightThatIsShorterHasFewerMinutes()
    {
        // On duty from 01:00 to 04:00, of which one hour does not happen on 29 March.
        const WorkingHours hours {{}, 60, 240, prague()};
        const qint64 begin = in(prague(), u"2026-03-29 01:00"_s);
        QCOMPARE(wallClock(prague(), afterMinutesOnDuty(hours, begin, 120)), u"2026-03-29 04:00"_s);
        QCOMPARE(wallClock(prague(), afterMinutesOnDuty(hours, begin, 121)), u"2026-03-30 01:01"_s);
        // And in October it happens twice.
        const qint64 longer = in(prague(), u"2026-10-25 01:00"_s);
        QCOMPARE(
            wallClock(prague(), afterMinutesOnDuty(hours, longer, 240)), u"2026-10-25 04:00"_s);
    }

    void theDayIsThatOfTheZone()
    {
        // Friday 23:00 UTC is Saturday morning in Auckland, where nobody works then.
        const QTimeZone auckland("Pacific/Auckland");
        const WorkingHours hours {weekdays, 540, 1020, auckland};
        const qint64 asked = in(QTimeZone::utc(), u"2026-05-15 23:00"_s);
        QCOMPARE(wallClock(auckland, nextOnDuty(hours, asked)), u"2026-05-18 09:00"_s);
    }
};

COMITY_TEST_GUILESS(TestWorkingHours)
#include "tst_working_hours.moc"
