#include "model/lists/list_edits.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/purge/purge_world.h"
#include "ui/common/table_view.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

/// What stands beside unfollowing: whom we left in silence comes first, people are kept on a list,
/// and what was once decided is told.
class TestPurgeThirdWays : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whoWaitsForUsStandsBeforeTheBatch()
    {
        PurgeWorld world;
        world.waits(u"Cleo"_s);
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"3"_s);
        auto *waiting = world.find<QPushButton>(u"waitingFirst"_s);
        QTRY_VERIFY(waiting->isVisible());
        QCOMPARE(waiting->text(), u"1 person waits for your answer"_s);

        world.find<QPushButton>(u"reviewBatch"_s)->click();
        auto *dialog = world.find<QDialog>(u"mirrorDialog"_s);
        QVERIFY(dialog != nullptr && dialog->isVisible());
        const QAbstractItemModel *model = dialog->findChild<ui::TableView *>()->model();
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0, 0).data().toString(), u"Cleo"_s);
        QCOMPARE(model->index(0, 2).data().toString(), u"Are <b>you</b> there?"_s);
        QCOMPARE(world.stored(), QString());
        // Turning back stores nothing.
        dialog->reject();
        QVERIFY(world.editsAreDone());
        QCOMPARE(world.stored(), QString());

        world.find<QPushButton>(u"reviewBatch"_s)->click();
        world.find<QPushButton>(u"mirrorGoOn"_s)->click();
        QTRY_COMPARE(world.stored(), u"Ada -, Ben -, Dora -"_s);
    }

    void peopleAreKeptOnAListInsteadOfBeingForgotten()
    {
        PurgeWorld world;
        ListSettings settings;
        settings.name = u"Quiet riders"_s;
        settings.kind = ListKind::Private;
        QVERIFY(
            list_edits::create(world.workspace().writer(), settings, {}, world.workspace().now()));
        world.open();
        QVERIFY(world.review());
        world.press(Qt::Key_M);
        auto *dialog = world.find<QDialog>(u"addToListDialog"_s);
        QVERIFY(dialog != nullptr && dialog->isVisible());
        auto *choose = dialog->findChild<QPushButton *>(u"listChoose"_s);
        QTRY_VERIFY(choose->isEnabled());
        choose->click();
        QTRY_COMPARE(world.stored(), u"Ada demote, Ben -, Cleo -, Dora -"_s);
        QCOMPARE(world.workspace().number("SELECT count(*) FROM list_member"), 1);
        // It is work as any unfollow is.
        auto *work = world.find<QPushButton>(u"workThrough"_s);
        QTRY_VERIFY(work->isEnabled());
        work->click();
        QCOMPARE(world.text(u"workName"_s), u"Ada"_s);
        QVERIFY(world.text(u"workConsequences"_s).contains(u"Quiet riders"));

        QVERIFY(world.editsAreDone());
        // Kept by mistake, and taken back: the list is not forgotten.
        auto *table = world.find<QTableView>(u"workTable"_s);
        QTest::keyClick(table, Qt::Key_K);
        QTRY_COMPARE(world.stored(), u"Ada keep, Ben -, Cleo -, Dora -"_s);
        QCOMPARE(world.workspace().number("SELECT count(*) FROM list_member"), 0);
        world.find<QPushButton>(u"undoLast"_s)->click();
        QTRY_COMPARE(world.stored(), u"Ada demote, Ben -, Cleo -, Dora -"_s);
        QCOMPARE(world.workspace().number("SELECT count(*) FROM list_member"), 1);
        QVERIFY(world.editsAreDone());
        for (int i = 0; i < 3; ++i) {
            undoLast(world.session());
        }
        QTRY_COMPARE(world.stored(), u"Ada -, Ben -, Cleo -, Dora -"_s);
        QCOMPARE(world.workspace().number("SELECT count(*) FROM list_member"), 0);
    }

    void aNewListIsMadeOnTheWay()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        world.press(Qt::Key_M);
        auto *dialog = world.find<QDialog>(u"addToListDialog"_s);
        dialog->findChild<QLineEdit *>(u"listSearch"_s)->setText(u"Now and again"_s);
        auto *choose = dialog->findChild<QPushButton *>(u"listChoose"_s);
        QTRY_VERIFY(choose->isEnabled());
        choose->click();
        QTRY_COMPARE(world.stored(), u"Ada demote, Ben -, Cleo -, Dora -"_s);
        QCOMPARE(
            world.workspace().number("SELECT count(*) FROM list WHERE name = 'Now and again'"), 1);
    }

    void whatWasOnceDecidedIsTold()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        world.press(Qt::Key_K);
        world.prompts().answers = {true};
        QVERIFY(world.editsAreDone());
        world.find<QPushButton>(u"closeBatch"_s)->click();
        QTRY_COMPARE(world.stored(), QString());
        // Kept before, and left out for it; chosen by hand she is shown again.
        world.page().planChosen({world.pk(u"Ada"_s), world.pk(u"Ben"_s)});
        QTRY_COMPARE(world.names(), QStringList({u"Ben"_s}));
        world.find<QPushButton>(u"who-reviewed"_s)->click();
        world.find<QPushButton>(u"releaseLeftOut"_s)->click();
        QTRY_COMPARE(world.names(), QStringList({u"Ada"_s, u"Ben"_s}));
    }

    void theBatchIsExportedFromTheHead()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        world.find<QPushButton>(u"exportBatch"_s)->click();
        auto *dialog = world.find<QDialog>(u"exportPlanDialog"_s);
        QVERIFY(dialog != nullptr && dialog->isVisible());
        dialog->reject();
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestPurgeThirdWays test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_purge_third_ways.moc"
