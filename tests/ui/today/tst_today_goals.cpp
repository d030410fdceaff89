#include "model/followups/obligation_edits.h"
#include "model/goals/goals_store.h"
#include "model/lists/list_edits.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/today/today_world.h"
#include "ui/common/chip.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

/// The scoreboard's goals, and the figures of the day beside them.
class TestTodayGoals : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void goalsAreSetAndKept();
    void aGoalIsSetForAList();
    void aListsGoalBeginsInTheAccountItWasSetFor();
    void aGoalOfAListThatIsGoneIsRemoved();
    void theNumbersOfGoalsAreOfYesterday();
    void aTileOpensExactlyThePeopleItCounts();
    void whatTheImportBroughtOpensItsPeople();
    void howLongItTakesIsKnownFromTheOwnPace();
    void everyAccountHasItsCount();
    void anotherDayBeginsWhileItIsOpen();
    void whatIsNotKnownIsNoZero();

private:
    static void fillWithFollowers(TodayWorld &world);
    static QStringList named(const TodayWorld &world);
};

void TestTodayGoals::goalsAreSetAndKept()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.session().columns() != nullptr);
    const auto spoken = [&world](int tile) {
        const auto *found = world.find<QWidget>(u"scoreTile%1"_s.arg(tile));
        return found == nullptr ? QString() : found->accessibleName();
    };
    QTRY_COMPARE(spoken(4), u"Mutual share of your follows, 0%, set a goal"_s);
    QCOMPARE(
        spoken(2), u"Promo share, last 30 days, 50%, Over, goal under 20%, as of 12 May 2026"_s);
    world.click(u"editGoals"_s);
    QTRY_VERIFY(world.find<QDialog>(u"goalsDialog"_s));
    auto *dialog = world.find<QDialog>(u"goalsDialog"_s);
    dialog->findChild<QCheckBox *>(u"goalSet4"_s)->setChecked(true);
    dialog->findChild<QSpinBox *>(u"goalWanted4"_s)->setValue(55);
    dialog->findChild<QCheckBox *>(u"goalHasDay4"_s)->setChecked(true);
    dialog->findChild<QPushButton *>(u"setGoals"_s)->click();
    QTRY_COMPARE(spoken(4),
        u"Mutual share of your follows, 0%, On pace, goal 55% by 13 Jun 2026,"
        " needs 2 points a day until 13 Jun 2026"_s);
    // What they stand at is kept for the days to come.
    QTRY_COMPARE(
        goals::GoalsStore(world.workspace().writer()).scores(QDate(2026, 5, 14)).size(), 4U);
    QTRY_COMPARE(world.text(u"scoreSummary"_s), u"1 of 3 goals on track"_s);
    undoLast(world.session());
    QTRY_COMPARE(spoken(4), u"Mutual share of your follows, 0%, set a goal"_s);
}

void TestTodayGoals::aGoalIsSetForAList()
{
    TodayWorld world;
    world.fill();
    ListSettings settings;
    settings.name = u"Ride & leaders"_s;
    QVERIFY(list_edits::create(world.workspace().writer(), settings,
        {world.person(u"Cy Wren"_s, u"cywren"_s), world.person(u"Di Lark"_s, u"dilark"_s)},
        world.now()));
    world.open();
    QTRY_VERIFY(world.session().columns() != nullptr);
    QTRY_COMPARE(world.due().size(), 8);
    world.click(u"editGoals"_s);
    QTRY_VERIFY(world.find<QDialog>(u"goalsDialog"_s));
    auto *dialog = world.find<QDialog>(u"goalsDialog"_s);
    auto *add = dialog->findChild<QPushButton *>(u"addListGoal"_s);
    add->click();
    QVERIFY(!add->isEnabled()); // a list is measured once in each way
    QCOMPARE(dialog->findChild<QCheckBox *>(u"goalSet6"_s)->text(), u"People on Ride && leaders"_s);
    dialog->findChild<QSpinBox *>(u"goalWanted6"_s)->setValue(5);
    dialog->findChild<QComboBox *>(u"goalMeasure"_s)->setCurrentIndex(1);
    add->click();
    dialog->findChild<QSpinBox *>(u"goalWanted7"_s)->setValue(60);
    dialog->findChild<QPushButton *>(u"setGoals"_s)->click();
    QTRY_VERIFY(world.find<QWidget>(u"scoreTile7"_s));
    QCOMPARE(world.find<QWidget>(u"scoreTile6"_s)->accessibleName(),
        u"People on Ride & leaders, 2, Behind, goal 5"_s);
    QCOMPARE(world.find<QWidget>(u"scoreTile7"_s)->accessibleName(),
        u"Share on Ride & leaders, 50%, Behind, goal 60%"_s);
    const auto stored = goals::GoalsStore(world.workspace().writer()).all();
    QCOMPARE(stored.size(), 8U);
    QCOMPARE(stored[6].began, std::optional<qint64>(2));
    QCOMPARE(stored[7].began, std::optional<qint64>(50));
    QTRY_VERIFY(!world.find<QDialog>(u"goalsDialog"_s));
    world.click(u"editGoals"_s);
    QTRY_VERIFY(world.find<QDialog>(u"goalsDialog"_s));
    world.click(u"goalRemove6"_s);
    world.click(u"setGoals"_s);
    QTRY_COMPARE(goals::GoalsStore(world.workspace().writer()).all().size(), 7U);
}

