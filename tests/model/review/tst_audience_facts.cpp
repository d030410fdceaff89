#include "model/base/civil_time.h"
#include "model/review/audience_facts.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::review;
using namespace Qt::StringLiterals;

namespace {

qint64 utc(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toSecsSinceEpoch();
}

AudienceFacts factsOf(const DraftContext &draft)
{
    AudienceFacts facts;
    readAudience(draft, facts);
    return facts;
}

AudienceFacts factsOf(const Recipient &person)
{
    DraftContext draft;
    draft.channel = u"x-dm"_s;
    draft.recipients = {person};
    return factsOf(draft);
}

Stage stageOf(const Recipient &person)
{
    return factsOf(person).stage.at(0);
}

/// What is known of the arrival at one place of a draft of ours from London.
AudienceFacts arrival(const QString &sendAt, const QString &zone, const QString &country)
{
    Recipient person;
    person.zone = zone;
    person.country = country;
    DraftContext draft;
    draft.channel = u"x-dm"_s;
    draft.sender.zone = u"Europe/London"_s;
    draft.sendAt = utc(sendAt);
    draft.recipients = {person};
    return factsOf(draft);
}

/// Somebody of whom every fact is known, and who is a stranger.
Recipient stranger()
{
    Recipient person;
    person.followsUs = false;
    person.weFollow = false;
    person.connected = false;
    person.messagesIn = 0;
    person.met = Known<QString>::none();
    person.permission = Permission::None;
    return person;
}

} // namespace

class TestAudienceFacts : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyToldIsUnknown();
    void permissionIsReadThreeWays();
    void whoWroteIsToldByAnyFact();
    void whatWaitsKeepsItsDay();
    void aGivenStageHolds();
    void stagesFollowFromFacts();
    void aStageIsDoubtfulWhileFactsAreMissing();
    void clocksGoByZone_data();
    void clocksGoByZone();
    void weekendsGoByCountry_data();
    void weekendsGoByCountry();
    void anUnknownCountryIsOurs();
    void aDayOfSendingHasNoHour();
    void peopleAreCounted();
    void columnsAreFilledAnew();
};

void TestAudienceFacts::whatNobodyToldIsUnknown()
{
    const AudienceFacts facts = factsOf(Recipient());
    QCOMPARE(facts.rows(), std::size_t {1});
    for (const auto *column : {&facts.optIn, &facts.optedOut, &facts.hasWritten, &facts.hasMet,
             &facts.followsUs, &facts.connected, &facts.isQuiet, &facts.isWeekend}) {
        QCOMPARE(column->at(0), Known3::Unknown);
    }
    QCOMPARE(facts.localMinutes.at(0), qint16 {-1});
    QCOMPARE(facts.waitsSince.at(0), 0);
    QVERIFY(!facts.isStageKnown.at(0));
}

void TestAudienceFacts::permissionIsReadThreeWays()
{
    Recipient person;
    person.permission = Permission::OptIn;
    QCOMPARE(factsOf(person).optIn.at(0), Known3::Yes);
    QCOMPARE(factsOf(person).optedOut.at(0), Known3::No);
    person.permission = Permission::OptedOut;
    QCOMPARE(factsOf(person).optedOut.at(0), Known3::Yes);
    // Replied equals none.
    person.permission = Permission::Replied;
    QCOMPARE(factsOf(person).optIn.at(0), Known3::No);
    person.permission = Known<Permission>::none();
    QCOMPARE(factsOf(person).optIn.at(0), Known3::No);
}

void TestAudienceFacts::whoWroteIsToldByAnyFact()
{
    Recipient person = stranger();
    QCOMPARE(factsOf(person).hasWritten.at(0), Known3::No);
    person.messagesIn = 1;
    QCOMPARE(factsOf(person).hasWritten.at(0), Known3::Yes);
    person = {};
    person.lastIn = Dated::day(noonUtc({2026, 1, 5}));
    QCOMPARE(factsOf(person).hasWritten.at(0), Known3::Yes);
    person.lastIn = Known<Dated>::none();
    QCOMPARE(factsOf(person).hasWritten.at(0), Known3::No);
    person = {};
    person.followsUs = Known<bool>::none();
    QCOMPARE(factsOf(person).followsUs.at(0), Known3::No);
    person.met = u" "_s;
    QCOMPARE(factsOf(person).hasMet.at(0), Known3::No);
    person.met = u"2026-01-05 fair"_s;
    QCOMPARE(factsOf(person).hasMet.at(0), Known3::Yes);
}

void TestAudienceFacts::whatWaitsKeepsItsDay()
{
    Recipient person;
    person.awaitingOurReply = Dated::day(noonUtc({2026, 1, 5}));
    QCOMPARE(factsOf(person).waitsSince.at(0), noonUtc({2026, 1, 5}));
    person.awaitingOurReply = Known<Dated>::none();
    QCOMPARE(factsOf(person).waitsSince.at(0), 0);
}

