#include "model/import/formats/dates.h"

#include "model/import/formats/file_hints.h"
#include "model/import/formats/ids.h"
#include "model/import/formats/numbers.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::formats;
using namespace Qt::StringLiterals;
using Order = ColumnMapping::DateOrder;

class TestDates : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void datesOfAllExportsAreRead_data();
    void datesOfAllExportsAreRead();
    void orderIsNeverGuessed();
    void namesCarryDates();
    void countsAreRead_data();
    void countsAreRead();
    void flagsAreRead();
    void damagedIdsAreKnown();
    void namesTellTheList_data();
    void namesTellTheList();
};

void TestDates::datesOfAllExportsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // precision and ISO text, empty for none
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(expected);
    };
    row("2023-08-20T11:06:14.174Z", "exact 2023-08-20T11:06:14Z");
    row("2019-01-01T10:00:00+00:00", "exact 2019-01-01T10:00:00Z");
    row("2023-04-26T00:08:49-07:00", "exact 2023-04-26T07:08:49Z");
    row("2023-04-26T00:08:49+0530", "exact 2023-04-25T18:38:49Z");
    row("Tue Jan 31 09:01:52 +0000 2017", "exact 2017-01-31T09:01:52Z");
    row("Tue, 31 Jan 2017 09:01:52 GMT", "exact 2017-01-31T09:01:52Z");
    row("2008-03-08 16:34:22 +0000", "exact 2008-03-08T16:34:22Z");
    row("2025-06-01 14:03:22 UTC", "exact 2025-06-01T14:03:22Z");
    row("2024/02/01 15:02:55 UTC", "exact 2024-02-01T15:02:55Z");
    row("1735732800", "exact 2025-01-01T12:00:00Z");
    row("1735732800123", "exact 2025-01-01T12:00:00Z");
    row("2024-05-01 10:00:00", "local 2024-05-01T10:00:00");
    row("2024-05-01 10:00", "local 2024-05-01T10:00:00");
    row("1/29/26, 2:37 PM", "local 2026-01-29T14:37:00");
    row("1/29/26, 12:05 AM", "local 2026-01-29T00:05:00");
    row("Jan 29, 2026, 2:37\xE2\x80\xAFPM", "local 2026-01-29T14:37:00");
    row("08 Feb 2026", "day 2026-02-08");
    row("8 Feb 2026", "day 2026-02-08");
    row("08 February 2026", "day 2026-02-08");
    row("4-Apr-21", "day 2021-04-04");
    row("31 Aug 2021", "day 2021-08-31");
    row("August 31st, 2021", "day 2021-08-31");
    row("Sept 5, 2021", "day 2021-09-05");
    row("2026-02-08", "day 2026-02-08");
    row("2026/02/08", "day 2026-02-08");
    row("20260208", "day 2026-02-08");
    row("08.02.2026", "day 2026-02-08");
    row("31/12/2025", "day 2025-12-31");
    row("12/31/2025", "day 2025-12-31");
    row("29 Feb 2024", "day 2024-02-29");
    row("29 Feb 2023", "");
    row("01/02/2025", "");
    row("32/13/2025", "");
    row("2025-13-01", "");
    row("", "");
    row("0", "");
    row("never", "");
    row("3 days ago", "");
    row("25:61:00 2020-01-01", "");
    row("08 Fév 2026", "");
    row("45123", "");
    row("123456789012345678901234567890", "");
    row("2020-01-01T00:00:00Zx", "");
    row("2020-01-01 999999999:00:00", "");
    row("2020-01-01 00:133333333:00", "");
    row("2020-01-01T00:00:00+00:133333333", "");
}

void TestDates::datesOfAllExportsAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    const Dated date = readDate(text.toStdString());
    const QString found
        = date.isKnown() ? toText(date.precision) + u' ' + isoText(date) : QString();
    QCOMPARE(found, expected);
    QCOMPARE(readDate("  " + text.toStdString() + " "), date);
}

void TestDates::orderIsNeverGuessed()
{
    QCOMPARE(isoText(readDate("01/02/2025", Order::DayFirst)), u"2025-02-01"_s);
    QCOMPARE(isoText(readDate("01/02/2025", Order::MonthFirst)), u"2025-01-02"_s);
    QVERIFY(orderEvidence("01/02/2025").needsOrder);
    QVERIFY(orderEvidence("01/02/2025").proved == Order::Unknown);
    QVERIFY(orderEvidence("13/02/2025").proved == Order::DayFirst);
    QVERIFY(orderEvidence("1/29/26, 2:37 PM").proved == Order::MonthFirst);
    QVERIFY(!orderEvidence("2025-01-02").needsOrder);
    QVERIFY(!orderEvidence("4-Apr-21").needsOrder);
}