/// Whatever is chosen and read while the dialog is open.
void TestTodayGoals::aListsGoalBeginsInTheAccountItWasSetFor()
{
    TodayWorld world;
    world.fill();
    ListSettings settings;
    settings.name = u"Leaders"_s;
    QVERIFY(list_edits::create(world.workspace().writer(), settings,
        {world.person(u"Cy Wren"_s, u"cywren"_s), world.person(u"Di Lark"_s, u"dilark"_s)},
        world.now()));
    const AccountId other = world.workspace().addAccount(u"x:sideproject"_s, u"UTC"_s);
    world.open();
    world.session().chooseAccount(world.mine());
    QTRY_VERIFY(world.session().columns() != nullptr);
    QTRY_COMPARE(world.due().size(), 8);
    world.click(u"editGoals"_s);
    QTRY_VERIFY(world.find<QDialog>(u"goalsDialog"_s));
    auto *dialog = world.find<QDialog>(u"goalsDialog"_s);
    dialog->findChild<QComboBox *>(u"goalMeasure"_s)->setCurrentIndex(1);
    dialog->findChild<QPushButton *>(u"addListGoal"_s)->click();
    dialog->findChild<QSpinBox *>(u"goalWanted6"_s)->setValue(60);
    world.session().chooseAccount(other);
    QTRY_VERIFY(world.session().columns() != nullptr);
    QTRY_VERIFY(world.due().isEmpty());
    dialog->findChild<QPushButton *>(u"setGoals"_s)->click();
    const auto stored = [&world] { return goals::GoalsStore(world.workspace().writer()).all(); };
    QTRY_COMPARE(stored().size(), 7U);
    QCOMPARE(stored()[6].began, std::optional<qint64>(50)); // two of four
}

void TestTodayGoals::aGoalOfAListThatIsGoneIsRemoved()
{
    TodayWorld world;
    world.fill();
    goals::Goal goal;
    goal.measure = goals::Measure::ListCount;
    goal.list = ListId {77};
    goal.wanted = 5;
    QVERIFY(goals::setGoals(world.workspace().writer(), {goal}));
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"scoreTile0"_s));
    world.click(u"editGoals"_s);
    QTRY_VERIFY(world.find<QDialog>(u"goalsDialog"_s));
    world.click(u"goalRemove0"_s);
    world.click(u"setGoals"_s);
    QTRY_VERIFY(goals::GoalsStore(world.workspace().writer()).all().empty());
}