void TestAudienceFacts::aGivenStageHolds()
{
    Recipient person = stranger();
    person.stage = Stage::Engagement;
    QCOMPARE(stageOf(person), Stage::Engagement);
    person.messagesIn = 40;
    person.stage = Stage::None;
    QCOMPARE(stageOf(person), Stage::None);
}

void TestAudienceFacts::stagesFollowFromFacts()
{
    Recipient person = stranger();
    QCOMPARE(stageOf(person), Stage::None);
    QVERIFY(factsOf(person).isStageKnown.at(0));
    person.weFollow = true;
    QCOMPARE(stageOf(person), Stage::Exposure);
    person.followsUs = true;
    QCOMPARE(stageOf(person), Stage::Exposure);
    person.messagesIn = 1;
    QCOMPARE(stageOf(person), Stage::Branding);
    QVERIFY(factsOf(person).isStageKnown.at(0));
    person.messagesIn = 2;
    QCOMPARE(stageOf(person), Stage::Engagement);
    person.tags = QStringList {u"Customer"_s};
    QCOMPARE(stageOf(person), Stage::Conversion);

    // Two messages of long ago are no engagement today.
    DraftContext draft;
    draft.channel = u"x-dm"_s;
    draft.sendAt = utc(u"2026-03-01T10:00:00Z"_s);
    person.tags = {};
    person.lastIn = Dated::day(noonUtc({2024, 12, 1}));
    draft.recipients = {person};
    QCOMPARE(factsOf(draft).stage.at(0), Stage::Branding);
}

void TestAudienceFacts::aStageIsDoubtfulWhileFactsAreMissing()
{
    Recipient person;
    person.followsUs = true;
    QCOMPARE(stageOf(person), Stage::Exposure);
    QVERIFY(!factsOf(person).isStageKnown.at(0));
    person.messagesIn = 0;
    QVERIFY(!factsOf(person).isStageKnown.at(0));
    person.met = Known<QString>::none();
    QVERIFY(factsOf(person).isStageKnown.at(0));
}

void TestAudienceFacts::clocksGoByZone_data()
{
    QTest::addColumn<QString>("sendAt");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("quiet");
    const auto row = [](const char *name, const QString &sendAt, const QString &zone, int minutes,
                         Known3 quiet) {
        QTest::newRow(name) << sendAt << zone << minutes << static_cast<int>(quiet);
    };
    row("before the gap", u"2026-03-29T00:59:00Z"_s, u"Europe/Prague"_s, 119, Known3::Yes);
    row("after the gap", u"2026-03-29T01:00:00Z"_s, u"Europe/Prague"_s, 180, Known3::Yes);
    row("hour told twice", u"2026-10-25T01:30:00Z"_s, u"Europe/Prague"_s, 150, Known3::Yes);
    row("quiet ends", u"2026-07-01T07:00:00Z"_s, u"Europe/London"_s, 480, Known3::No);
    row("still quiet", u"2026-07-01T06:59:00Z"_s, u"Europe/London"_s, 479, Known3::Yes);
    row("quiet begins", u"2026-01-05T20:00:00Z"_s, u"Europe/London"_s, 1200, Known3::Yes);
    row("not yet quiet", u"2026-01-05T19:59:59Z"_s, u"Europe/London"_s, 1199, Known3::No);
    row("half an hour", u"2026-01-05T10:00:00Z"_s, u"Asia/Kolkata"_s, 930, Known3::No);
    row("day before", u"2026-01-05T02:00:00Z"_s, u"America/New_York"_s, 1260, Known3::Yes);
    row("no such zone", u"2026-01-05T02:00:00Z"_s, u"Moon/Tycho"_s, -1, Known3::Unknown);
    row("this machine", u"2026-01-05T02:00:00Z"_s, u"localtime"_s, -1, Known3::Unknown);
    row("a file", u"2026-01-05T02:00:00Z"_s, u"../zone.tab"_s, -1, Known3::Unknown);
    row("none", u"2026-01-05T02:00:00Z"_s, u""_s, -1, Known3::Unknown);
}

void TestAudienceFacts::clocksGoByZone()
{
    QFETCH(const QString, sendAt);
    QFETCH(const QString, zone);
    QFETCH(const int, minutes);
    QFETCH(const int, quiet);
    const AudienceFacts facts = arrival(sendAt, zone, u"GB"_s);
    QCOMPARE(static_cast<int>(facts.localMinutes.at(0)), minutes);
    QCOMPARE(static_cast<int>(facts.isQuiet.at(0)), quiet);
}

