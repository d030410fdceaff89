#include "model/purge/purge_plan_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/browser.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/purge/purge_world.h"
#include "ui/common/stepper.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/undo_bar.h"
#include "ui/purge/batch_model.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using comity::ui::BatchModel;
using comity::ui::setLettersAct;
using comity::ui::Stepper;
using comity::ui::TableView;
using comity::ui::UndoBar;

/// The stored batch: decisions by keys, undo, closing, and opening it again.
class TestPurgeReview : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void keysDecideAndGoOn()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        QCOMPARE(world.stored(), u"Ada -, Ben -, Cleo -, Dora -"_s);
        QCOMPARE(world.text(u"batchProgress"_s), u"0 of 4 decided"_s);

        world.prompts().texts = {u"soon"_s, u"90"_s};
        world.press(Qt::Key_U);
        QCOMPARE(row(world), 1);
        world.press(Qt::Key_K);
        QCOMPARE(row(world), 2);
        world.press(Qt::Key_S);
        QCOMPARE(row(world), 3);
        world.press(Qt::Key_P);
        QTRY_COMPARE(world.stored(), u"Ada unfollow, Ben keep, Cleo snooze, Dora protect"_s);
        QCOMPARE(world.text(u"batchProgress"_s), u"4 of 4 decided"_s);
        QVERIFY(world.text(u"batchTotals"_s).startsWith(u"1 unfollow   2 keep   1 snoozed   0"));
        // An answer that is no number of days was asked for again.
        QCOMPARE(world.prompts().texts.size(), 0);
        const qint64 until = world.workspace().number(
            "SELECT max(snoozed_until) FROM purge_item WHERE decision = 'snooze'");
        QCOMPARE(until, world.workspace().now() + 90 * 86'400);
        QCOMPARE(
            world.workspace().number("SELECT count(*) FROM person_fact WHERE field = 'protected'"),
            2);
    }

    void columnsAreChosenOnTheHeader()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        auto *table = world.find<TableView>(u"batchTable"_s);
        QWidget *const header = table->tableHeader()->viewport();
        QContextMenuEvent rightClick(
            QContextMenuEvent::Mouse, QPoint(200, 10), header->mapToGlobal(QPoint(200, 10)));
        QApplication::sendEvent(header, &rightClick);
        auto *menu = table->findChild<QMenu *>(u"columnMenu"_s);
        QVERIFY(menu != nullptr && menu->isVisible());
        QStringList titles;
        for (const QAction *action : menu->actions()) {
            titles += action->text();
        }
        QCOMPARE(titles.first(), u"Followed"_s);
        QVERIFY(!titles.contains(u"Person"_s) && !titles.contains(u"Decision"_s));
        menu->actions().first()->trigger();
        QVERIFY(table->isColumnHidden(BatchModel::Followed));
        menu->close();
    }

    void lettersDecideNothingWhenTheyAreOff()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        setLettersAct(*world.page().window(), false);
        world.press(Qt::Key_U);
        world.press(Qt::Key_P);
        QCOMPARE(row(world), 0);
        setLettersAct(*world.page().window(), true);
        world.press(Qt::Key_K);
        QTRY_COMPARE(world.stored(), u"Ada keep, Ben -, Cleo -, Dora -"_s);
    }

    void everyDecisionCanBeTakenBack()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        world.press(Qt::Key_U);
        world.press(Qt::Key_P);
        QTRY_COMPARE(world.stored(), u"Ada unfollow, Ben protect, Cleo -, Dora -"_s);
        QTRY_COMPARE(world.session().undoStack().count(), 2);
        QVERIFY(world.find<UndoBar>(QString())->isVisible());

        world.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(world.stored(), u"Ada unfollow, Ben -, Cleo -, Dora -"_s);
        QTRY_COMPARE(world.text(u"batchProgress"_s), u"1 of 4 decided"_s);
        QCOMPARE(
            world.workspace().number("SELECT count(*) FROM person_fact WHERE field = 'protected'"),
            1);
        world.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(world.stored(), u"Ada -, Ben -, Cleo -, Dora -"_s);
        // Quick turns follow each other on the writer.
        world.session().undoStack().redo();
        world.session().undoStack().redo();
        undoLast(world.session());
        QVERIFY(world.editsAreDone());
        QCOMPARE(world.stored(), u"Ada unfollow, Ben -, Cleo -, Dora -"_s);
        QTRY_COMPARE(world.text(u"batchProgress"_s), u"1 of 4 decided"_s);
    }

    void aDecisionIsClearedByBackspace()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        world.press(Qt::Key_L);
        QTRY_VERIFY(world.stored().startsWith(u"Ada learn-only"));

        world.press(Qt::Key_Up);
        world.press(Qt::Key_Backspace);
        QTRY_VERIFY(world.stored().startsWith(u"Ada -"));
        QCOMPARE(row(world), 0);
        QCOMPARE(
            world.workspace().number("SELECT count(*) FROM person_fact WHERE field = 'learn-only'"),
            0);
    }

    void severalPeopleAreOneEntry()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        world.press(Qt::Key_Down, Qt::ShiftModifier);
        world.press(Qt::Key_Down, Qt::ShiftModifier);

        world.press(Qt::Key_K);
        QTRY_COMPARE(world.stored(), u"Ada keep, Ben keep, Cleo keep, Dora -"_s);
        QCOMPARE(row(world), 3);
        QTRY_COMPARE(world.session().undoStack().count(), 1);
        undoLast(world.session());
        QTRY_COMPARE(world.stored(), u"Ada -, Ben -, Cleo -, Dora -"_s);
    }

    void theBatchIsThereInANewSession()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        world.find<QSpinBox>(u"batchSize"_s)->setValue(3);
        QTRY_COMPARE(world.names().size(), 3);
        QVERIFY(world.review());
        world.press(Qt::Key_U);
        QTRY_VERIFY(world.stored().startsWith(u"Ada unfollow"));
        QTRY_COMPARE(world.page().badge(), std::optional<qint64>(2));

        world.open();
        QTRY_COMPARE(world.text(u"batchProgress"_s), u"1 of 3 decided"_s);
        QCOMPARE(world.names(), QStringList({u"Ada"_s, u"Ben"_s, u"Cleo"_s}));
        QCOMPARE(row(world), 1);
        QCOMPARE(world.find<QSpinBox>(u"batchSize"_s)->value(), 3);
        // Whom the open batch holds is left out of the next plan.
        QCOMPARE(world.find<QPushButton>(u"who-in-open-batch"_s)->text(), u"3"_s);
    }

    void theStepperHasItsWordsInAWindowOf1440()
    {
        PurgeWorld world; // whose page is what such a window leaves for it
        world.open();
        QVERIFY(world.review());
        const auto *stepper = world.find<Stepper>(u"purgeStepper"_s);
        QTRY_COMPARE(stepper->width(), stepper->sizeHint().width());
        world.press(Qt::Key_U);
        QVERIFY(world.editsAreDone());
        world.find<QPushButton>(u"workThrough"_s)->click();
        QTRY_COMPARE(stepper->width(), stepper->sizeHint().width());
        QVERIFY(!world.find<QPushButton>(u"closeBatch"_s)->isVisible());
    }

    void closingAsksWhileSomebodyIsUndecided()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        world.press(Qt::Key_K);
        QTRY_VERIFY(world.stored().startsWith(u"Ada keep"));
        QTRY_COMPARE(world.session().undoStack().count(), 1);

        world.prompts().answers = {false, true};
        world.find<QPushButton>(u"closeBatch"_s)->click();
        QCOMPARE(world.prompts().questions.last().title, u"Close the batch with 1 of 4 decided?"_s);
        QCOMPARE(world.text(u"batchTitle"_s), u"Batch for today"_s);
        world.find<QPushButton>(u"closeBatch"_s)->click();
        QTRY_COMPARE(world.stored(), QString());
        QTRY_COMPARE(world.names(), QStringList({u"Ben"_s, u"Cleo"_s, u"Dora"_s}));

        QTRY_COMPARE(world.session().undoStack().count(), 2);
        undoLast(world.session());
        QTRY_COMPARE(world.stored(), u"Ada keep, Ben -, Cleo -, Dora -"_s);
        world.find<Stepper>(u"purgeStepper"_s)->setFocus();
        QTRY_VERIFY(world.page().badge().has_value());
        QTest::keyClick(world.find<Stepper>(u"purgeStepper"_s), Qt::Key_Right);
        QTRY_COMPARE(world.text(u"batchProgress"_s), u"1 of 4 decided"_s);
    }

    void aClosedBatchDoesNotOpenBesideAnother()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        world.press(Qt::Key_K);
        QTRY_COMPARE(world.session().undoStack().count(), 1);
        world.prompts().answers = {true};
        world.find<QPushButton>(u"closeBatch"_s)->click();
        QTRY_COMPARE(world.names().size(), 3);
        QTRY_COMPARE(world.session().undoStack().count(), 2);
        QVERIFY(world.review());

        undoLast(world.session());
        QTRY_VERIFY(world.find<QWidget>(u"purgeMessage"_s)->isVisible());
        QCOMPARE(
            world.workspace().number("SELECT count(*) FROM purge_plan WHERE closed_at IS NULL"), 1);
        QCOMPARE(world.stored(), u"Ben -, Cleo -, Dora -"_s);
    }

    void anotherBatchReplacesOneWithDecisionsOnlyWhenAsked()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        world.press(Qt::Key_U);
        QTRY_VERIFY(world.stored().startsWith(u"Ada unfollow"));
        world.find<QAbstractButton>(u"switch-new-follow"_s)->click();
        QTRY_COMPARE(world.names(), QStringList({u"Gus"_s}));

        world.prompts().answers = {false, true};
        world.find<QPushButton>(u"reviewBatch"_s)->click();
        QCOMPARE(world.prompts().questions.last().title, u"Review another batch?"_s);
        QVERIFY(world.stored().startsWith(u"Ada unfollow"));
        world.find<QPushButton>(u"reviewBatch"_s)->click();
        QTRY_COMPARE(world.stored(), u"Gus -"_s);
        QTRY_COMPARE(world.names(), QStringList({u"Gus"_s}));
    }

    void aProfileOpensInTheBrowser()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        Browser browser;

        world.press(Qt::Key_O);
        QCOMPARE(browser.opened.size(), 1);
        QVERIFY(browser.opened.first().toString().startsWith(u"https://x.com/i/user/"));
    }

    void aRowIsOneSentence()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());

        world.press(Qt::Key_U);
        const QString said = world.find<QTableView>(u"batchTable"_s)
                                 ->model()
                                 ->index(0, 1)
                                 .data(Qt::AccessibleTextRole)
                                 .toString();
        QCOMPARE(said,
            u"Ada, @ada, followed 14 Mar 2019, stale, not mutual, last post 212 days, 1% unlikely "
            "to follow back, unfollow"_s);
    }

private:
    static int row(const PurgeWorld &world)
    {
        return world.find<QTableView>(u"batchTable"_s)->currentIndex().row();
    }
};

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TestPurgeReview test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_purge_review.moc"
