#include "model/review/holiday_file.h"
#include "model/review/review_engine.h"
#include "model/review/rule_sets.h"
#include "tests/support/test_case.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace comity::review;
using comity::Permission;
using comity::Stage;

/// Public holidays from calendar files of the user's own.
class TestHolidays : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theDaysOfEventsAreRead_data();
    void theDaysOfEventsAreRead();
    void whatIsNoCalendarIsRefused();
    void aHolidayIsADayOffWhereItIsKept();
    void theNextWorkingDayIsNoHoliday();
    void aYearlyDayBeginsAndIsLeftOut();
    void filesOfOneCountryCountTogether();
    void eachWeekdayIsToldApart();
    void oddFilesAreNamed();
};

namespace {

QByteArray calendarOf(const QByteArray &events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
}

QByteArray eventOf(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\n";
}

const QByteArray mill = calendarOf(
    eventOf("SUMMARY:Mill Day\r\nDTSTART;VALUE=DATE:20260304\r\nDTEND;VALUE=DATE:20260306\r\n"));

bool write(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QDir(folder.path()).mkpath(u"holidays"_s);
    QFile file(folder.filePath(u"holidays/"_s + name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// A Wednesday morning in London.
DraftContext askOf(const QString &country, const QString &zone)
{
    DraftContext draft;
    draft.channel = u"linkedin-message"_s;
    draft.language = u"en"_s;
    draft.text = u"Could you send me the plan of the weir, because the council meets on Monday?"_s;
    draft.sendAt = QDateTime(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC).toSecsSinceEpoch();
    draft.sender.zone = u"Europe/London"_s;
    Recipient reader;
    reader.name = u"Odile Marsh"_s;
    reader.zone = zone;
    reader.country = country.isEmpty() ? Known<QString>() : Known<QString>(country);
    reader.messagesIn = 4;
    reader.messagesOut = 4;
    reader.permission = Permission::None;
    reader.stage = Stage::Engagement;
    draft.recipients = {reader};
    draft.hasRecipients = true;
    return draft;
}

std::vector<Finding> askedOnADayOff(const DraftContext &draft, RuleSets &sets)
{
    std::vector<Finding> found = review(draft, sets.of(u"linkedin")).findings;
    std::erase_if(found, [](const Finding &one) { return one.rule != u"weekend-ask"; });
    return found;
}

} // namespace

void TestHolidays::theDaysOfEventsAreRead_data()
{
    QTest::addColumn<QByteArray>("calendar");
    QTest::addColumn<QStringList>("days");

    QTest::newRow("none") << calendarOf({}) << QStringList {};
    QTest::newRow("one day") << calendarOf(eventOf("DTSTART;VALUE=DATE:20260403\r\n"))
                             << QStringList {u"2026-04-03"_s};
    QTest::newRow("two days, to the day after")
        << mill << QStringList {u"2026-03-04"_s, u"2026-03-05"_s};
    QTest::newRow("with a time") << calendarOf(eventOf("DTSTART:20260403T000000Z\r\n"))
                                 << QStringList {u"2026-04-03"_s};
    QTest::newRow("every year") << calendarOf(
        eventOf("DTSTART;VALUE=DATE:20201225\r\nRRULE:FREQ=YEARLY\r\n"))
                                << QStringList {u"2020-12-25 yearly"_s};
    QTest::newRow("every year by a rule of weekdays") << calendarOf(
        eventOf("DTSTART;VALUE=DATE:20260525\r\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO\r\n"))
                                                      << QStringList {u"2026-05-25"_s};
    QTest::newRow("cancelled") << calendarOf(
        eventOf("DTSTART;VALUE=DATE:20260403\r\nSTATUS:CANCELLED\r\n"))
                               << QStringList {};
    QTest::newRow("twice") << calendarOf(
        eventOf("DTSTART;VALUE=DATE:20260403\r\n") + eventOf("DTSTART;VALUE=DATE:20260403\r\n"))
                           << QStringList {u"2026-04-03"_s};
    QTest::newRow("folded, with plain line ends")
        << QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DA\n TE:20260403\nEND:VEVENT\n")
        << QStringList {u"2026-04-03"_s};
    QTest::newRow("marked as UTF-8, with old line ends")
        << QByteArray("\xEF\xBB\xBF"
                      "BEGIN:VCALENDAR\rBEGIN:VEVENT\rDTSTART:20260403\rEND:VEVENT\r")
        << QStringList {u"2026-04-03"_s};
    QTest::newRow("an end after midnight")
        << calendarOf(eventOf("DTSTART:20260403T180000\r\nDTEND:20260404T020000Z\r\n"))
        << QStringList {u"2026-04-03"_s, u"2026-04-04"_s};
    QTest::newRow("for so many days")
        << calendarOf(eventOf("DTSTART:20260403\r\nDURATION:P2D\r\nBEGIN:VALARM\r\n"
                              "DURATION:P9D\r\nEND:VALARM\r\n"))
        << QStringList {u"2026-04-03"_s, u"2026-04-04"_s};
    QTest::newRow("for a day by the clock")
        << calendarOf(eventOf("DTSTART:20260403\r\nDURATION:PT24H\r\n"))
        << QStringList {u"2026-04-03"_s};
    QTest::newRow("in two months of a year")
        << calendarOf(eventOf("DTSTART:20260403\r\nRRULE:FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=3\r\n"))
        << QStringList {u"2026-04-03"_s};
    QTest::newRow("every year but one")
        << calendarOf(eventOf("RRULE:FREQ=YEARLY\r\nDTSTART:20201225\r\nEXDATE:20241225\r\n"))
        << QStringList {u"2020-12-25 yearly"_s, u"2024-12-25 left"_s};
    QTest::newRow("a zone with a colon")
        << calendarOf(eventOf("DTSTART;TZID=\"Mill: north\":20260403T000000\r\n"))
        << QStringList {u"2026-04-03"_s};
    QTest::newRow("cut off") << QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260403\n"
                                           "END:VEVENT\nBEGIN:VEVENT\nDTSTART:20260501\nDTEN")
                             << QStringList {u"2026-04-03"_s};
    QTest::newRow("no day") << calendarOf(eventOf("DTSTART;VALUE=DATE:20261345\r\n"))
                            << QStringList {};
    QTest::newRow("an end long after")
        << calendarOf(eventOf("DTSTART:20260101\r\nDTEND:99991231\r\n")) << [] {
               QStringList days;
               for (int day = 1; day <= 14; ++day) {
                   days += QDate(2026, 1, day).toString(Qt::ISODate);
               }
               return days;
           }();
    QTest::newRow("an end before it")
        << calendarOf(eventOf("DTSTART:20260110\r\nDTEND:20260101\r\n"))
        << QStringList {u"2026-01-10"_s};
}

void TestHolidays::theDaysOfEventsAreRead()
{
    QFETCH(QByteArray, calendar);
    QFETCH(QStringList, days);

    const auto read = readHolidays(calendar);
    QVERIFY(read);
    QCOMPARE(*read, days);
}

void TestHolidays::whatIsNoCalendarIsRefused()
{
    QVERIFY(!readHolidays({}));
    QVERIFY(!readHolidays("DTSTART:20260403\n"));
}

void TestHolidays::aHolidayIsADayOffWhereItIsKept()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder, u"gb.ics"_s, mill));
    auto sets = RuleSets::read(folder.path());
    QVERIFY(sets);
    QVERIFY(sets->problems().empty());
    QCOMPARE(askedOnADayOff(askOf(u"GB"_s, u"Europe/London"_s), *sets).size(), std::size_t {1});
    // Their zone tells the country that nobody wrote down.
    QCOMPARE(askedOnADayOff(askOf({}, u"Europe/London"_s), *sets).size(), std::size_t {1});
    QVERIFY(askedOnADayOff(askOf(u"IE"_s, u"Europe/Dublin"_s), *sets).empty());
    auto none = RuleSets::read();
    QVERIFY(none);
    QVERIFY(askedOnADayOff(askOf(u"GB"_s, u"Europe/London"_s), *none).empty());
}

