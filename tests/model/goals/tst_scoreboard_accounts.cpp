// Goals of several accounts: each is measured on its own network, by its own lists and messages.
#include "model/goals/day.h"
#include "model/lists/list_edits.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// An account on X with two people, and one on Mastodon with three.
class Two : public TalkWorkspace
{
public:
    Two()
        : fedi(addAccount(u"mastodon:fern"_s))
    {
        for (const QString &name : {u"ana"_s, u"bo"_s}) {
            onX.push_back(aPerson().handled(name).in(*this));
        }
        for (const QString &name : {u"cy"_s, u"dee"_s, u"eve"_s}) {
            onFedi.push_back(aPerson().on(u"mastodon"_s).handled(name).in(*this));
        }
    }

    DayScope scope(std::optional<AccountId> account)
    {
        DayScope scope;
        scope.path = path();
        scope.account = account;
        scope.asOf = now();
        scope.zone = QTimeZone::utc();
        scope.columns = PeopleColumns::load(path(), account).value();
        return scope;
    }
    Scoreboard read(std::optional<AccountId> account)
    {
        return scoreboard(writer(), scope(account), {}).value();
    }
    Reading of(Measure measure, std::optional<AccountId> account)
    {
        for (const Score &score : read(account).scores) {
            if (score.goal.measure == measure) {
                return score.reading;
            }
        }
        return {};
    }
    ListId list(const QString &name, ListKind kind, const std::vector<Pk> &people)
    {
        return list_edits::create(writer(), {.name = name, .kind = kind}, people, at(2026, 4, 1))
            .value()
            .list;
    }

    AccountId fedi;
    std::vector<Pk> onX;
    std::vector<Pk> onFedi;
};

Goal goalOf(Measure measure, std::optional<AccountId> account = {})
{
    Goal goal;
    goal.measure = measure;
    goal.account = account;
    goal.wanted = 50;
    return goal;
}

} // namespace

class TestScoreboardAccounts : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void targetsCountWhereTheAccountIs();
    void aTargetCountsOnce();
    void accountsThatWerePutAwayBringNobodyBack();
    void aGoalOfAnotherAccountIsNotKnown();
    void aShareIsOfThoseOnTheLists();
    void whatIsNotKnownIsNotOffTrack();
    void eachAccountKeepsItsOwnScores();
    void thePaceIsThatOfTheAccount();
    void whatTheLastImportBroughtIsThatOfItsAccount();
};

void TestScoreboardAccounts::targetsCountWhereTheAccountIs()
{
    Two two;
    two.list(u"Leaders"_s, ListKind::Target, {two.onX[0], two.onFedi[0], two.onFedi[1]});
    two.addPair(two.me, onDay(2026, 4, 2), {}, {two.onX[0]});
    two.addPair(two.me, onDay(2026, 5, 2), {two.onX[0]}, {two.onX[0]});
    QCOMPARE(two.of(Measure::TargetsBack, two.me).value, std::optional<qint64>(1));
    QCOMPARE(two.of(Measure::TargetsBack, two.me).whole, std::optional<qint64>(1));
    QCOMPARE(two.of(Measure::TargetsBack, two.fedi).lack, u"needs-lists"_s);
    two.addPair(two.fedi, onDay(2026, 5, 2), {}, {});
    QCOMPARE(two.of(Measure::TargetsBack, two.fedi).value, std::optional<qint64>(0));
    QCOMPARE(two.of(Measure::TargetsBack, two.fedi).whole, std::optional<qint64>(2));
    QCOMPARE(two.of(Measure::TargetsBack, {}).whole, std::optional<qint64>(3));
}

void TestScoreboardAccounts::aTargetCountsOnce()
{
    Two two;
    two.list(u"Leaders"_s, ListKind::Target, {two.onX[0], two.onFedi[0]});
    two.list(u"Press"_s, ListKind::Target, {two.onX[0]});
    two.merge(two.onX[0], two.onFedi[0]);
    two.addPair(two.me, onDay(2026, 4, 2), {}, {two.onX[0]});
    two.addPair(two.me, onDay(2026, 5, 2), {two.onX[0]}, {two.onX[0]});
    for (const std::optional<AccountId> account :
        {std::optional<AccountId>(), std::optional(two.me)}) {
        QCOMPARE(two.of(Measure::TargetsBack, account).value, std::optional<qint64>(1));
        QCOMPARE(two.of(Measure::TargetsBack, account).whole, std::optional<qint64>(1));
    }
}