void TestDates::namesCarryDates()
{
    const auto in = [](const QString &name) { return isoText(timeInName(name)); };
    QCOMPARE(in(u"instagram-ana-2025-01-31-a1B2c3.zip"_s), u"2025-01-31"_s);
    QCOMPARE(in(u"Basic_LinkedInDataExport_04-03-2026.zip"_s), u"2026-04-03"_s);
    QCOMPARE(in(u"followers_20240501.csv"_s), u"2024-05-01"_s);
    QCOMPARE(in(u"twitter-2019-03-05-ab20201231cd.zip"_s), u"2019-03-05"_s);
    QCOMPARE(in(u"twitter-Followers-1712345678901.csv"_s), u"2024-04-05T19:34:38Z"_s);
    QCOMPARE(in(u"followers.csv"_s), QString());
    QCOMPARE(in(u"followers-2024-13-77.csv"_s), QString());
    QCOMPARE(in(u"follower_1511000000000000001.csv"_s), QString());
}

void TestDates::countsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("expected"); // -1: none
    const auto row = [](const char *text, qint64 expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << expected;
    };
    row("0", 0);
    row("1200", 1200);
    row("1,200", 1200);
    row("1.200", 1200);
    row("1 200", 1200);
    row("1\xC2\xA0"
        "200",
        1200);
    row("1\xE2\x80\xAF"
        "200",
        1200);
    row("1'200", 1200);
    row("12,345,678", 12'345'678);
    row("12.345.678", 12'345'678);
    row("1.2K", 1200);
    row("1,2k", 1200);
    row("3,4M", 3'400'000);
    row("1.5 M", 1'500'000);
    row("12K", 12'000);
    row("1,234K", 1'234'000);
    row("2B", 2'000'000'000);
    row("1200.0", 1200);
    row("1,234.0", 1234);
    row("1.234,0", 1234);
    row(" 7 ", 7);
    row("", -1);
    row("-5", -1);
    row("n/a", -1);
    row("3.5", -1);
    row("1,20", -1);
    row("12,34,567x", -1);
    row("1.43288E+18", -1);
    row("99999999999999999999", -1);
}

void TestDates::countsAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, expected);
    QCOMPARE(readCount(text.toStdString()).value_or(-1), expected);
}

void TestDates::flagsAreRead()
{
    for (const char *yes : {"true", "TRUE", "Yes", "y", "1", "Verified", "Protected", "blue"}) {
        QCOMPARE(readFlag(yes), std::optional(true));
    }
    for (const char *no : {"false", "No", "0", "Non-Verified", "Not Protected", "none"}) {
        QCOMPARE(readFlag(no), std::optional(false));
    }
    for (const char *neither : {"", "2", "maybe", "following"}) {
        QVERIFY(!readFlag(neither));
    }
    QVERIFY(isFlagWord("yes") && !isFlagWord("1"));
}

void TestDates::damagedIdsAreKnown()
{
    for (const char *damaged : {"1.43288E+18", "1,43288E+18", "1.5e18", "2E+15"}) {
        QVERIFY(isDamagedId(damaged));
        QVERIFY(!isNumericId(damaged));
    }
    for (const char *whole : {"12345", "18446744073709551615", "did:plc:e18", "e5", "ana"}) {
        QVERIFY(!isDamagedId(whole));
    }
    QVERIFY(isNumericId("18446744073709551615"));
    QVERIFY(!isNumericId("184467440737095516150"));
    QVERIFY(!isNumericId(""));
}

void TestDates::namesTellTheList_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *path, const char *expected) {
        QTest::newRow(path) << QString::fromUtf8(path) << QString::fromLatin1(expected);
    };
    row("demo-followers-2026-05-11.csv", "followers");
    row("Follower.csv", "followers");
    row("my_following (1).csv", "following");
    row("twitter-Following-1712345678901.csv", "following");
    row("friends.csv", "following");
    row("Seguidores.csv", "followers");
    row("seguidos.csv", "following");
    row("Abonnenten.csv", "followers");
    row("Abonnés.csv", "followers");
    row("Abonnements.csv", "following");
    row("volgers.tsv", "followers");
    row("フォロワー.csv", "followers");
    row("following_accounts.csv", "following");
    row("Connections.csv", "connections");
    row("followers/page 1.csv", "followers");
    row("followers_and_following.csv", "");
    row("not_following_back.csv", "");
    row("unfollowers.csv", "");
    row("people.csv", "");
}

void TestDates::namesTellTheList()
{
    QFETCH(const QString, path);
    QFETCH(const QString, expected);
    const auto list = listInName(path);
    QCOMPARE(list ? toText(*list) : QString(), expected);
}

COMITY_TEST_GUILESS(TestDates)
#include "tst_dates.moc"
