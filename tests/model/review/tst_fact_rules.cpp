#include "model/review/outcome.h"
#include "model/review/review_engine.h"
#include "model/review/rules/mornings.h"
#include "tests/support/test_case.h"

#include <QDateTime>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace comity::review;
using comity::Dated;
using comity::isoUtc;
using comity::Permission;
using comity::Stage;

/// What the rules about facts tell beside whether they speak: whom they mean, and the fixes.
class TestFactRules : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theNextMorningIsTheirsAndNoDayOff_data();
    void theNextMorningIsTheirsAndNoDayOff();
    void theDayIsThatOfTheirCalendar();
    void aListIsSentInTheMorningOfEachZone();
    void aWeekendAskMovesToTheNextWorkingDay();
    void whoAskedToStopCanBeTakenOut();
    void whatTheNetworkLetsThroughIsALimitOfItsOwn();
    void oneByOneIsABroadcastAsWell();
    void anAskAfterAComplaintNamesWhoWaits();
    void aNameOfSeveralNeitherRaisesNorClearsADebt();
    void aComplaintThatTheyQuoteIsNotTheirs();
    void nobodyIsAskedWhomWeOffended();
    void whoHadAMessageOfOursGetsNoFirstOne();
    void theOldestPromiseIsToldWhoeverComesFirst();
    void aPromiseIsLateOnceOurDayIsOver();
    void whoIsOnTheListTwiceIsTakenOutOnce();
};

namespace {

const RuleSet &rules()
{
    static const auto set
        = RuleSet::fromFolder(QStringLiteral(COMITY_SOURCE_DIR "/resources/rules"));
    if (!set) {
        qFatal("%s", qPrintable(set.error().detail));
    }
    return *set;
}

qint64 utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toSecsSinceEpoch();
}

/// In touch with us, and not offended by anything.
Recipient friendNamed(const QString &name)
{
    Recipient person;
    person.name = name;
    person.permission = Permission::None;
    person.stage = Stage::Engagement;
    person.messagesIn = 6;
    person.messagesOut = 6;
    person.unansweredOut = 0;
    person.lastIn = Dated::exact(utc(u"2026-02-20T10:00:00Z"_s));
    person.lastOut = Dated::exact(utc(u"2026-02-21T10:00:00Z"_s));
    person.zone = u"Europe/London"_s;
    person.country = u"GB"_s;
    return person;
}

DraftContext draftTo(std::vector<Recipient> people, const QString &text)
{
    DraftContext draft;
    draft.channel = u"x-dm"_s;
    draft.language = u"en"_s;
    draft.text = text;
    draft.sendAt = utc(u"2026-03-04T10:00:00Z"_s);
    draft.sender.zone = u"Europe/London"_s;
    draft.recipients = std::move(people);
    draft.hasRecipients = true;
    return draft;
}

/// The finding of one rule; an empty one, and a failure, where it is silent.
Finding findingOf(const DraftContext &draft, const QString &rule)
{
    const Review answer = review(draft, rules());
    const auto found = std::ranges::find(answer.findings, rule, &Finding::rule);
    if (found == answer.findings.end()) {
        QTest::qFail("the rule is silent", __FILE__, __LINE__);
        return {};
    }
    return *found;
}

const Fix *fixOf(const Finding &finding, FixKind kind)
{
    const auto found = std::ranges::find(finding.fixes, kind, &Fix::kind);
    return found == finding.fixes.end() ? nullptr : &*found;
}

} // namespace

