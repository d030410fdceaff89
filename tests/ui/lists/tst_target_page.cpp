#include "model/targets/target_edits.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/lists/lists_world.h"
#include "ui/common/people_mime.h"
#include "ui/common/translation.h"
#include "ui/common/undo_bar.h"
#include "ui/lists/targets/target_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using comity::ui::TargetTable;
using comity::ui::TargetView;

/// The Lists page with a list of targets chosen.
class TestTargetPage : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void targetListsHaveTheirOwnView();
    void whatIsDoneCanBeTakenBackFromTheBar();
    void targetsAreTakenOffTheList();
    void theMenuHasTheListsActsToo();
    void targetsCanBeDraggedToAnotherList();
    void escClearsTheSelection();
    void somebodyIsOpenedFromAfar();

private:
    /// Ana and Bo on Press, which are targets, and Cy on Riders.
    static void open(ListsWorld &world)
    {
        const Pk ana = world.person(aPerson().named(u"Ana"_s).handled(u"ana"_s));
        const Pk bo = world.person(aPerson().named(u"Bo"_s).handled(u"bo"_s));
        const Pk cy = world.person(aPerson().named(u"Cy"_s).handled(u"cy"_s));
        const ListId press = world.list(
            {.name = u"Press"_s, .kind = ListKind::Target, .purpose = u"Be useful"_s}, {ana, bo});
        world.list({.name = u"Riders"_s}, {cy});
        QVERIFY(editTarget(world.workspace().writer(), press, ana, {u"Covers cycling"_s}));
        world.open();
        QTRY_COMPARE(targets(world).model()->rowCount(), 2);
        targets(world).selectRow(0);
    }
    static TargetTable &targets(const ListsWorld &world)
    {
        return *world.find<TargetTable>(u"targetTable"_s);
    }
    static QStringList names(const ListsWorld &world)
    {
        QStringList out;
        for (int row = 0; row < targets(world).model()->rowCount(); ++row) {
            out += targets(world).model()->index(row, 0).data().toString();
        }
        out.sort();
        return out;
    }
};

void TestTargetPage::targetListsHaveTheirOwnView()
{
    ListsWorld world;
    open(world);
    QVERIFY(targets(world).isVisible());
    QVERIFY(!world.table().isVisible());
    QCOMPARE(world.text(u"listName"_s), u"Press"_s);
    QCOMPARE(world.text(u"targetPurpose"_s), u"Be useful"_s);
    QCOMPARE(world.text(u"listPurpose"_s), QString()); // said once
    world.choose(u"Riders"_s);
    QTRY_COMPARE(world.names(), QStringList {u"Cy"_s});
    QVERIFY(world.table().isVisible());
    QVERIFY(!targets(world).isVisible());
    world.choose(u"Press"_s);
    QTRY_COMPARE(names(world), (QStringList {u"Ana"_s, u"Bo"_s}));
    QVERIFY(world.page().panes().contains(&targets(world)));
}

void TestTargetPage::whatIsDoneCanBeTakenBackFromTheBar()
{
    ListsWorld world;
    open(world);
    QTest::keyClick(&targets(world), Qt::Key_R);
    auto *bar = world.page().findChild<ui::UndoBar *>();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(world.workspace().number("SELECT count(resting_until) FROM target"), 1);
    bar->findChild<QPushButton *>()->click();
    QTRY_COMPARE(world.workspace().number("SELECT count(resting_until) FROM target"), 0);
    QTRY_COMPARE(world.text(u"toldLabel"_s), u"As before"_s);
}

void TestTargetPage::targetsAreTakenOffTheList()
{
    ListsWorld world;
    open(world);
    const QString first = targets(world).model()->index(0, 0).data().toString();
    QTest::keyClick(&targets(world), Qt::Key_Delete);
    QTRY_COMPARE(names(world).size(), 1);
    QVERIFY(!names(world).contains(first));
    undoLast(world.session());
    QTRY_COMPARE(names(world).size(), 2);
    // What was said of them is there again.
    QCOMPARE(world.workspace().number("SELECT count(*) FROM target WHERE why <> ''"), 1);
}

void TestTargetPage::theMenuHasTheListsActsToo()
{
    ListsWorld world;
    open(world);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(&targets(world), &asked);
    auto *menu = world.find<QMenu>(u"targetMenu"_s);
    QVERIFY(menu);
    QVERIFY(menu->findChild<QAction *>(u"addToList"_s));
    QVERIFY(menu->findChild<QAction *>(u"removeFromList"_s));
    menu->close();
}

void TestTargetPage::targetsCanBeDraggedToAnotherList()
{
    ListsWorld world;
    open(world);
    auto *model = targets(world).model();
    const std::unique_ptr<QMimeData> data(
        model->mimeData({model->index(0, 0), model->index(0, 1)}));
    QCOMPARE(ui::peopleIn(*data).size(), std::size_t {1});
    // People on their way are no opening of somebody.
    QVERIFY(!model->canDropMimeData(data.get(), Qt::CopyAction, -1, -1, model->index(1, 0)));
}

void TestTargetPage::escClearsTheSelection()
{
    ListsWorld world;
    open(world);
    QVERIFY(targets(world).selectionModel()->hasSelection());
    QVERIFY(world.page().dismiss());
    QVERIFY(!targets(world).selectionModel()->hasSelection());
    QVERIFY(!world.page().dismiss());
}

void TestTargetPage::somebodyIsOpenedFromAfar()
{
    ListsWorld world;
    open(world);
    const auto press
        = ListId {world.workspace().number("SELECT id FROM list WHERE name = 'Press'")};
    const auto pkOf = [&world](const char *handle) {
        return Pk {static_cast<quint32>(world.workspace().number(handle))};
    };
    const Pk ana = pkOf("SELECT pk FROM profile WHERE handle = 'ana'");
    const Pk bo = pkOf("SELECT pk FROM profile WHERE handle = 'bo'");
    for (const Pk pk : {ana, bo, ana}) {
        world.page().openTarget(press, pk);
        QTRY_COMPARE(targets(world).chosen(), std::vector {pk});
        QCOMPARE(targets(world).current()->target.pk, pk);
    }
    world.choose(u"Riders"_s);
    QTRY_VERIFY(!targets(world).isVisible());
    world.page().logTouch(press, bo);
    QTRY_VERIFY(world.find<QDialog>(u"touchDialog"_s));
    QCOMPARE(targets(world).chosen(), std::vector {bo});
    world.find<QDialog>(u"touchDialog"_s)->reject();
    world.page().logTouch(press, ana); // the list that is shown already
    QTRY_COMPARE(targets(world).chosen(), std::vector {ana});
    QTRY_VERIFY(world.find<QDialog>(u"touchDialog"_s));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestTargetPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_target_page.moc"