/// Ana is a target who came back, Bo one who left.
void TestTodayGoals::fillWithFollowers(TodayWorld &world)
{
    world.fill();
    const Pk ana = world.person(u"Cy Wren"_s, u"cywren"_s);
    const Pk bo = world.person(u"Di Lark"_s, u"dilark"_s);
    QVERIFY(list_edits::create(world.workspace().writer(),
        {.name = u"Leaders"_s, .kind = ListKind::Target}, {ana}, at(2026, 4, 1)));
    world.workspace().addPair(world.mine(), onDay(2026, 4, 2), {bo}, {ana, bo});
    world.followsUs(ana);
    world.workspace().writer().exec("INSERT INTO contact (account, pk, messages_in, messages_out,"
                                    " last_in, waiting_since, is_guess) VALUES ("
        + std::to_string(number(world.mine())) + ", " + std::to_string(number(bo))
        + ", 1, 0, 1775000000, 1775000000, 0)"); // 31 March 2026
}

QStringList TestTodayGoals::named(const TodayWorld &world)
{
    const auto *list = world.find<QListWidget>(u"namedPeople"_s);
    QStringList out;
    for (int row = 0; list && row < list->count(); ++row) {
        out += list->item(row)->text();
    }
    return out;
}

void TestTodayGoals::aTileOpensExactlyThePeopleItCounts()
{
    TodayWorld world;
    fillWithFollowers(world);
    world.open();
    world.session().chooseAccount(world.mine());
    QTRY_VERIFY(world.session().columns() != nullptr);
    QTRY_VERIFY(world.find<QWidget>(u"scoreTile0"_s));
    QTRY_VERIFY(world.find<QWidget>(u"scoreTile0"_s)->accessibleName().contains(u"1 of 1"_s));
    world.click(u"scoreTile0"_s);
    QTRY_COMPARE(named(world), QStringList {u"Cy Wren, @cywren"_s});
    const QSignalSpy person(&world.page(), &ui::TodayPage::personAsked);
    QTest::keyClick(world.find<QListWidget>(u"namedPeople"_s), Qt::Key_Return);
    QTRY_COMPARE(person.count(), 1);
    const QSignalSpy people(&world.page(), &ui::TodayPage::peopleAsked);
    world.click(u"scoreTile3"_s); // headroom: whom we follow takes it
    world.click(u"scoreTile4"_s); // the mutual share
    QCOMPARE(people.count(), 2);
    QCOMPARE(people[0][0].value<PeopleQuery>().relations,
        (RelationSet {Relation::Mutual, Relation::NotFollowingBack, Relation::YouFollow}));
    QCOMPARE(people[1][0].value<PeopleQuery>().relations, RelationSet {Relation::Mutual});
}

void TestTodayGoals::whatTheImportBroughtOpensItsPeople()
{
    TodayWorld world;
    fillWithFollowers(world);
    world.open();
    world.session().chooseAccount(world.mine());
    QTRY_VERIFY(world.session().columns() != nullptr);
    QTRY_COMPARE(world.text(u"sinceNew"_s), u"+1"_s);
    const QSignalSpy people(&world.page(), &ui::TodayPage::peopleAsked);
    world.click(u"sinceNewShow"_s);
    QCOMPARE(people.count(), 1);
    QVERIFY(people[0][0].value<PeopleQuery>().onlyNew);
    world.click(u"sinceLeftShow"_s); // not everybody who ever left
    QTRY_COMPARE(named(world), QStringList {u"Di Lark, @dilark"_s});
    world.click(u"closePeople"_s);
    QTRY_VERIFY(!world.find<QListWidget>(u"namedPeople"_s));
    world.click(u"sinceSilenceShow"_s);
    QTRY_COMPARE(named(world), QStringList {u"Di Lark, @dilark"_s});
    world.click(u"closePeople"_s);
    QTRY_VERIFY(!world.find<QListWidget>(u"namedPeople"_s));
    world.click(u"sinceBackShow"_s);
    QTRY_COMPARE(named(world), QStringList {u"Cy Wren, @cywren"_s});
}

void TestTodayGoals::theNumbersOfGoalsAreOfYesterday()
{
    for (const auto &[day, said] : std::initializer_list<std::pair<int, QString>> {
             {13, u"1 of 1 goal on track, one more than yesterday"_s},
             {12, u"1 of 1 goal on track, 0 on Tue 12 May"_s}}) {
        TodayWorld world;
        world.fill();
        goals::Goal goal;
        goal.measure = goals::Measure::PromoShare;
        goal.wanted = 60;
        QVERIFY(goals::setGoals(world.workspace().writer(), {goal}));
        const FactId id = goals::GoalsStore(world.workspace().writer()).all().front().id;
        goals::keepScores(
            world.workspace().writer(), {{QDate(2026, 5, day), id, 70, {}, false, world.mine()}});
        world.open();
        QTRY_COMPARE(world.text(u"scoreSummary"_s), said);
    }
}