void TestFactRules::theNextMorningIsTheirsAndNoDayOff_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("morning");

    QTest::newRow("the same day, before it")
        << u"Europe/Berlin"_s << u"DE"_s << u"2026-03-04T05:00:00Z"_s << u"2026-03-04T08:30:00Z"_s;
    QTest::newRow("at night, the next day")
        << u"Europe/Berlin"_s << u"DE"_s << u"2026-03-04T21:00:00Z"_s << u"2026-03-05T08:30:00Z"_s;
    QTest::newRow("the night in which the clock goes forward")
        << u"Europe/Berlin"_s << QString() << u"2026-03-28T21:00:00Z"_s
        << u"2026-03-29T07:30:00Z"_s;
    QTest::newRow("over the weekend")
        << u"Europe/Berlin"_s << u"DE"_s << u"2026-03-06T21:00:00Z"_s << u"2026-03-09T08:30:00Z"_s;
    QTest::newRow("a weekend of Friday and Saturday")
        << u"Asia/Riyadh"_s << u"SA"_s << u"2026-03-05T18:00:00Z"_s << u"2026-03-08T06:30:00Z"_s;
    QTest::newRow("a zone of half an hour")
        << u"Asia/Kolkata"_s << u"IN"_s << u"2026-03-04T20:00:00Z"_s << u"2026-03-05T04:00:00Z"_s;
}

void TestFactRules::theNextMorningIsTheirsAndNoDayOff()
{
    QFETCH(QString, zone);
    QFETCH(QString, country);
    QFETCH(QString, from);
    QFETCH(QString, morning);
    LocalTimes times;
    const auto next = nextMorning(times, zone, utc(from), country);
    QVERIFY(next);
    QCOMPARE(isoUtc(*next), morning);
}

void TestFactRules::theDayIsThatOfTheirCalendar()
{
    constexpr qint64 daySeconds = 24 * 60 * 60;
    LocalTimes times;
    const qint64 evening = utc(u"2026-03-04T23:30:00Z"_s);
    QCOMPARE(localDay(times, u"Europe/London"_s, evening), evening / daySeconds);
    QCOMPARE(localDay(times, u"Asia/Tokyo"_s, evening), evening / daySeconds + 1);
    const qint64 morning = utc(u"2026-03-04T02:00:00Z"_s);
    QCOMPARE(localDay(times, u"America/Chicago"_s, morning), morning / daySeconds - 1);
    QCOMPARE(localDay(times, u"Nowhere/Else"_s, morning), morning / daySeconds);
}

void TestFactRules::aListIsSentInTheMorningOfEachZone()
{
    std::vector<Recipient> people
        = {friendNamed(u"Ann Poe"_s), friendNamed(u"Ben Roe"_s), friendNamed(u"Cyd Lee"_s)};
    people[0].zone = u"Asia/Tokyo"_s;
    people[0].country = u"JP"_s;
    people[2].zone = u"Asia/Kolkata"_s;
    people[2].country = u"IN"_s;
    DraftContext draft = draftTo(std::move(people), u"The swans are back."_s);
    draft.sendAt = utc(u"2026-03-04T17:00:00Z"_s);
    const Finding finding = findingOf(draft, u"quiet-hours"_s);
    QCOMPARE(finding.recipients, (std::vector<quint32> {0, 2}));
    QCOMPARE(finding.arguments, QStringList {u"02:00"_s});
    QCOMPARE(finding.fixes.size(), std::size_t {2});
    QCOMPARE(finding.fixes[0].recipients, std::vector<quint32> {0});
    QCOMPARE(isoUtc(finding.fixes[0].sendAt.value_or(0)), u"2026-03-05T00:30:00Z"_s);
    QCOMPARE(finding.fixes[1].recipients, std::vector<quint32> {2});
    QCOMPARE(isoUtc(finding.fixes[1].sendAt.value_or(0)), u"2026-03-05T04:00:00Z"_s);
}

void TestFactRules::aWeekendAskMovesToTheNextWorkingDay()
{
    DraftContext draft = draftTo({friendNamed(u"Ann Poe"_s)}, u"Would you endorse my welding?"_s);
    draft.channel = u"linkedin-message"_s;
    draft.sendAt = utc(u"2026-03-07T11:00:00Z"_s);
    const Finding finding = findingOf(draft, u"weekend-ask"_s);
    QCOMPARE(finding.severity, Severity::Warn);
    QCOMPARE(finding.message, u"message-day-6"_s);
    const Fix *move = fixOf(finding, FixKind::Reschedule);
    QVERIFY(move != nullptr);
    QCOMPARE(isoUtc(move->sendAt.value_or(0)), u"2026-03-09T09:30:00Z"_s);
}

