// What the team can hold beside what comes, by the hour; what nobody told is not known.
#include "model/db/binding.h"
#include "model/followups/obligation_edits.h"
#include "model/goals/team_store.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

Team teamOf(int people, int minutesADay, double minutesEach, int shrinkage)
{
    return {people, minutesADay, minutesEach, shrinkage};
}

QString said(const Team &team, const ReplyHours &hours)
{
    return sentenceOf(team, hours, {60, 80}, Wording::forLanguage(u"en"_s), QLocale(u"en_GB"_s));
}

} // namespace

class TestTeamCapacity : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatTheTimeAllows();
    void withoutAnAnswerNothingIsHeld();
    void countsRepliesByTheHourTheyWereAsked();
    void ofNoMessagesNothingIsExpected();
    void anOldAnswerIsStillAnswered();
    void whatWasTickedIsAnswered();
    void needsMorePeopleInTheBusyHour();
    void saysItInASentence();
    void whoAnswersIsKept();
};

void TestTeamCapacity::holdsWhatTheTimeAllows()
{
    // Two people with two hours each, of which 30 per cent go: 168 minutes, 7 for each.
    QCOMPARE(conversationsADay(teamOf(2, 120, 7, 30)), std::optional<qint64>(24));
    QCOMPARE(conversationsADay(teamOf(2, 120, 7, 0)), std::optional<qint64>(34));
    QCOMPARE(conversationsADay(teamOf(2, 120, 7, 100)), std::optional<qint64>(0));
    QCOMPARE(conversationsADay(teamOf(1, 120, 0.7, 30)), std::optional<qint64>(120));
}

void TestTeamCapacity::withoutAnAnswerNothingIsHeld()
{
    Team team = teamOf(2, 120, 7, 30);
    team.minutesEach = std::nullopt;
    QVERIFY(!conversationsADay(team));
    team = teamOf(2, 120, 7, 30);
    team.people = std::nullopt;
    QVERIFY(!conversationsADay(team));
}

void TestTeamCapacity::countsRepliesByTheHourTheyWereAsked()
{
    TalkWorkspace talk;
    const Pk ana = aPerson().handled(u"ana"_s).in(talk);
    const Pk bo = aPerson().handled(u"bo"_s).in(talk);
    talk.say(ana, at(2026, 5, 1, 8), {u"Glad to be here"_s, false});
    talk.say(ana, at(2026, 5, 3, 8, 10), {u"Do you open on Sunday?"_s});
    talk.say(ana, at(2026, 5, 3, 9), {u"We do"_s, false});
    talk.say(bo, at(2026, 5, 4, 8, 50), {u"Where do you stand?"_s});
    talk.say(ana, at(2026, 5, 5, 17, 30), {u"Is there parking?"_s});
    talk.say(ana, at(2026, 5, 5, 17, 40), {u"Thanks!"_s}); // of the same run
    talk.say(ana, at(2026, 5, 12, 6), {u"There is"_s, false}); // the last day told of
    const auto hours = replyHours(talk.writer(), talk.me, QTimeZone::utc(), talk.now());
    QVERIFY(hours);
    QCOMPARE(hours->days, 10); // 2 to 11 May
    QCOMPARE(hours->total(), 3);
    QCOMPARE(hours->asked[8], 2);
    QCOMPARE(hours->asked[17], 1);
    QCOMPARE(hours->busiest(), std::optional(8));
    QCOMPARE(hours->inHour(8), std::optional(0.2));
    const auto east = replyHours(talk.writer(), talk.me, QTimeZone("Europe/Berlin"), talk.now());
    QCOMPARE(east->asked[10], 2);
    QCOMPARE(east->asked[19], 1);
}

void TestTeamCapacity::ofNoMessagesNothingIsExpected()
{
    TalkWorkspace talk;
    const auto hours = replyHours(talk.writer(), talk.me, QTimeZone::utc(), talk.now());
    QVERIFY(hours);
    QCOMPARE(hours->days, 0);
    QVERIFY(!hours->aDay() && !hours->inHour(3) && !hours->busiest());
    QVERIFY(staffFor(*hours, teamOf(2, 120, 7, 30), {60, 80}).empty());
}

void TestTeamCapacity::anOldAnswerIsStillAnswered()
{
    TalkWorkspace talk;
    const Pk ana = aPerson().handled(u"ana"_s).in(talk);
    talk.say(ana, at(2025, 11, 1, 8), {u"Do you open on Sunday?"_s});
    talk.say(ana, at(2025, 11, 1, 12), {u"We do"_s, false});
    talk.say(ana, at(2025, 12, 24, 8), {u"Where can I park?"_s});
    talk.derive();
    QCOMPARE(talk.owed().all().size(), 1U); // the workspace forgets the first
    const auto history = replyHistory(talk.writer(), talk.me, at(2025, 10, 1), at(2026, 5, 14));
    QCOMPARE(history->size(), 2U);
    QCOMPARE((*history)[0].answeredAt, std::optional(at(2025, 11, 1, 12)));
    QVERIFY(!(*history)[1].answeredAt);
}