void TestTodayGoals::howLongItTakesIsKnownFromTheOwnPace()
{
    TodayWorld world;
    world.fill();
    const Pk eve = world.person(u"Eve Swift"_s, u"eveswift"_s);
    for (int i = 0; i < 11; ++i) { // yesterday, one in four minutes
        followups::Obligation one;
        one.pk = eve;
        one.kind = followups::ObligationKind::ThankYou;
        one.subject = u"A word"_s;
        one.madeAt = world.now() - 90'000;
        one.doneAt = world.now() - 86'400 + i * 240;
        QVERIFY(followups::addObligations(world.workspace().writer(), {one}));
    }
    world.open();
    QTRY_COMPARE(world.text(u"dueCount"_s), u"5 things until Sunday, about 20 minutes"_s);
}

void TestTodayGoals::everyAccountHasItsCount()
{
    TodayWorld world;
    world.fill();
    const AccountId other = world.workspace().addAccount(u"x:sideproject"_s, u"UTC"_s);
    followups::Obligation one;
    one.pk = world.person(u"Fay Rook"_s, u"fayrook"_s);
    one.account = other;
    one.subject = u"Elsewhere"_s;
    one.madeAt = world.now();
    one.dueAt = Dated::exact(world.now() + 3'600);
    QVERIFY(followups::addObligations(world.workspace().writer(), {one}));
    world.open();
    world.session().chooseAccount(world.mine());
    QTRY_VERIFY(world.find<ui::Chip>(u"chipAccount"_s));
    QCOMPARE(world.find<ui::Chip>(u"chipAllAccounts"_s)->count(), std::optional<qint64>(6));
    QCOMPARE(world.find<ui::Chip>(u"chipAccount"_s)->count(), std::optional<qint64>(5));
    auto *next = world.find<ui::Chip>(u"chipAccount%1"_s.arg(number(other)));
    QVERIFY(next);
    QCOMPARE(next->count(), std::optional<qint64>(1));
    next->setFocus();
    QTest::keyClick(next, Qt::Key_Space);
    QTRY_COMPARE(world.rows(), (QStringList {u"[Replies owed]"_s, u"Elsewhere"_s}));
    QTRY_VERIFY(world.find<ui::Chip>(u"chipAccount"_s)->hasFocus());
}

void TestTodayGoals::anotherDayBeginsWhileItIsOpen()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.page().subtitle(), u"Thursday 14 May"_s);
    world.find<QLineEdit>(u"dayKeep"_s)->setText(u"Ring them"_s);
    world.goOn(24 * 3'600);
    world.page().lookAtClock();
    QTRY_COMPARE(world.page().subtitle(), u"Friday 15 May"_s);
    QCOMPARE(world.find<QLineEdit>(u"dayKeep"_s)->text(), u"Ring them"_s);
    world.click(u"noteDay"_s);
    const auto noted = [&world](int day) {
        return goals::GoalsStore(world.workspace().writer()).mark(QDate(2026, 5, day));
    };
    QTRY_VERIFY(noted(14));
    QCOMPARE(noted(14)->keep, u"Ring them"_s);
    QVERIFY(!noted(15));
    QTRY_COMPARE(world.find<QLineEdit>(u"dayKeep"_s)->text(), QString());
}

void TestTodayGoals::whatIsNotKnownIsNoZero()
{
    TodayWorld world;
    world.person(u"Ana Tern"_s, u"anatern"_s);
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"scoreTile2"_s) != nullptr);
    QCOMPARE(world.find<QWidget>(u"scoreTile2"_s)->accessibleName(),
        u"Promo share, last 30 days, —, Needs your posts in an import"_s);
    QCOMPARE(world.text(u"mixNote"_s), u"Your posts are not in any import yet."_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestTodayGoals test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_today_goals.moc"