void TestFactRules::whoAskedToStopCanBeTakenOut()
{
    std::vector<Recipient> people = {friendNamed(u"Ann Poe"_s), friendNamed(u"Ben Roe"_s)};
    people[1].permission = Permission::OptedOut;
    const Finding finding
        = findingOf(draftTo(std::move(people), u"The swans are back."_s), u"opted-out"_s);
    QCOMPARE(finding.recipients, std::vector<quint32> {1});
    const Fix *split = fixOf(finding, FixKind::SplitAudience);
    QVERIFY(split != nullptr);
    QCOMPARE(split->recipients, std::vector<quint32> {1});
}

void TestFactRules::whatTheNetworkLetsThroughIsALimitOfItsOwn()
{
    Recipient readers = friendNamed(u"Readers"_s);
    readers.permission = Permission::OptIn;
    readers.count = 501;
    const DraftContext draft = draftTo({readers}, u"The bulletin is out."_s);
    const Finding finding = findingOf(draft, u"broadcast-size"_s);
    QCOMPARE(finding.severity, Severity::Block);
    QCOMPARE(finding.message, networkCapMessage.toString());
    QCOMPARE(review(draft, rules()).can, Lamp::No);
}

void TestFactRules::oneByOneIsABroadcastAsWell()
{
    const QString text = u"The shop has moved to the old mill behind the church."_s;
    DraftContext draft = draftTo({friendNamed(u"Ann Poe"_s)}, text);
    std::vector<SaidMessage> sent;
    for (int i = 0; i < 49; ++i) {
        sent.push_back({u"@person%1"_s.arg(i), Dated::exact(utc(u"2026-03-04T09:00:00Z"_s)), text});
    }
    draft.sent = sent;
    QCOMPARE(findingOf(draft, u"broadcast-size"_s).message, u"message-with-earlier"_s);
    sent.pop_back();
    draft.sent = sent;
    const Review answer = review(draft, rules());
    QVERIFY(std::ranges::find(answer.findings, u"broadcast-size"_s, &Finding::rule)
        == answer.findings.end());
}

void TestFactRules::anAskAfterAComplaintNamesWhoWaits()
{
    std::vector<Recipient> people = {friendNamed(u"Ann Poe"_s), friendNamed(u"Ben Roe"_s)};
    people[1].awaitingOurReply = Dated::exact(utc(u"2026-03-04T08:00:00Z"_s));
    DraftContext draft = draftTo(std::move(people), u"Would you vote for our stall?"_s);
    const Review patient = review(draft, rules());
    QVERIFY(std::ranges::find(patient.findings, u"reply-debt"_s, &Finding::rule)
        == patient.findings.end());
    draft.privateReceived = std::vector<SaidMessage> {{u"Ben Roe"_s,
        Dated::exact(utc(u"2026-03-04T08:00:00Z"_s)), u"The mug is broken, I am furious."_s}};
    const Finding finding = findingOf(draft, u"reply-debt"_s);
    QCOMPARE(finding.severity, Severity::Block);
    QCOMPARE(finding.recipients, std::vector<quint32> {1});
    QVERIFY(fixOf(finding, FixKind::AnswerFirst) != nullptr);
    QVERIFY(fixOf(finding, FixKind::SplitAudience) != nullptr);
}

