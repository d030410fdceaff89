// How a goal stands and how fast it must go; what nobody knows is neither kept nor missed.
#include "model/goals/content_mix.h"
#include "model/goals/day_words.h"
#include "model/goals/goal.h"
#include "model/goals/goals_store.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::goals;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 5, 14);

Goal goalOf(Measure measure, std::optional<qint64> wanted, std::optional<QDate> until = {},
    std::optional<qint64> began = {})
{
    Goal goal;
    goal.measure = measure;
    goal.wanted = wanted;
    goal.until = until;
    goal.began = began;
    return goal;
}

Reading value(qint64 value)
{
    Reading reading;
    reading.value = value;
    return reading;
}

GoalStanding standing(const Goal &goal, const Reading &reading)
{
    return standingOf(goal, reading, today, QDate(2026, 5, 4));
}

} // namespace

class TestGoal : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aMeasureKeepsItsWord();
    void whatIsNotKnownIsNeitherKeptNorMissed();
    void withoutAGoalNothingIsWon();
    void moreIsBetter();
    void ofACeilingLessIsBetter();
    void keepsPaceWithTheDays();
    void saysHowFastItMustGo();
    void leavesOutTheYearWhereThereIsLittleRoom();
    void hasASentenceForEverything();
    void saysHowToComeUnderAShare();
    void anAccountsOwnGoalGoesBeforeThatOfAny();
};

void TestGoal::aMeasureKeepsItsWord()
{
    for (int i = 0; i < measureCount; ++i) {
        const auto measure = static_cast<Measure>(i);
        QCOMPARE(measureFromText(toText(measure)), std::optional(measure));
    }
    QCOMPARE(measureFromText(u"followers"), std::optional<Measure>());
}

void TestGoal::whatIsNotKnownIsNeitherKeptNorMissed()
{
    for (int i = 0; i < measureCount; ++i) {
        const Goal goal = goalOf(static_cast<Measure>(i), 0);
        QCOMPARE(standing(goal, {}), GoalStanding::Unknown);
        QVERIFY(!isOnTrack(standing(goal, {})));
        QVERIFY(!paceOf(goalOf(goal.measure, 9, today.addDays(3)), {}, today));
    }
}

void TestGoal::withoutAGoalNothingIsWon()
{
    QCOMPARE(standing(goalOf(Measure::MutualShare, {}), value(99)), GoalStanding::Unset);
}

void TestGoal::moreIsBetter()
{
    const Goal share = goalOf(Measure::MutualShare, 55);
    QCOMPARE(standing(share, value(55)), GoalStanding::Winning);
    QCOMPARE(standing(share, value(54)), GoalStanding::Behind);
    QCOMPARE(standing(goalOf(Measure::Headroom, 500), value(288)), GoalStanding::Low);
}

void TestGoal::ofACeilingLessIsBetter()
{
    const Goal share = goalOf(Measure::PromoShare, 20);
    QCOMPARE(standing(share, value(19)), GoalStanding::Winning);
    QCOMPARE(standing(share, value(20)), GoalStanding::Over);
}

void TestGoal::keepsPaceWithTheDays()
{
    // Ten of forty days have gone, so a quarter of the way from 8 to 20 is due.
    const Goal goal = goalOf(Measure::TargetsBack, 20, QDate(2026, 6, 13), 8);
    QCOMPARE(standing(goal, value(11)), GoalStanding::OnPace);
    QCOMPARE(standing(goal, value(10)), GoalStanding::Behind);
    QCOMPARE(standing(goal, value(20)), GoalStanding::Winning);
    QCOMPARE(standing(goalOf(Measure::TargetsBack, 20, QDate(2026, 5, 13), 8), value(19)),
        GoalStanding::Behind);
    // Where it began is not known, so nobody can say that it keeps pace.
    QCOMPARE(standing(goalOf(Measure::TargetsBack, 20, QDate(2026, 6, 13)), value(19)),
        GoalStanding::Behind);
}

