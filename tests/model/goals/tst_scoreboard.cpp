// What the scoreboard measures in a workspace; what no import tells is not known, and never zero.
#include "model/base/wording.h"
#include "model/followups/obligation_edits.h"
#include "model/goals/day_words.h"
#include "model/goals/scoreboard.h"
#include "model/lists/list_edits.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

class Board : public TalkWorkspace
{
public:
    Scoreboard read()
    {
        scope.path = path();
        scope.account = me;
        scope.asOf = now();
        scope.zone = QTimeZone::utc();
        scope.columns = PeopleColumns::load(path(), me).value();
        return scoreboard(writer(), scope, {}).value();
    }
    Score of(Measure measure)
    {
        for (const Score &score : read().scores) {
            if (score.goal.measure == measure) {
                return score;
            }
        }
        return {};
    }
    void post(const QString &text, int day, const char *kind = "post")
    {
        say({}, at(2026, 5, day), {text, false, kind, {}, false});
    }

    DayScope scope;
};

} // namespace

class TestScoreboard : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void ofNothingNothingIsKnown();
    void repliesCountAgainstTheServiceLevel();
    void promotionIsAShareOfWhatWasPosted();
    void mutualIsAShareOfWhatIsKnown();
    void listsOfDifferentDaysTellNoShare();
    void givesBackWhatCameDue();
    void countsTheTargets();
    void countsAList();
    void goalsAreKeptAndTakenBack();
    void refusesWhatIsNoGoal();
    void comparesWithTheDayBefore();
    void aDayIsMarked();
};

void TestScoreboard::ofNothingNothingIsKnown()
{
    Board board;
    const Scoreboard read = board.read();
    QCOMPARE(read.scores.size(), 6U);
    for (const Score &score : read.scores) {
        QVERIFY2(!score.reading.value, qPrintable(toText(score.goal.measure)));
        QVERIFY(!score.reading.lack.isEmpty());
        QVERIFY(
            Wording::forLanguage(u"en"_s).has(u"goals", QString(u"lack-"_s + score.reading.lack)));
        QCOMPARE(score.standing, GoalStanding::Unknown);
    }
    QCOMPARE(read.onTrack, 0);
}

void TestScoreboard::repliesCountAgainstTheServiceLevel()
{
    Board board;
    const Pk ana = aPerson().handled(u"ana"_s).in(board);
    const Pk bo = aPerson().handled(u"bo"_s).in(board);
    const Pk cy = aPerson().handled(u"cy"_s).in(board);
    for (const Pk pk : {ana, bo, cy}) {
        board.say(pk, at(2026, 5, 8), {u"Do you open on Sunday?"_s});
    }
    board.say(ana, at(2026, 5, 8, 20), {u"Yes"_s, false});
    board.say(bo, at(2026, 5, 11), {u"Yes"_s, false}); // late; cy still waits
    board.derive();
    const Score score = board.of(Measure::RepliesInTime);
    QCOMPARE(score.reading.part, std::optional<qint64>(1));
    QCOMPARE(score.reading.whole, std::optional<qint64>(3));
    QCOMPARE(score.reading.value, std::optional<qint64>(33));
    QCOMPARE(score.goal.wanted, std::optional<qint64>(80));
    QCOMPARE(score.standing, GoalStanding::Behind);
}

void TestScoreboard::promotionIsAShareOfWhatWasPosted()
{
    Board board;
    board.post(u"Our mugs are on sale now, buy yours for £9 at https://ours.example"_s, 10);
    board.post(u"How we glaze: one dip, two breaths, out."_s, 9);
    board.post(u"A walk by the river"_s, 8, "repost");
    board.post(u"Glad that it helped"_s, 7, "reply");
    board.post(u"Older than thirty days: buy our mugs, £9 each"_s, 1);
    board.say({}, at(2026, 4, 1), {u"Buy our mugs, £9 each"_s, false, "post", {}, false});
    const Scoreboard read = board.read();
    QCOMPARE(read.mix.total(), 5);
    QCOMPARE(read.mix.of(PostSort::Promotion), 2);
    QCOMPARE(read.mix.of(PostSort::Sharing), 1);
    QCOMPARE(read.mix.of(PostSort::Conversation), 1);
    QCOMPARE(read.mix.of(PostSort::Own), 1);
    QCOMPARE(board.of(Measure::PromoShare).reading.value, std::optional<qint64>(40));
    QCOMPARE(board.of(Measure::PromoShare).standing, GoalStanding::Over);
}

void TestScoreboard::mutualIsAShareOfWhatIsKnown()
{
    Board board;
    std::vector<Pk> people;
    for (int i = 0; i < 4; ++i) {
        people.push_back(aPerson().handled(u"p%1"_s.arg(i)).in(board));
    }
    board.addPair(board.me, onDay(2026, 5, 11), {people[0]}, people);
    const Score score = board.of(Measure::MutualShare);
    QCOMPARE(score.reading.value, std::optional<qint64>(25));
    QCOMPARE(score.reading.whole, std::optional<qint64>(4));
    QCOMPARE(score.standing, GoalStanding::Unset);
}