void TestFactRules::aNameOfSeveralNeitherRaisesNorClearsADebt()
{
    const Dated morning = Dated::exact(utc(u"2026-03-04T08:00:00Z"_s));
    std::vector<Recipient> people = {friendNamed(u"Ann Poe"_s), friendNamed(u"Ann Poe"_s)};
    people[0].handle = u"@annp"_s;
    people[1].handle = u"@poe_ann"_s;
    people[1].awaitingOurReply = morning;
    DraftContext draft = draftTo(std::move(people), u"Would you vote for our stall?"_s);
    const SaidMessage complaint {u"Ann Poe"_s, morning, u"The mug is broken, I am furious."_s};
    draft.privateReceived = std::vector<SaidMessage> {complaint};
    const Finding maybe = findingOf(draft, u"reply-debt"_s);
    QCOMPARE(maybe.severity, Severity::Warn);
    QCOMPARE(maybe.message, u"message-maybe"_s);
    QCOMPARE(maybe.recipients, std::vector<quint32> {1});
    QCOMPARE(maybe.facts.back().value, complaint.text);
    const SaidMessage certain {u"@poe_ann"_s, morning, complaint.text};
    draft.privateReceived = std::vector<SaidMessage> {certain};
    QCOMPARE(findingOf(draft, u"reply-debt"_s).severity, Severity::Block);

    const SaidMessage thanks {
        u"Ann Poe"_s, Dated::exact(utc(u"2026-03-04T09:00:00Z"_s)), u"ok, thanks"_s};
    draft.privateReceived = std::vector<SaidMessage> {certain, thanks};
    QCOMPARE(findingOf(draft, u"reply-debt"_s).severity, Severity::Block);
    draft.recipients[1].awaitingOurReply = Dated::exact(utc(u"2026-02-20T08:00:00Z"_s));
    draft.privateReceived = std::vector<SaidMessage> {thanks};
    const Finding owed = findingOf(draft, u"reply-debt"_s);
    QCOMPARE(owed.severity, Severity::Block);
    QVERIFY(std::ranges::find(owed.facts, u"fact-quote"_s, &UsedFact::label) == owed.facts.end());
}

void TestFactRules::aComplaintThatTheyQuoteIsNotTheirs()
{
    const Dated morning = Dated::exact(utc(u"2026-03-04T08:00:00Z"_s));
    DraftContext draft = draftTo({friendNamed(u"Ann Poe"_s)}, u"Would you vote for our stall?"_s);
    draft.recipients[0].awaitingOurReply = morning;
    draft.privateReceived = std::vector<SaidMessage> {
        {u"Ann Poe"_s, morning, u"> I want my money back\nWho wrote this on your page?"_s}};
    const Review answer = review(draft, rules());
    QVERIFY(std::ranges::find(answer.findings, u"reply-debt"_s, &Finding::rule)
        == answer.findings.end());
}

void TestFactRules::nobodyIsAskedWhomWeOffended()
{
    std::vector<Recipient> people
        = {friendNamed(u"Ann Poe"_s), friendNamed(u"Ben Roe"_s), friendNamed(u"Cy Orr"_s)};
    people[1].offendedAt = Dated::exact(utc(u"2026-03-03T08:00:00Z"_s));
    people[2].offendedAt = Dated::exact(utc(u"2026-03-01T08:00:00Z"_s));
    DraftContext draft = draftTo(std::move(people), u"Would you vote for our stall?"_s);
    const Finding finding = findingOf(draft, u"reply-debt"_s);
    QCOMPARE(finding.severity, Severity::Block);
    QCOMPARE(finding.message, u"message-offended"_s);
    QCOMPARE(finding.recipients, (std::vector<quint32> {1, 2}));
    QCOMPARE(finding.arguments, QStringList {u"2026-03-01"_s}); // the first, whoever comes first
    QVERIFY(fixOf(finding, FixKind::AnswerFirst) != nullptr);
    const Review answer = review(draft, rules());
    QCOMPARE(answer.verdict, Verdict::DontSend);
    QCOMPARE(answer.groupOf[1], Group::TookOffence);

    draft.text = u"We painted the gate green."_s;
    QCOMPARE(findingOf(draft, u"reply-debt"_s).severity, Severity::Warn);
    draft.text = u"I am sorry for the late note. What went wrong for you?"_s;
    draft.recipients.erase(draft.recipients.begin(), draft.recipients.begin() + 2);
    const Review repair = review(draft, rules());
    QVERIFY(std::ranges::find(repair.findings, u"reply-debt"_s, &Finding::rule)
        == repair.findings.end());
}