void TestScoreboardAccounts::accountsThatWerePutAwayBringNobodyBack()
{
    Two two;
    two.list(u"Leaders"_s, ListKind::Target, {two.onX[0], two.onFedi[0]});
    const auto ofFedi = list_edits::create(two.writer(),
        {.name = u"Far away"_s, .kind = ListKind::Target, .account = two.fedi}, {two.onFedi[1]},
        at(2026, 4, 1));
    QVERIFY(ofFedi);
    for (const AccountId account : {two.me, two.fedi}) {
        const Pk pk = account == two.me ? two.onX[0] : two.onFedi[0];
        two.addPair(account, onDay(2026, 4, 2), {}, {pk});
        two.addPair(account, onDay(2026, 5, 2), {pk}, {pk});
    }
    QCOMPARE(two.of(Measure::TargetsBack, {}).value, std::optional<qint64>(2));
    QCOMPARE(two.of(Measure::TargetsBack, {}).whole, std::optional<qint64>(3));
    two.writer().exec(
        "UPDATE account SET archived_at = 1 WHERE id = " + std::to_string(number(two.fedi)));
    QCOMPARE(two.of(Measure::TargetsBack, {}).value, std::optional<qint64>(1));
    QCOMPARE(two.of(Measure::TargetsBack, {}).whole, std::optional<qint64>(2));
    QCOMPARE(two.of(Measure::TargetsBack, two.fedi).value, std::optional<qint64>(1));
    two.writer().exec(
        "UPDATE account SET archived_at = 1 WHERE id = " + std::to_string(number(two.me)));
    QCOMPARE(two.of(Measure::TargetsBack, {}).lack, u"needs-lists"_s);
}

void TestScoreboardAccounts::aGoalOfAnotherAccountIsNotKnown()
{
    Two two;
    two.addPair(two.me, onDay(2026, 5, 2), two.onX, two.onX);
    two.say({}, at(2026, 5, 10), {u"A walk by the river"_s, false, "post", {}, false});
    Goal share = goalOf(Measure::ListShare, two.fedi);
    share.list = two.list(u"Friends"_s, ListKind::Private, two.onX);
    QVERIFY(setGoals(two.writer(),
        {goalOf(Measure::MutualShare, two.fedi), share, goalOf(Measure::PromoShare, two.fedi)}));
    const Scoreboard board = two.read(two.me);
    QCOMPARE(board.scores[0].reading.lack, u"other-account"_s);
    QCOMPARE(board.scores[1].reading.lack, u"other-account"_s);
    QCOMPARE(board.scores[2].reading.lack, u"needs-posts"_s);
    QCOMPARE(two.read(two.fedi).scores[0].reading.lack, u"needs-lists"_s);
}

void TestScoreboardAccounts::aShareIsOfThoseOnTheLists()
{
    Two two;
    const Pk gone = aPerson().handled(u"gone"_s).in(two);
    two.addPair(two.me, onDay(2026, 4, 2), {two.onX[0], two.onX[1], gone}, {});
    two.addPair(two.me, onDay(2026, 5, 2), two.onX, {});
    Goal share = goalOf(Measure::ListShare);
    share.list = two.list(u"Everybody"_s, ListKind::Private,
        {two.onX[0], two.onX[1], gone, two.onFedi[0], two.onFedi[1]});
    QVERIFY(setGoals(two.writer(), {share}));
    const Reading read = two.read(two.me).scores[0].reading;
    QCOMPARE(read.part, std::optional<qint64>(2));
    QCOMPARE(read.whole, std::optional<qint64>(2));
}