void TestTeamCapacity::whatWasTickedIsAnswered()
{
    TalkWorkspace talk;
    const Pk ana = aPerson().handled(u"ana"_s).in(talk);
    talk.say(ana, at(2026, 5, 3, 8), {u"Do you open on Sunday?"_s});
    talk.derive();
    const auto open = talk.open();
    QCOMPARE(open.size(), 1U);
    QVERIFY(followups::markDone(talk.writer(), {open[0].id}, at(2026, 5, 4)));
    const auto before = replyHistory(talk.writer(), talk.me, at(2026, 5, 1), talk.now());
    QCOMPARE(before->size(), 1U);
    QCOMPARE((*before)[0].answeredAt, std::optional(at(2026, 5, 4)));
    talk.say(ana, at(2026, 5, 6, 8), {u"And on Monday?"_s}); // owed again
    const auto after = replyHistory(talk.writer(), talk.me, at(2026, 5, 1), talk.now());
    QCOMPARE(after->size(), 2U);
    QCOMPARE((*after)[0].answeredAt, std::optional(at(2026, 5, 4)));
    QCOMPARE((*after)[1].askedAt, at(2026, 5, 6, 8));
    QVERIFY(!(*after)[1].answeredAt);
}

void TestTeamCapacity::needsMorePeopleInTheBusyHour()
{
    ReplyHours hours;
    hours.days = 10;
    hours.asked[9] = 300; // 30 in the hour, 2.5 people without a break
    hours.asked[10] = 10;
    const auto staff = staffFor(hours, teamOf(2, 120, 5, 30), {10, 80});
    QCOMPARE(staff.size(), 24U);
    QCOMPARE(staff[0].onDuty, std::optional(0));
    QVERIFY(staff[9].onDuty.value() >= 3);
    QVERIFY(shareWithin(*staff[9].onDuty, {30, 5}, 10) >= 0.8);
    QVERIFY(shareWithin(*staff[9].onDuty - 1, {30, 5}, 10) < 0.8);
    QCOMPARE(staff[9].employed, employedFor(*staff[9].onDuty, 30));
    QCOMPARE(staff[10].onDuty, std::optional(1));
    QVERIFY(staffFor(hours, Team {}, {10, 80}).empty());
}

void TestTeamCapacity::saysItInASentence()
{
    ReplyHours hours;
    QVERIFY(said(Team {}, hours).contains(u"not known"_s));
    const Team team = teamOf(2, 120, 7, 30);
    QVERIFY(said(team, hours).startsWith(u"You can hold 24 conversations a day"_s));
    hours.days = 10;
    hours.asked[9] = 300;
    QVERIFY(said(Team {}, hours).startsWith(u"About 30 replies a day"_s));
    QCOMPARE(said(team, hours),
        u"About 30 replies a day are to be expected, more than the 24 that you can hold. The"
        " busiest hour, from 09:00, needs 4 people for your service level."_s);
    hours.asked[9] = 10;
    QCOMPARE(said(team, hours),
        u"About 1 reply a day is to be expected, and you can hold 24. The busiest hour, from"
        " 09:00, needs 1 person for your service level."_s);
    // A few in a month are not none.
    hours.asked[9] = 1;
    QVERIFY(said(team, hours).startsWith(u"Less than one reply a day is to be expected, and"_s));
    QVERIFY(said(Team {}, hours).startsWith(u"Less than one reply a day is to be expected;"_s));
}

void TestTeamCapacity::whoAnswersIsKept()
{
    TalkWorkspace talk;
    QVERIFY(storedTeam(talk.writer()) == Team {});
    const Team team = teamOf(3, 90, 6.5, 25);
    setTeam(talk.writer(), team, talk.now());
    QVERIFY(storedTeam(talk.writer()) == team);
    Team half;
    half.people = 3;
    setTeam(talk.writer(), half, talk.now());
    QVERIFY(storedTeam(talk.writer()) == half); // the rest is not known again
    setTeam(talk.writer(), half, talk.now() + 5);
    QCOMPARE(db::queryNumber(talk.writer(), "SELECT set_at FROM team"), talk.now());
}

COMITY_TEST_GUILESS(TestTeamCapacity)
#include "tst_team_capacity.moc"