void TestFactRules::whoHadAMessageOfOursGetsNoFirstOne()
{
    std::vector<Recipient> people
        = {friendNamed(u"Ann Poe"_s), friendNamed(u"Ben Roe"_s), friendNamed(u"Cy Orr"_s)};
    for (Recipient &person : people) {
        person.messagesIn = 0;
        person.messagesOut = 0;
        person.lastIn = Known<Dated>::none();
        person.lastOut = Known<Dated>::none();
        person.met = Known<QString>::none();
    }
    people[0].messagesOut = 2;
    people[1].lastOut = Dated::exact(utc(u"2026-02-21T10:00:00Z"_s)); // handed over, not imported
    const DraftContext draft = draftTo(std::move(people), u"Would you vote for our stall?"_s);
    std::map<QString, std::vector<quint32>> rows;
    const Review answer = review(draft, rules());
    for (const Finding &finding : answer.findings) {
        if (finding.rule == u"first-contact-solicitation") {
            rows[finding.message] = finding.recipients;
        }
    }
    const std::map<QString, std::vector<quint32>> wanted {
        {u"message-favour"_s, {2}}, {u"message-again-favour"_s, {0, 1}}};
    QCOMPARE(rows, wanted);
}

void TestFactRules::aPromiseIsLateOnceOurDayIsOver()
{
    std::vector<Recipient> people = {friendNamed(u"Ann Poe"_s)};
    people[0].openPromises = std::vector<OpenPromise> {
        {u"a list of glazes"_s, Dated::day(utc(u"2026-02-20T12:00:00Z"_s))}};
    DraftContext draft = draftTo(std::move(people), u"Would you vote for our stall?"_s);
    draft.sendAt = utc(u"2026-02-21T03:00:00Z"_s);
    draft.sender.zone = u"UTC"_s;
    QCOMPARE(findingOf(draft, u"overdue-promise"_s).recipients.size(), std::size_t {1});
    draft.sender.zone = u"America/New_York"_s;
    const Review answer = review(draft, rules());
    QVERIFY(std::ranges::find(answer.findings, u"overdue-promise"_s, &Finding::rule)
        == answer.findings.end());
}

void TestFactRules::theOldestPromiseIsToldWhoeverComesFirst()
{
    std::vector<Recipient> people = {friendNamed(u"Ann Poe"_s), friendNamed(u"Ben Roe"_s)};
    people[0].openPromises = std::vector<OpenPromise> {
        {u"a list of glazes"_s, Dated::exact(utc(u"2026-02-20T12:00:00Z"_s))},
        {u"the spare key"_s, Dated::exact(utc(u"2026-02-10T12:00:00Z"_s))}};
    people[1].openPromises = std::vector<OpenPromise> {
        {u"a lift to the yard"_s, Dated::exact(utc(u"2026-02-12T12:00:00Z"_s))}};
    DraftContext draft = draftTo(std::move(people), u"Would you vote for our stall?"_s);
    const QStringList oldest {u"the spare key"_s, u"2026-02-10"_s};
    QCOMPARE(findingOf(draft, u"overdue-promise"_s).arguments, oldest);
    std::swap(draft.recipients[0], draft.recipients[1]);
    QCOMPARE(findingOf(draft, u"overdue-promise"_s).arguments, oldest);
}

void TestFactRules::whoIsOnTheListTwiceIsTakenOutOnce()
{
    std::vector<Recipient> people;
    for (int i = 0; i < 8; ++i) {
        people.push_back(friendNamed(u"Person Number%1"_s.arg(i % 4)));
        people.back().handle = u"@handle%1"_s.arg(i % 4);
        people.back().knownNames = QStringList {people.back().handle};
    }
    const Finding finding = findingOf(
        draftTo(std::move(people), u"The swans are back."_s), u"duplicate-to-same-person"_s);
    QCOMPARE(finding.severity, Severity::Block);
    QCOMPARE(finding.recipients, (std::vector<quint32> {4, 5, 6, 7}));
    QCOMPARE(fixOf(finding, FixKind::SplitAudience)->recipients, finding.recipients);
}

COMITY_TEST_GUILESS(TestFactRules)
#include "tst_fact_rules.moc"