void TestAudienceFacts::weekendsGoByCountry_data()
{
    QTest::addColumn<QString>("sendAt");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("country");
    QTest::addColumn<bool>("weekend");
    const auto row
        = [](const char *name, const QString &sendAt, const QString &zone, const QString &country,
              bool weekend) { QTest::newRow(name) << sendAt << zone << country << weekend; };
    // 2026-01-09 is a Friday.
    row("Friday in Riyadh", u"2026-01-09T10:00:00Z"_s, u"Asia/Riyadh"_s, u"SA"_s, true);
    row("Sunday in Riyadh", u"2026-01-11T10:00:00Z"_s, u"Asia/Riyadh"_s, u"SA"_s, false);
    row("Friday in London", u"2026-01-09T10:00:00Z"_s, u"Europe/London"_s, u"GB"_s, false);
    row("Saturday in London", u"2026-01-10T10:00:00Z"_s, u"Europe/London"_s, u"gb"_s, true);
    row("already Saturday in Tokyo", u"2026-01-09T15:30:00Z"_s, u"Asia/Tokyo"_s, u"JP"_s, true);
    row("still Sunday in Lima", u"2026-01-12T03:00:00Z"_s, u"America/Lima"_s, u"PE"_s, true);
    row("Saturday in Delhi", u"2026-01-10T06:00:00Z"_s, u"Asia/Kolkata"_s, u"IN"_s, false);
    row("Saturday in Port Vila", u"2026-01-10T01:00:00Z"_s, u"Pacific/Efate"_s, u"VU"_s, true);
}

void TestAudienceFacts::weekendsGoByCountry()
{
    QFETCH(const QString, sendAt);
    QFETCH(const QString, zone);
    QFETCH(const QString, country);
    QFETCH(const bool, weekend);
    const AudienceFacts facts = arrival(sendAt, zone, country);
    QCOMPARE(facts.isWeekend.at(0), weekend ? Known3::Yes : Known3::No);
    QVERIFY(!facts.isCountryOurs.at(0));
}

void TestAudienceFacts::anUnknownCountryIsOurs()
{
    const AudienceFacts facts = arrival(u"2026-01-10T10:00:00Z"_s, u"Asia/Riyadh"_s, u"??"_s);
    QVERIFY(facts.isCountryOurs.at(0));
    QCOMPARE(facts.isWeekend.at(0), Known3::Yes);
    QCOMPARE(arrival(u"2026-01-09T10:00:00Z"_s, u"Asia/Riyadh"_s, {}).isWeekend.at(0), Known3::No);

    // Nor is ours known.
    DraftContext draft;
    draft.channel = u"x-dm"_s;
    draft.sendAt = utc(u"2026-01-10T10:00:00Z"_s);
    draft.recipients.resize(1);
    draft.recipients[0].zone = u"Asia/Riyadh"_s;
    QCOMPARE(factsOf(draft).isWeekend.at(0), Known3::Unknown);
    QVERIFY(!factsOf(draft).isCountryOurs.at(0));
}

void TestAudienceFacts::aDayOfSendingHasNoHour()
{
    DraftContext draft;
    draft.channel = u"x-dm"_s;
    draft.sender.zone = u"Europe/London"_s;
    draft.sendAt = noonUtc({2026, 1, 10});
    draft.isSendAtADay = true;
    draft.recipients.resize(1);
    draft.recipients[0].zone = u"Pacific/Auckland"_s;
    draft.recipients[0].country = u"NZ"_s;
    const AudienceFacts facts = factsOf(draft);
    QCOMPARE(facts.isQuiet.at(0), Known3::Unknown);
    QCOMPARE(static_cast<int>(facts.weekday.at(0)), 6);
    QCOMPARE(facts.isWeekend.at(0), Known3::Yes);
    QCOMPARE(static_cast<int>(facts.ourMinutes), -1);
}

void TestAudienceFacts::peopleAreCounted()
{
    DraftContext draft;
    draft.channel = u"x-post"_s;
    QVERIFY(factsOf(draft).isEverybody);
    draft.audienceSize = 900;
    QCOMPARE(factsOf(draft).total, 900);
    draft.channel = u"x-dm"_s;
    draft.audienceSize = Known<int>::none();
    QVERIFY(!factsOf(draft).isEverybody);
    draft.recipients.resize(2);
    draft.recipients[1].count = 39;
    QCOMPARE(factsOf(draft).total, 40);
    draft.recipients[0].count = 2'000'000'000;
    draft.recipients[1].count = 2'000'000'000;
    QCOMPARE(factsOf(draft).total, std::numeric_limits<int>::max());
}

void TestAudienceFacts::columnsAreFilledAnew()
{
    DraftContext draft;
    draft.channel = u"x-dm"_s;
    draft.recipients.resize(3);
    draft.recipients[0].zone = u"Asia/Tokyo"_s;
    draft.sendAt = utc(u"2026-01-09T10:00:00Z"_s);
    AudienceFacts facts;
    readAudience(draft, facts);
    QCOMPARE(static_cast<int>(facts.localMinutes.at(0)), 19 * 60);
    draft.recipients.resize(1);
    draft.sendAt = utc(u"2026-01-09T11:00:00Z"_s);
    readAudience(draft, facts);
    QCOMPARE(facts.rows(), std::size_t {1});
    QCOMPARE(facts.isWeekend.size(), std::size_t {1});
    QCOMPARE(static_cast<int>(facts.localMinutes.at(0)), 20 * 60);
}

COMITY_TEST_GUILESS(TestAudienceFacts)
#include "tst_audience_facts.moc"
