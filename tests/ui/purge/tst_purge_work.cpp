#include "model/purge/purge_plan_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/browser.h"
#include "tests/ui/purge/purge_world.h"
#include "ui/common/stepper.h"
#include "ui/common/table_view.h"
#include "ui/common/translation.h"
#include "ui/purge/work/work_model.h"

#include <QApplication>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// The third step: people are ticked one at a time, by keys alone, and every tick can be taken
/// back.
class TestPurgeWork : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhoIsToBeUnfollowedIsWork()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        auto *button = world.find<QPushButton>(u"workThrough"_s);
        QVERIFY(!button->isEnabled());
        world.press(Qt::Key_U);
        world.press(Qt::Key_K);
        world.press(Qt::Key_U);
        QVERIFY(button->isEnabled());
        QCOMPARE(button->text(), u"Work t&hrough 2"_s);
        button->click();

        QCOMPARE(rows(world), QStringList({u"Ada "_s, u"Cleo "_s}));
        QVERIFY(table(world)->hasFocus() || !world.page().isActiveWindow());
        QCOMPARE(world.text(u"workName"_s), u"Ada"_s);
        QCOMPARE(world.text(u"workPlace"_s), u"1 of 2"_s);
        QCOMPARE(world.text(u"workTime"_s), u"1 minute, no hurry"_s);
        QCOMPARE(world.text(u"workFact-0"_s), u"14 Mar 2019"_s);
        QCOMPARE(world.text(u"workFact-2"_s), u"1%, unlikely"_s);
        // Nobody wrote, but nothing imported could tell.
        QCOMPARE(world.text(u"workFact-3"_s), u"Not known"_s);
        QVERIFY(world.page().subtitle().startsWith(u"Working through the batch of "));
    }

    void keysTickAndGoOn()
    {
        PurgeWorld world;
        openWork(world);
        press(world, Qt::Key_D);
        QCOMPARE(world.text(u"workName"_s), u"Ben"_s);
        press(world, Qt::Key_S);
        press(world, Qt::Key_K);
        QCOMPARE(rows(world),
            QStringList({u"Ada Done"_s, u"Ben Skipped"_s, u"Cleo Kept"_s, u"Dora "_s}));
        QCOMPARE(world.text(u"workPlace"_s), u"4 of 4"_s);
        QVERIFY(world.editsAreDone());
        QCOMPARE(ticks(world), u"done, skip, -, -"_s);
        QCOMPARE(world.stored(), u"Ada unfollow, Ben unfollow, Cleo keep, Dora unfollow"_s);

        press(world, Qt::Key_D);
        QVERIFY(world.find<QWidget>(u"workFinished"_s)->isVisible());
        QVERIFY(world.find<QWidget>(u"goToSkipped"_s)->isVisible());
        // Nothing is ticked behind the last one.
        press(world, Qt::Key_S);
        QVERIFY(world.editsAreDone());
        QCOMPARE(ticks(world), u"done, skip, -, done"_s);
        world.find<QPushButton>(u"goToSkipped"_s)->click();
        QCOMPARE(world.text(u"workName"_s), u"Ben"_s);
        press(world, Qt::Key_D);
        QVERIFY(world.editsAreDone());
        QCOMPARE(ticks(world), u"done, done, -, done"_s);
    }

    void everyTickCanBeTakenBack()
    {
        PurgeWorld world;
        openWork(world);
        for (const Qt::Key key : {Qt::Key_D, Qt::Key_S, Qt::Key_K, Qt::Key_D}) {
            press(world, key);
        }
        QVERIFY(world.editsAreDone());
        const QStringList back {u"Dora"_s, u"Cleo"_s, u"Ben"_s, u"Ada"_s};
        for (const QString &name : back) {
            press(world, Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE(world.text(u"workName"_s), name);
        }
        QTRY_COMPARE(ticks(world), u"-, -, -, -"_s);
        QCOMPARE(world.stored(), u"Ada unfollow, Ben unfollow, Cleo unfollow, Dora unfollow"_s);
        // And done again.
        for (int i = 0; i < 4; ++i) {
            world.session().undoStack().redo();
        }
        QVERIFY(world.editsAreDone());
        QCOMPARE(ticks(world), u"done, skip, -, done"_s);
    }

    void theWorkGoesOnAfterTheWindowWasClosed()
    {
        PurgeWorld world;
        openWork(world);
        press(world, Qt::Key_D);
        press(world, Qt::Key_S);
        QVERIFY(world.editsAreDone());
        world.open();
        QTRY_VERIFY(world.find<QPushButton>(u"workThrough"_s)->isVisible());
        QCOMPARE(world.find<QPushButton>(u"workThrough"_s)->text(), u"Work t&hrough 2"_s);
        world.find<QPushButton>(u"workThrough"_s)->click();
        QCOMPARE(world.text(u"workName"_s), u"Cleo"_s);
        // There is no undo entry any more, and the last one can be taken back all the same.
        QVERIFY(!world.session().undoStack().canUndo());
        world.find<QPushButton>(u"undoLast"_s)->click();
        QTRY_COMPARE(ticks(world), u"done, -, -, -"_s);
        QCOMPARE(world.text(u"workName"_s), u"Ben"_s);
        press(world, Qt::Key_Up);
        press(world, Qt::Key_Backspace);
        QTRY_COMPARE(ticks(world), u"-, -, -, -"_s);
    }

    void whoWasOnlyMarkedForAMomentIsNoWork()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        world.press(Qt::Key_U);
        world.press(Qt::Key_U);
        world.press(Qt::Key_Up);
        world.press(Qt::Key_Up);
        QTest::keyClick(world.find<QTableView>(u"batchTable"_s), Qt::Key_Home);
        world.press(Qt::Key_P);
        QVERIFY(world.editsAreDone());
        QCOMPARE(world.stored(), u"Ada protect, Ben unfollow, Cleo -, Dora -"_s);
        world.find<QPushButton>(u"workThrough"_s)->click();
        QCOMPARE(rows(world), QStringList({u"Ben "_s}));
        QVERIFY(!world.find<QPushButton>(u"undoLast"_s)->isEnabled());
    }

    void theNextProfileOpensOnlyWhenAsked()
    {
        PurgeWorld world;
        openWork(world);
        Browser browser;
        press(world, Qt::Key_Return);
        QCOMPARE(browser.opened.size(), 1);
        QVERIFY(browser.opened.first().toString().startsWith(u"https://x.com/i/user/"));
        press(world, Qt::Key_D);
        QCOMPARE(browser.opened.size(), 1);

        world.find<QAbstractButton>(u"opensNext"_s)->click();
        press(world, Qt::Key_D);
        QCOMPARE(browser.opened.size(), 2);
        QVERIFY(browser.opened.first() != browser.opened.last());
    }

    void readingOnlyTicksNothing()
    {
        PurgeWorld world;
        openWork(world);
        QVERIFY(world.editsAreDone());
        world.open(db::WorkspaceFile::Access::ReadOnly);
        QTRY_VERIFY(world.find<QPushButton>(u"workThrough"_s)->isVisible());
        world.find<QPushButton>(u"workThrough"_s)->click();
        QVERIFY(!world.find<QPushButton>(u"workDone"_s)->isEnabled());
        press(world, Qt::Key_D);
        QCOMPARE(rows(world), QStringList({u"Ada "_s, u"Ben "_s, u"Cleo "_s, u"Dora "_s}));
    }

    void lettersTickNothingWhenTheyAreOff()
    {
        PurgeWorld world;
        openWork(world);
        setLettersAct(*world.page().window(), false);
        press(world, Qt::Key_D);
        QCOMPARE(world.text(u"workName"_s), u"Ada"_s);
        setLettersAct(*world.page().window(), true);
        world.find<QPushButton>(u"workDone"_s)->click();
        QCOMPARE(world.text(u"workName"_s), u"Ben"_s);
    }

    void escapeGoesBackToTheReview()
    {
        PurgeWorld world;
        openWork(world);
        QVERIFY(world.page().dismiss());
        QCOMPARE(world.find<Stepper>(u"purgeStepper"_s)->current(), 1);
        QVERIFY(world.find<QTableView>(u"batchTable"_s)->isVisible());
    }

private:
    static QTableView *table(const PurgeWorld &world)
    {
        return world.find<QTableView>(u"workTable"_s);
    }

    /// All four are decided to be unfollowed, and the work begins.
    static void openWork(PurgeWorld &world)
    {
        world.open();
        QVERIFY(world.review());
        for (int i = 0; i < 4; ++i) {
            world.press(Qt::Key_U);
        }
        world.find<QPushButton>(u"workThrough"_s)->click();
        QCOMPARE(world.text(u"workName"_s), u"Ada"_s);
    }

    static void press(const PurgeWorld &world, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(table(world), key, modifiers);
    }

    static QStringList rows(const PurgeWorld &world)
    {
        const QAbstractItemModel *model = table(world)->model();
        QStringList out;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            out += index.data().toString() + u' ' + index.data(WorkWordRole).toString();
        }
        return out;
    }

    static QString ticks(PurgeWorld &world)
    {
        QStringList out;
        const auto plan = PurgePlanStore(world.workspace().writer()).open(world.mine());
        for (const PlanItem &item : plan.value_or(PlanDocument {}).items) {
            out += item.done ? toText(*item.done) : u"-"_s;
        }
        return out.join(u", "_s);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    TestPurgeWork test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_purge_work.moc"
