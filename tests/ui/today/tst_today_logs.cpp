#include "model/goals/experiments.h"
#include "model/goals/goals_store.h"
#include "model/goals/wins.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/today/today_world.h"
#include "ui/common/translation.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

/// Wins and experiments from Today: noted, found, judged, taken back.
class TestTodayLogs : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aWinIsNotedOfWhomTheTableStandsOn();
    void winsAreFoundAndTakenAway();
    void anExperimentIsBegunAndJudged();
    void aDueExperimentAsksForItsVerdict();
    void thePaletteOffersThem();
    void aMenuIsAboutWhatItWasOpenedOn();
    void earlierDaysAreReadAgain();
    void theBarOpensItsPosts();
    void readOnlyNotesNothing();

private:
    static QWidget *dialog(const TodayWorld &world, const QString &name)
    {
        auto *found = world.find<QDialog>(name);
        return found != nullptr && found->isVisible() ? found : nullptr;
    }
    static std::vector<goals::Win> wins(TodayWorld &world)
    {
        goals::DayScope scope;
        scope.asOf = world.now();
        return goals::winsOf(world.workspace().writer(), scope, 9);
    }
    static QStringList shown(TodayWorld &world, const QString &row)
    {
        QStringList out;
        for (const QWidget *one : world.page().findChildren<QWidget *>(row)) {
            if (one->isVisible() && one->window() != world.page().window()) {
                out += one->findChild<QLabel *>()->text();
            }
        }
        return out;
    }
    static void trigger(TodayWorld &world, const QString &name)
    {
        const auto menu = world.page().actsMenu();
        auto *action = menu->findChild<QAction *>(name);
        QVERIFY2(action && action->isEnabled(), qPrintable(name));
        action->trigger();
    }
};

void TestTodayLogs::aWinIsNotedOfWhomTheTableStandsOn()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows().size(), 8);
    world.table().goTo(2);
    world.click(u"noteWinHere"_s);
    QTRY_VERIFY(dialog(world, u"noteWinDialog"_s));
    QCOMPARE(world.find<QComboBox>(u"winWho"_s)->currentText(), u"Bo Finch"_s);
    QVERIFY(!world.find<QAbstractButton>(u"noteWinNow"_s)->isEnabled());
    world.find<QLineEdit>(u"winWhat"_s)->setText(u"Bought after a review"_s);
    world.find<QLineEdit>(u"winSource"_s)->setText(u"in the shop"_s);
    QTest::keyClick(world.find<QLineEdit>(u"winSource"_s), Qt::Key_Return);
    QTRY_COMPARE(world.text(u"undoText"_s), u"The win is noted"_s);
    QTRY_COMPARE(wins(world).size(), 1U);
    QCOMPARE(wins(world)[0].person.name, u"Bo Finch"_s);
    QTRY_VERIFY(world.find<QWidget>(u"win"_s));
    const QList<QLabel *> said = world.find<QWidget>(u"win"_s)->findChildren<QLabel *>();
    QCOMPARE(said[0]->text(), u"Bo Finch: Bought after a review"_s);
    QCOMPARE(said[1]->text(), u"14 May 2026 · in the shop"_s);
    undoLast(world.session());
    QTRY_VERIFY(wins(world).empty());
}

void TestTodayLogs::winsAreFoundAndTakenAway()
{
    TodayWorld world;
    world.fill();
    for (const QString &what : {u"A calm month"_s, u"A long thank-you"_s}) {
        goals::NotedWin win;
        win.what = what;
        win.day = QDate(2026, 5, 12);
        QVERIFY(goals::noteWin(world.workspace().writer(), win, world.now()));
    }
    world.open();
    QTRY_COMPARE(world.rows().size(), 8);
    world.click(u"allWins"_s);
    QTRY_COMPARE(shown(world, u"win"_s).size(), 2);
    world.find<QLineEdit>(u"winSearch"_s)->setText(u"CALM"_s);
    QTest::keyClick(world.find<QLineEdit>(u"winSearch"_s), Qt::Key_Return);
    QTRY_COMPARE(shown(world, u"win"_s), QStringList {u"A calm month"_s});
    for (QAbstractButton *remove : world.page().findChildren<QAbstractButton *>(u"removeWin"_s)) {
        if (remove->isVisible()) {
            remove->click();
        }
    }
    QTRY_COMPARE(wins(world).size(), 1U);
    QTRY_COMPARE(world.text(u"winNone"_s), u"No win has these words."_s);
    world.click(u"noteWin"_s);
    QTRY_VERIFY(dialog(world, u"noteWinDialog"_s));
}