void TestHolidays::theNextWorkingDayIsNoHoliday()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder, u"GB.ics"_s, mill));
    auto sets = RuleSets::read(folder.path());
    QVERIFY(sets);
    const auto found = askedOnADayOff(askOf(u"GB"_s, u"Europe/London"_s), *sets);
    QCOMPARE(found.size(), std::size_t {1});
    const auto later = std::ranges::find(found.front().fixes, FixKind::Reschedule, &Fix::kind);
    QVERIFY(later != found.front().fixes.end());
    QCOMPARE(
        *later->sendAt, QDateTime(QDate(2026, 3, 6), QTime(9, 30), Qt::UTC).toSecsSinceEpoch());
}

void TestHolidays::aYearlyDayBeginsAndIsLeftOut()
{
    const auto isOff = [](const QByteArray &lines) {
        const QTemporaryDir folder;
        write(folder, u"GB.ics"_s, calendarOf(eventOf("RRULE:FREQ=YEARLY\r\n" + lines)));
        auto sets = RuleSets::read(folder.path());
        return !askedOnADayOff(askOf(u"GB"_s, u"Europe/London"_s), *sets).empty();
    };
    QVERIFY(isOff("DTSTART:20250304\r\n"));
    QVERIFY(isOff("DTSTART:20260304\r\n"));
    QVERIFY(!isOff("DTSTART:20270304\r\n"));
    QVERIFY(!isOff("DTSTART:20250304\r\nEXDATE:20260304\r\n"));
    QVERIFY(!isOff("DTSTART:20250305\r\n"));
}