void TestScoreboard::listsOfDifferentDaysTellNoShare()
{
    Board board;
    const std::vector<Pk> people {
        aPerson().handled(u"ana"_s).in(board), aPerson().handled(u"bo"_s).in(board)};
    const auto list = [&board](const QString &kind, const std::vector<Pk> &of, const Dated &day) {
        board.addList(board.me, board.addImport(board.me, day), day, {kind, of});
        board.PeopleWorkspace::derive();
    };
    list(u"following"_s, people, onDay(2026, 5, 11));
    QCOMPARE(board.of(Measure::MutualShare).reading.lack, u"needs-lists"_s);
    list(u"followers"_s, {people[0]}, onDay(2026, 4, 2));
    const Score score = board.of(Measure::MutualShare);
    QCOMPARE(score.reading.lack, u"needs-same-days"_s);
    const Wording wording = Wording::forLanguage(u"en"_s);
    QCOMPARE(DayWords(wording, QLocale::c()).goal(score), u"Needs whole lists of the same days"_s);
    list(u"followers"_s, {people[0]}, onDay(2026, 5, 11));
    QCOMPARE(board.of(Measure::MutualShare).reading.value, std::optional<qint64>(50));
}

void TestScoreboard::givesBackWhatCameDue()
{
    Board board;
    const Pk ana = aPerson().handled(u"ana"_s).in(board);
    const auto owe = [&](const Dated &due, std::optional<qint64> doneAt) {
        followups::Obligation one;
        one.pk = ana;
        one.kind = followups::ObligationKind::GiveBack;
        one.subject = u"A route map"_s;
        one.madeAt = at(2026, 5, 1);
        one.dueAt = due;
        one.doneAt = doneAt;
        QVERIFY(followups::addObligations(board.writer(), {one}));
    };
    owe(onDay(2026, 5, 20), {}); // not due yet
    QVERIFY(!board.of(Measure::GiveBacksKept).reading.value);
    owe(onDay(2026, 5, 10), at(2026, 5, 9));
    QCOMPARE(board.of(Measure::GiveBacksKept).standing, GoalStanding::Winning);
    owe(onDay(2026, 5, 12), {});
    const Score score = board.of(Measure::GiveBacksKept);
    QCOMPARE(score.reading.value, std::optional<qint64>(1));
    QCOMPARE(score.reading.whole, std::optional<qint64>(2));
    QCOMPARE(score.standing, GoalStanding::Behind);
    const Wording wording = Wording::forLanguage(u"en"_s); // two are open
    QCOMPARE(DayWords(wording, QLocale::c()).goal(score), u"goal all, 1 overdue"_s);
}

void TestScoreboard::countsTheTargets()
{
    Board board;
    const Pk ana = aPerson().handled(u"ana"_s).in(board);
    const Pk bo = aPerson().handled(u"bo"_s).in(board);
    QVERIFY(list_edits::create(board.writer(), {.name = u"Leaders"_s, .kind = ListKind::Target},
        {ana, bo}, at(2026, 4, 1)));
    QCOMPARE(board.of(Measure::TargetsBack).reading.lack, u"needs-lists"_s);
    board.addPair(board.me, onDay(2026, 4, 2), {}, {ana, bo});
    QCOMPARE(board.of(Measure::TargetsBack).reading.value, std::optional<qint64>(0));
    board.addPair(board.me, onDay(2026, 5, 2), {ana}, {ana, bo});
    const Score score = board.of(Measure::TargetsBack);
    QCOMPARE(score.reading.value, std::optional<qint64>(1));
    QCOMPARE(score.reading.whole, std::optional<qint64>(2));
}