void TestGoal::saysHowFastItMustGo()
{
    const Goal goal = goalOf(Measure::TargetsBack, 20, today.addDays(2));
    QCOMPARE(paceOf(goal, value(13), today), std::optional(GoalPace {7, 3, 3}));
    QVERIFY(!paceOf(goal, value(20), today));
    QVERIFY(!paceOf(goalOf(Measure::TargetsBack, 20), value(13), today));
    QVERIFY(!paceOf(goalOf(Measure::TargetsBack, 20, today.addDays(-1)), value(13), today));

    const Wording wording = Wording::forLanguage(u"en"_s);
    Score score;
    score.goal = goal;
    score.reading = value(13);
    score.pace = paceOf(goal, score.reading, today);
    QCOMPARE(
        DayWords(wording, QLocale(u"en_GB"_s)).pace(score), u"needs 3 a day until 16 May 2026"_s);
}

void TestGoal::leavesOutTheYearWhereThereIsLittleRoom()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    Score score;
    score.goal = goalOf(Measure::TargetsBack, 20, QDate(2026, 6, 30));
    score.reading = value(13);
    for (const QLocale &locale : {QLocale(u"en_GB"_s), QLocale::c()}) {
        const DayWords words(wording, locale);
        QCOMPARE(words.goalInShort(score, today), u"goal 20 by 30 Jun"_s);
        QCOMPARE(words.goalInShort(score, QDate(2025, 12, 31)), words.goal(score));
        QVERIFY(words.goal(score).contains(u"2026"));
    }
}

void TestGoal::hasASentenceForEverything()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (int i = 0; i < measureCount; ++i) {
        const QString word = toText(static_cast<Measure>(i));
        QVERIFY2(wording.has(u"goals", QString(u"label-"_s + word)), qPrintable(word));
    }
    for (int i = 0; i <= static_cast<int>(GoalStanding::Low); ++i) {
        const QString word = toText(static_cast<GoalStanding>(i));
        QVERIFY2(wording.has(u"goals", QString(u"standing-"_s + word)), qPrintable(word));
    }
    for (int i = 0; i < dayGroupCount; ++i) {
        const QString word = toText(static_cast<DayGroup>(i));
        QVERIFY2(wording.has(u"goals", QString(u"group-"_s + word)), qPrintable(word));
    }
}

void TestGoal::saysHowToComeUnderAShare()
{
    ContentMix mix;
    mix.counts = {21, 22, 28, 15}; // 21 of 86 promote
    QCOMPARE(mix.percent(PostSort::Promotion), std::optional(24));
    const qint64 fewer = mix.fewerPromotions(20).value();
    QVERIFY((21 - fewer) * 100 < 20 * (86 - fewer));
    QVERIFY((22 - fewer) * 100 >= 20 * (87 - fewer));
    const qint64 more = mix.moreOthers(20).value();
    QVERIFY(21 * 100 < 20 * (86 + more));
    QVERIFY(21 * 100 >= 20 * (85 + more));
    mix.counts = {1, 9, 9, 9};
    QVERIFY(!mix.fewerPromotions(20));
    QVERIFY(!mix.moreOthers(20));
    QVERIFY(!ContentMix {}.percent(PostSort::Own));
}

void TestGoal::anAccountsOwnGoalGoesBeforeThatOfAny()
{
    Goal any = goalOf(Measure::MutualShare, 55);
    Goal own = goalOf(Measure::MutualShare, 40);
    own.account = AccountId {1};
    Goal other = goalOf(Measure::MutualShare, 70);
    other.account = AccountId {2};
    const std::vector<Goal> all {other, any, own, goalOf(Measure::PromoShare, 20)};
    QCOMPARE(goalFor(all, Measure::MutualShare, AccountId {1}), &all[2]);
    QCOMPARE(goalFor(all, Measure::MutualShare, AccountId {3}), &all[1]);
    QCOMPARE(goalFor(all, Measure::MutualShare, {}), &all[1]);
    QCOMPARE(goalFor(all, Measure::Headroom, AccountId {1}), nullptr);
}

COMITY_TEST_GUILESS(TestGoal)
#include "tst_goal.moc"