void TestHolidays::filesOfOneCountryCountTogether()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder, u"gb.ics"_s, mill));
    QVERIFY(write(folder, u"GB.ics"_s, calendarOf(eventOf("DTSTART:20260501\r\n"))));
    auto sets = RuleSets::read(folder.path());
    QVERIFY(sets);
    const auto found = askedOnADayOff(askOf(u"GB"_s, u"Europe/London"_s), *sets);
    QCOMPARE(found.size(), std::size_t {1});
    QCOMPARE(
        found.front().facts, (std::vector<UsedFact> {{u"fact-listed"_s, u"holidays/GB.ics"_s}}));
}

void TestHolidays::eachWeekdayIsToldApart()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder, u"GB.ics"_s, mill));
    auto sets = RuleSets::read(folder.path());
    QVERIFY(sets);
    // Late on Wednesday in London it is Thursday in Auckland: both days of the mill are told to
    // whom they concern, whoever comes first.
    DraftContext draft = askOf(u"GB"_s, u"Pacific/Auckland"_s);
    draft.sendAt = QDateTime(QDate(2026, 3, 4), QTime(20, 0), Qt::UTC).toSecsSinceEpoch();
    draft.recipients.push_back(askOf(u"GB"_s, u"Europe/London"_s).recipients.front());
    const auto messagesOf = [&] {
        QStringList messages;
        for (const Finding &finding : askedOnADayOff(draft, *sets)) {
            messages += finding.message;
        }
        return messages;
    };
    QCOMPARE(messagesOf(), (QStringList {u"message-day-3"_s, u"message-day-4"_s}));
    std::swap(draft.recipients[0], draft.recipients[1]);
    QCOMPARE(messagesOf(), (QStringList {u"message-day-3"_s, u"message-day-4"_s}));
}

void TestHolidays::oddFilesAreNamed()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder, u"Britain.ics"_s, mill));
    QVERIFY(write(folder, u"FR.ics"_s, mill + QByteArray(256 * 1024, '\n')));
    QVERIFY(write(folder, u"IE.ics"_s, "no calendar"));
    const auto sets = RuleSets::read(folder.path());
    QVERIFY(sets);
    QStringList codes;
    for (const RuleProblem &problem : sets->problems()) {
        codes += problem.code;
    }
    codes.sort();
    QCOMPARE(
        codes, (QStringList {u"holidays-broken"_s, u"holidays-broken"_s, u"holidays-country"_s}));
}

COMITY_TEST_GUILESS(TestHolidays)
#include "tst_holidays.moc"