void TestScoreboardAccounts::whatIsNotKnownIsNotOffTrack()
{
    Two two;
    two.addPair(two.me, onDay(2026, 5, 2), two.onX, two.onX);
    QVERIFY(setGoals(two.writer(), {goalOf(Measure::MutualShare), goalOf(Measure::RepliesInTime)}));
    const Scoreboard board = two.read(two.me);
    QCOMPARE(board.onTrack, 1);
    QCOMPARE(board.set, 1);
    QCOMPARE(board.unknown, 1);
}

void TestScoreboardAccounts::eachAccountKeepsItsOwnScores()
{
    Two two;
    two.addPair(two.me, onDay(2026, 5, 2), two.onX, two.onX);
    two.addPair(two.fedi, onDay(2026, 5, 2), {two.onFedi[0]}, two.onFedi);
    QVERIFY(setGoals(two.writer(), {goalOf(Measure::MutualShare)}));
    const QDate yesterday(2026, 5, 13);
    keepScores(two.writer(), scoresOfToday(two.read(two.me), yesterday));
    keepScores(two.writer(), scoresOfToday(two.read(two.fedi), yesterday));
    QCOMPARE(GoalsStore(two.writer()).scores(yesterday).size(), 2U);
    const auto yesterdays
        = [&two](AccountId account) { return two.read(account).scores[0].trend[28]; };
    QCOMPARE(yesterdays(two.me), std::optional<qint64>(100));
    QCOMPARE(yesterdays(two.fedi), std::optional<qint64>(33));
    QCOMPARE(two.read(two.me).onTrackBefore, std::optional(1));
    QCOMPARE(two.read(two.fedi).onTrackBefore, std::optional(0));
    QVERIFY(two.read({}).scores[0].trend.empty());
}

void TestScoreboardAccounts::thePaceIsThatOfTheAccount()
{
    Two two;
    Goal goal = goalOf(Measure::MutualShare);
    goal.began = 90; // of the account on X, when it was set
    goal.setAt = at(2026, 5, 10);
    QVERIFY(setGoals(two.writer(), {goal}));
    const GoalsStore store(two.writer());
    goal = store.all()[0];
    const QDate setOn(2026, 5, 10);
    QCOMPARE(store.beganAt(goal, two.me, setOn), std::optional<qint64>(90));
    DayScore kept {setOn.addDays(-1), goal.id, 12, {}, false, two.me};
    keepScores(two.writer(), {kept});
    QCOMPARE(store.beganAt(goal, two.me, setOn), std::optional<qint64>(90));
    kept.day = setOn;
    kept.value = 91;
    keepScores(two.writer(), {kept});
    QCOMPARE(store.beganAt(goal, two.me, setOn), std::optional<qint64>(91));
    QVERIFY(!store.beganAt(goal, two.fedi, setOn));
    kept.account = two.fedi;
    kept.day = setOn.addDays(1);
    kept.value = 20;
    keepScores(two.writer(), {kept});
    QCOMPARE(store.beganAt(goal, two.fedi, setOn), std::optional<qint64>(20));
}

void TestScoreboardAccounts::whatTheLastImportBroughtIsThatOfItsAccount()
{
    Two two;
    std::vector<Pk> people;
    for (int i = 0; i < 6; ++i) {
        people.push_back(aPerson().handled(u"p%1"_s.arg(i)).in(two));
    }
    const auto some = [&people](int from, int until) {
        return std::vector<Pk>(people.begin() + from, people.begin() + until);
    };
    two.addPair(two.me, onDay(2026, 3, 2), some(0, 4), {});
    two.addPair(two.me, onDay(2026, 4, 2), some(1, 4), {}); // the first one left long ago
    two.addPair(two.me, onDay(2026, 5, 11), some(2, 6), {});
    for (const auto account : {std::optional(two.me), std::optional<AccountId>()}) {
        const Day day = readDay(two.writer(), two.scope(account)).value();
        QVERIFY(day.since);
        QCOMPARE(day.since->account, two.me);
        QCOMPARE(day.since->isNew, std::optional<qint64>(2));
        QCOMPARE(day.since->hasLeft, std::optional<qint64>(1));
        QCOMPARE(day.since->left, std::vector {people[1]});
    }
}

COMITY_TEST_GUILESS(TestScoreboardAccounts)
#include "tst_scoreboard_accounts.moc"