void TestTodayLogs::anExperimentIsBegunAndJudged()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows().size(), 8);
    trigger(world, u"showExperiments"_s);
    QTRY_VERIFY(dialog(world, u"experimentsDialog"_s));
    QVERIFY(!world.find<QAbstractButton>(u"beginExperiment"_s)->isEnabled());
    world.find<QLineEdit>(u"experimentWhat"_s)->setText(u"Answer before nine"_s);
    world.find<QLineEdit>(u"experimentWhy"_s)->setText(u"They ask at night"_s);
    world.find<QLineEdit>(u"experimentExpected"_s)->setText(u"Fewer ask twice"_s);
    world.click(u"beginExperiment"_s);
    QTRY_COMPARE(shown(world, u"experiment"_s), QStringList {u"Answer before nine"_s});
    world.click(u"judgeExperiment"_s);
    QTRY_VERIFY(dialog(world, u"verdictDialog"_s));
    QVERIFY(!world.find<QAbstractButton>(u"giveVerdict"_s)->isEnabled());
    world.click(u"verdictExtended"_s);
    world.find<QPlainTextEdit>(u"verdictSentence"_s)->setPlainText(u"Too few nights"_s);
    const QDate until = world.find<QDateEdit>(u"verdictUntil"_s)->date();
    world.click(u"giveVerdict"_s);
    const auto stored
        = [&world] { return goals::experiments(world.workspace().writer(), {}).at(0); };
    QTRY_COMPARE(stored().verdicts.size(), 1U);
    QCOMPARE(stored().dueOn(), until);
    QVERIFY(until > stored().until);
    QTRY_COMPARE(world.session().undoStack().count(), 2);
    undoLast(world.session());
    QTRY_VERIFY(stored().verdicts.empty());
}

void TestTodayLogs::aDueExperimentAsksForItsVerdict()
{
    TodayWorld world;
    world.fill();
    goals::Experiment one;
    one.what = u"One poll a week"_s;
    one.why = u"They like to choose"_s;
    one.expected = u"More come back"_s;
    one.until = QDate(2026, 5, 13);
    QVERIFY(goals::beginExperiment(world.workspace().writer(), one, world.now()));
    world.open();
    QTRY_COMPARE(
        world.due().mid(8), (QStringList {u"[Housekeeping]"_s, u"You expected: More come back"_s}));
    world.table().goTo(9);
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QTRY_VERIFY(dialog(world, u"verdictDialog"_s));
    world.click(u"verdictDropped"_s);
    world.find<QPlainTextEdit>(u"verdictSentence"_s)->setPlainText(u"Nobody voted"_s);
    world.click(u"giveVerdict"_s);
    QTRY_COMPARE(world.due().size(), 8);
}

void TestTodayLogs::thePaletteOffersThem()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows().size(), 8);
    world.table().goTo(3);
    const auto menu = world.page().actsMenu();
    QStringList offered;
    for (const QAction *action : menu->actions()) {
        if (action->isEnabled() && !action->isSeparator()) {
            offered += action->objectName();
        }
    }
    QCOMPARE(offered,
        (QStringList {u"actOnItem"_s, u"markItemDone"_s, u"snoozeItem"_s, u"openItemPerson"_s,
            u"noteWinFromMenu"_s, u"showWins"_s, u"showExperiments"_s, u"showEarlierDays"_s,
            u"editGoalsFromMenu"_s}));
}

