#include "tests/support/test_case.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/job_strip.h"
#include "ui/common/relation_mark.h"
#include "ui/common/tiles.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::ui;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

qint64 noon(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(12, 0), Qt::UTC).toSecsSinceEpoch();
}

} // namespace

class TestFormatting : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void numbersReadByLocale()
    {
        QCOMPARE(numberText(qint64(4431), english), u"4,431"_s);
        QCOMPARE(numberText(qint64(-31), english), u"−31"_s);
        QCOMPARE(numberText(std::optional<qint64>(), english), u"—"_s);
        QCOMPARE(signedText(76, english), u"+76"_s);
        QCOMPARE(signedText(0, english), u"0"_s);
        QCOMPARE(percentText(17, english), u"17%"_s);
        QCOMPARE(numberText(qint64(4431), QLocale(QLocale::German)), u"4.431"_s);
    }

    void ratiosLoseDigitsAsTheyGrow()
    {
        QCOMPARE(ratioText(0.034, english), u"0.03"_s);
        QCOMPARE(ratioText(0.999, english), u"1.0"_s);
        QCOMPARE(ratioText(1.4, english), u"1.4"_s);
        QCOMPARE(ratioText(9.97, english), u"10"_s);
        QCOMPARE(ratioText(140.2, english), u"140"_s);
    }

    void datesTellWhatIsKnown()
    {
        const QTimeZone utc = QTimeZone::utc();
        QCOMPARE(dateText(Dated::day(noon(2019, 3, 14)), utc, english), u"14 Mar 2019"_s);
        QCOMPARE(dateText(Dated {}, utc, english), u"—"_s);
        const auto between = [&](qint64 from, qint64 to) {
            return dateText(Dated::between(from, to), utc, english);
        };
        QCOMPARE(between(noon(2020, 10, 2), noon(2020, 10, 20)), u"≈ Oct 2020"_s);
        QCOMPARE(between(noon(2020, 3, 2), noon(2020, 10, 20)), u"≈ 2020"_s);
        QCOMPARE(between(noon(2018, 3, 2), noon(2020, 10, 20)), u"≈ 2018–2020"_s);
        QCOMPARE(dateText(Dated::between({}, noon(2020, 10, 2)), utc, english), u"by Oct 2020"_s);
        QCOMPARE(
            dateText(Dated::between(noon(2020, 10, 2), {}), utc, english), u"after Oct 2020"_s);
    }

    void daysAreThoseOfTheZoneAndDayDatesAreNotShifted()
    {
        const QTimeZone auckland("Pacific/Auckland");
        const qint64 evening
            = QDateTime(QDate(2026, 5, 11), QTime(20, 0), Qt::UTC).toSecsSinceEpoch();
        QCOMPARE(dateText(Dated::exact(evening), auckland, english), u"12 May 2026"_s);
        QCOMPARE(dateText(Dated::day(noon(2026, 5, 11)), auckland, english), u"11 May 2026"_s);
        QCOMPARE(dateTimeText(evening, auckland, QDate(2026, 6, 1), english), u"12 May 08:00"_s);
        QCOMPARE(
            dateTimeText(evening, auckland, QDate(2027, 1, 1), english), u"12 May 2026 08:00"_s);
    }

    void agesAreInDays()
    {
        const QTimeZone utc = QTimeZone::utc();
        const QDate today(2026, 5, 14);
        QCOMPARE(ageText(Dated::day(noon(2026, 5, 14)), today, utc), u"Today"_s);
        QCOMPARE(ageText(Dated::day(noon(2026, 5, 13)), today, utc), u"Yesterday"_s);
        QCOMPARE(ageText(Dated::day(noon(2025, 10, 14)), today, utc), u"212 days"_s);
        QCOMPARE(ageText(Dated {}, today, utc), u"—"_s);
        QCOMPARE(ageText(Dated::between({}, noon(2025, 10, 14)), today, utc), u"≈ 212 days"_s);
    }

    void monogramsAreFirstLettersAsReadersSeeThem()
    {
        QCOMPARE(monogramOf(u"Hideo Starling-Oka", u"@starlingoka"), u"HS"_s);
        QCOMPARE(monogramOf(u"Kettle & Spoke Café", u""), u"KC"_s);
        QCOMPARE(monogramOf(u"", u"@oldwhistle77"), u"O"_s);
        QCOMPARE(monogramOf(u"", u""), QString());
        QCOMPARE(monogramOf(u"é́ric", u""), u"É́"_s);
        QCOMPARE(monogramOf(u"李小龙", u""), u"李"_s);
        QCOMPARE(monogramOf(u"Zoë 🚲", u""), u"Z"_s);
        QCOMPARE(monogramOf(u"🚲", u"@zoe"), u"Z"_s);
    }

    void handlesAreWrittenAsTheirNetworkDoes()
    {
        QCOMPARE(handleText(u"x"_s, u"ada"_s, u"4711"_s), u"@ada"_s);
        QCOMPARE(handleText(u"x"_s, u"@ada"_s), u"@ada"_s);
        QCOMPARE(handleText(u"x"_s, {}, u"4711"_s), u"id 4711, handle unknown"_s);
        QCOMPARE(handleText(u"x"_s, {}, u"@ada"_s), u"@ada"_s);
        QCOMPARE(handleText(u"linkedin"_s, u"ada-hill"_s, u"ada-hill"_s), u"ada-hill"_s);
        QCOMPARE(handleText(u"linkedin"_s, {}, u"name:Ada Hill"_s), QString());
        QCOMPARE(handleText(u"x"_s, u"a\nb"_s).count(u'\n'), 0);
        QCOMPARE(nameText(u"x"_s, {}, u"ada"_s, u"4711"_s), u"@ada"_s);
    }

    void accountsAreNeverNameless()
    {
        QCOMPARE(accountText(u"x"_s, u"fern"_s, u"Fern Hill"_s, u"12"_s), u"@fern"_s);
        QCOMPARE(accountText(u"linkedin"_s, u"ines"_s, {}, {}), u"ines"_s);
        QCOMPARE(accountText(u"x"_s, {}, u"Fern Hill"_s, u"12"_s), u"Fern Hill"_s);
        QCOMPARE(accountText(u"x"_s, {}, {}, u"12"_s), u"id 12"_s);
        QVERIFY(!accountText(u"x"_s, {}, {}, {}).isEmpty());
    }

    void everyNetworkHasLettersAndAName()
    {
        QCOMPARE(networkLetters(u"instagram"), u"Ig"_s);
        QCOMPARE(networkName(u"youtube"), u"YouTube"_s);
        QCOMPARE(networkLetters(u"fernhill-forum"), u"Csv"_s);
        QCOMPARE(networkName(u"fernhill-forum"), u"fernhill-forum"_s);
    }

    void halfKnownRelationsAreMarked()
    {
        QCOMPARE(relationWord(RelationMark::NotFollowingBack), u"You follow"_s);
        QCOMPARE(relationWord(RelationMark::YouFollow), u"You follow?"_s);
        QCOMPARE(relationWord(RelationMark::Unknown), unknownText());
        QVERIFY(relationMeaning(RelationMark::YouFollow).contains(u"not in any import"_s));
    }

    void timeLeftIsToldOnlyWhenItIsKnown()
    {
        QCOMPARE(JobStrip::timeLeftText(10'000, {u"a"_s, 0, 100}), QString());
        QCOMPARE(JobStrip::timeLeftText(10'000, {u"a"_s, 20, 0}), QString());
        QCOMPARE(JobStrip::timeLeftText(500, {u"a"_s, 20, 100}), QString());
        QCOMPARE(JobStrip::timeLeftText(10'000, {u"a"_s, 20, 100}), u"about 40 s left"_s);
        QCOMPARE(JobStrip::timeLeftText(10'000, {u"a"_s, 100, 100}), QString());
        QVERIFY(JobStrip::timeLeftText(60'000, {u"a"_s, 10, 100}).contains(u"9 min"_s));
    }
};

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    TestFormatting test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_formatting.moc"