void TestScoreboard::countsAList()
{
    Board board;
    const Pk ana = aPerson().handled(u"ana"_s).withFollowers(5'000).in(board);
    const Pk bo = aPerson().handled(u"bo"_s).withFollowers(10).in(board);
    board.addPair(board.me, onDay(2026, 5, 11), {ana}, {ana, bo});
    const auto list
        = list_edits::create(board.writer(), {.name = u"Friends"_s}, {ana, bo}, board.now());
    const auto smart = list_edits::create(board.writer(),
        {.name = u"Mutual"_s, .kind = ListKind::Smart, .query = u"{\"relations\": [\"mutual\"]}"_s},
        {}, board.now());
    QVERIFY(list && smart);
    std::vector<Goal> goals(3);
    goals[0].measure = Measure::ListCount;
    goals[0].list = list->list;
    goals[1].measure = Measure::ListShare;
    goals[1].list = smart->list;
    goals[2].measure = Measure::ListCount;
    goals[2].list = ListId {77};
    QVERIFY(setGoals(board.writer(), goals));
    const Scoreboard read = board.read();
    QCOMPARE(read.scores.size(), 3U);
    QCOMPARE(read.scores[0].reading.value, std::optional<qint64>(2));
    QCOMPARE(read.scores[0].reading.of, u"Friends"_s);
    QCOMPARE(read.scores[1].reading.value, std::optional<qint64>(50));
    QCOMPARE(read.scores[2].reading.lack, u"needs-list"_s);
}

void TestScoreboard::goalsAreKeptAndTakenBack()
{
    Board board;
    Goal one;
    one.measure = Measure::MutualShare;
    one.wanted = 55;
    one.until = QDate(2026, 6, 30);
    one.setAt = board.now();
    one.began = 49;
    Goal other;
    other.measure = Measure::PromoShare;
    other.account = board.me;
    other.wanted = 15;
    const auto edit = setGoals(board.writer(), {one, other});
    QVERIFY(edit);
    std::vector<Goal> kept = GoalsStore(board.writer()).all();
    QCOMPARE(kept.size(), 2U);
    one.id = kept[0].id;
    other.id = kept[1].id;
    QCOMPARE(kept[0], one);
    QCOMPARE(kept[1], other);
    std::swap(kept[0], kept[1]);
    QVERIFY(setGoals(board.writer(), kept));
    QCOMPARE(GoalsStore(board.writer()).all()[0].id, other.id);
    QVERIFY(undo(board.writer(), setGoals(board.writer(), {}).value().changes));
    QCOMPARE(GoalsStore(board.writer()).all().size(), 2U);
}

void TestScoreboard::refusesWhatIsNoGoal()
{
    Board board;
    Goal goal;
    goal.measure = Measure::MutualShare;
    goal.wanted = 101;
    QVERIFY(!setGoals(board.writer(), {goal}));
    goal.wanted = -1;
    QVERIFY(!setGoals(board.writer(), {goal}));
    goal.measure = Measure::ListShare;
    goal.wanted = 5;
    QVERIFY(!setGoals(board.writer(), {goal}));
    QVERIFY(GoalsStore(board.writer()).all().empty());
}

void TestScoreboard::comparesWithTheDayBefore()
{
    Board board;
    board.post(u"How we glaze: one dip, two breaths, out."_s, 9);
    Goal goal;
    goal.measure = Measure::PromoShare;
    goal.wanted = 20;
    QVERIFY(setGoals(board.writer(), {goal}));
    Scoreboard read = board.read();
    QCOMPARE(read.onTrack, 1);
    QVERIFY(!read.onTrackBefore);
    const QDate today(2026, 5, 14);
    const auto scores = scoresOfToday(read, today);
    QCOMPARE(scores.size(), 1U);
    QCOMPARE(scores.front().account, std::optional(board.me));
    DayScore before = scores.front();
    before.day = today.addDays(-2);
    before.value = 30;
    before.isOnTrack = false;
    DayScore gone = before; // of a goal that is none any more
    gone.goal = FactId {4711};
    gone.day = today.addDays(-1);
    gone.isOnTrack = true;
    DayScore other = before; // of another account
    other.account = board.addAccount(u"x:moss"_s);
    other.day = today.addDays(-1);
    other.isOnTrack = true;
    other.value = 90;
    keepScores(board.writer(), {before, gone, other});
    keepScores(board.writer(), scores);
    keepScores(board.writer(), scores);
    read = board.read();
    QCOMPARE(read.onTrackBefore, std::optional(0));
    QCOMPARE(read.dayBefore, today.addDays(-2));
    const auto &trend = read.scores.front().trend; // two days ago, and nothing of yesterday
    QCOMPARE(trend.size(), 30U);
    QVERIFY(!trend[26] && !trend[28]);
    QCOMPARE(trend[27], std::optional<qint64>(30));
    QCOMPARE(trend[29], std::optional<qint64>(0));
}

void TestScoreboard::aDayIsMarked()
{
    Board board;
    const DayMark mark {QDate(2026, 5, 14), true, u"Answering first"_s, {}};
    const auto edit = markDay(board.writer(), mark, board.now());
    QVERIFY(edit);
    QCOMPARE(GoalsStore(board.writer()).mark(mark.day)->keep, mark.keep);
    QCOMPARE(GoalsStore(board.writer()).mark(mark.day)->isWinning, std::optional(true));
    QVERIFY(!GoalsStore(board.writer()).mark(mark.day.addDays(1)));
    QVERIFY(markDay(board.writer(), {mark.day, {}, {}, u"Posting late"_s}, board.now()));
    QVERIFY(!GoalsStore(board.writer()).mark(mark.day)->isWinning);
    QCOMPARE(GoalsStore(board.writer()).mark(mark.day)->stop, u"Posting late"_s);
}

COMITY_TEST_GUILESS(TestScoreboard)
#include "tst_scoreboard.moc"