/// Another row stands there by the time that somebody chooses.
void TestTodayLogs::aMenuIsAboutWhatItWasOpenedOn()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.due().value(1), u"Late"_s);
    world.table().goTo(2);
    QCOMPARE(world.chosen(), u"Soon"_s);
    const auto menu = world.page().actsMenu();
    world.table().goTo(1);
    QTest::keyClick(&world.table(), Qt::Key_D);
    QTRY_VERIFY(!world.due().contains(u"Late"_s));
    QVERIFY(world.editsAreDone());
    menu->findChild<QAction *>(u"markItemDone"_s)->trigger();
    QTRY_VERIFY(!world.due().contains(u"Soon"_s));
    QVERIFY(world.due().contains(u"Unhappy"_s));
    menu->findChild<QAction *>(u"snoozeItem"_s)->trigger(); // it is done
    QVERIFY(!dialog(world, u"snoozeDialog"_s));
}

void TestTodayLogs::earlierDaysAreReadAgain()
{
    TodayWorld world;
    world.fill();
    for (const goals::DayMark &day :
        {goals::DayMark {{2026, 5, 12}, true, u"Ring <b>them</b>"_s, {}},
            goals::DayMark {{2026, 5, 13}, false, {}, u"Threads at night"_s},
            goals::DayMark {{2026, 5, 14}, true, u"Of today"_s, {}}}) {
        QVERIFY(goals::markDay(world.workspace().writer(), day, world.now()));
    }
    world.open();
    QTRY_COMPARE(world.due().value(1), u"Late"_s);
    world.click(u"earlierDays"_s);
    QTRY_COMPARE(shown(world, u"earlierDay"_s),
        (QStringList {u"Wednesday 13 May 2026"_s, u"Tuesday 12 May 2026"_s}));
    const auto texts = [&world] {
        QStringList out;
        for (const QLabel *one : world.find<QWidget>(u"earlierDay"_s)->findChildren<QLabel *>()) {
            out += one->text();
        }
        return out;
    };
    QCOMPARE(texts(),
        (QStringList {
            u"Wednesday 13 May 2026"_s, u"Not that day"_s, u"Stop doing: Threads at night"_s}));
    world.find<QLineEdit>(u"daySearch"_s)->setText(u"ring"_s);
    QTRY_COMPARE(shown(world, u"earlierDay"_s), QStringList {u"Tuesday 12 May 2026"_s});
    QVERIFY(texts().contains(u"Keep doing: Ring <b>them</b>"_s));
}

void TestTodayLogs::theBarOpensItsPosts()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows().size(), 8);
    world.click(u"mixShow"_s);
    QTRY_VERIFY(dialog(world, u"postsDialog"_s));
    const auto *posts = world.find<QAbstractItemView>(u"postsTable"_s)->model();
    QTRY_COMPARE(posts->rowCount(), 1); // the one promotion of the bar
    QTest::keyClick(world.find<QAbstractButton>(u"chipAllPosts"_s), Qt::Key_Space);
    QCOMPARE(posts->rowCount(), 2);
}

void TestTodayLogs::readOnlyNotesNothing()
{
    TodayWorld world;
    world.fill();
    world.open(db::WorkspaceFile::Access::ReadOnly);
    QTRY_COMPARE(world.rows().size(), 8);
    QVERIFY(!world.find<QAbstractButton>(u"noteWinHere"_s)->isEnabled());
    world.click(u"allWins"_s);
    QTRY_VERIFY(dialog(world, u"winsDialog"_s));
    QVERIFY(!world.find<QAbstractButton>(u"noteWin"_s)->isEnabled());
    trigger(world, u"showExperiments"_s);
    QVERIFY(!world.find<QLineEdit>(u"experimentWhat"_s));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestTodayLogs test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_today_logs.moc"
