#include "model/targets/target_edits.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/lists/lists_world.h"
#include "ui/common/table_roles.h"
#include "ui/common/translation.h"
#include "ui/lists/member_columns.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// Working through the people of a list: by what stands between us, by when they were looked at,
/// and before a follow.
class TestListWork : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void relationsAreCountedAndOpened();
    void whoseTurnItIsIsChosenByOneKey();
    void whoIsDueIsLookedAtOneByOne();
    void anybodyOnAListIsJudgedBeforeAFollow();
    void aSmartListFollowsTwoLists();
    void everybodyOnAListIsWrittenTo();
};

void TestListWork::relationsAreCountedAndOpened()
{
    ListsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    const Pk bo = world.person(aPerson().named(u"Bo"_s));
    world.list({.name = u"Riders"_s}, {ana, bo});
    world.open();
    QTRY_COMPARE(world.names().size(), 2);
    QTRY_VERIFY(world.find<QPushButton>(u"standingWeFollow"_s) != nullptr);
    auto *count = world.find<QPushButton>(u"standingWeFollow"_s);
    QCOMPARE(count->text(), u"2 you follow only"_s);
    QVERIFY(world.find<QPushButton>(u"standingMutual"_s) == nullptr);
    QVERIFY(world.find<QPushButton>(u"standingQuiet"_s) == nullptr); // no messages are imported
    count->click();
    QCOMPARE(world.table().selectionModel()->selectedRows().size(), 2);
    QVERIFY(world.table().hasFocus() || !world.page().isActiveWindow());
}

void TestListWork::whoseTurnItIsIsChosenByOneKey()
{
    ListsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    const Pk bo = world.person(aPerson().named(u"Bo"_s));
    const Pk cy = world.person(aPerson().named(u"Cy"_s));
    world.list({.name = u"Riders"_s}, {ana, bo, cy});
    SQLite::Database &writer = world.workspace().writer();
    const qint64 now = world.workspace().now();
    const auto touched = [&](Pk pk, qint64 daysAgo) {
        QVERIFY(logTouch(
            writer, {pk}, {TouchKind::Share, Dated::exact(now - daysAgo * 86'400), {}, {}}, now));
    };
    touched(ana, 3);
    touched(bo, 30);
    world.open();
    QTRY_COMPARE(world.names().size(), 3);
    QTRY_VERIFY(world.find<QPushButton>(u"standingTurn"_s) != nullptr);
    // Of Cy nothing is known, and Ana had a touch just now.
    QCOMPARE(world.find<QPushButton>(u"standingTurn"_s)->text(), u"Whose turn: 1 (W)"_s);
    QTest::keyClick(&world.table(), Qt::Key_W);
    const QModelIndexList rows = world.table().selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().data().toString(), u"Bo"_s);
}

void TestListWork::whoIsDueIsLookedAtOneByOne()
{
    ListsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    const Pk bo = world.person(aPerson().named(u"Bo"_s));
    const Pk cy = world.person(aPerson().named(u"Cy"_s));
    const ListId watch
        = world.list({.name = u"Watched"_s, .kind = ListKind::Watch, .everyDays = 7});
    const qint64 now = world.workspace().now();
    SQLite::Database &writer = world.workspace().writer();
    QVERIFY(list_edits::add(writer, watch, {ana, bo}, now - 8 * 86'400));
    QVERIFY(list_edits::add(writer, watch, {cy}, now - 3 * 86'400));
    world.open();
    QTRY_COMPARE(world.names().size(), 3);
    const auto next = [&world](const QString &name) {
        const QModelIndex row = world.table().model()->index(
            static_cast<int>(world.names().indexOf(name)), int(MemberColumn::Added));
        return row.data(SecondLineRole).toString();
    };
    QCOMPARE(next(u"Cy"_s), u"again 18 May"_s);
    QCOMPARE(next(u"Ana"_s), u"look again"_s);
    world.select({u"Ana"_s});
    QTest::keyClick(&world.table(), Qt::Key_D);
    QTRY_COMPARE(next(u"Ana"_s), u"again 21 May"_s);
    const QModelIndexList rows = world.table().selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().data().toString(), u"Bo"_s); // who is due next
    undoLast(world.session());
    QTRY_COMPARE(next(u"Ana"_s), u"look again"_s);
}

void TestListWork::anybodyOnAListIsJudgedBeforeAFollow()
{
    ListsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    const Pk bo = world.person(aPerson().named(u"Bo"_s));
    world.list({.name = u"Candidates"_s}, {ana, bo});
    world.open();
    QTRY_COMPARE(world.names().size(), 2);
    const QString first = world.names().first();
    world.select({first});
    world.table().setCurrentIndex(world.table().model()->index(0, 0));
    QTest::keyClick(&world.table(), Qt::Key_F);
    auto *dialog = world.find<QDialog>(u"candidateDialog"_s);
    QVERIFY(dialog != nullptr);
    dialog->findChild<QAbstractButton *>(u"candidateFitsNot"_s)->click();
    dialog->accept();
    QTRY_COMPARE(
        world.workspace().number("SELECT count(*) FROM follow_decision WHERE decision = 'leave'"),
        1);
    QCOMPARE(world.table().currentIndex().row(), 1);
}

void TestListWork::everybodyOnAListIsWrittenTo()
{
    ListsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    world.list({.name = u"Riders"_s}, {ana});
    world.open();
    QTRY_COMPARE(world.names().size(), 1);
    const QSignalSpy asked(&world.page(), &ListsPage::writeAsked);
    world.find<QToolButton>(u"listMenuButton"_s)->click();
    QVERIFY(world.trigger(u"listMenu"_s, u"writeToList"_s));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().toString(), u"Riders"_s);
}

void TestListWork::aSmartListFollowsTwoLists()
{
    ListsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    const Pk bo = world.person(aPerson().named(u"Bo"_s));
    world.list({.name = u"A"_s}, {ana, bo});
    world.list({.name = u"B"_s}, {bo});
    world.open();
    QTRY_COMPARE(world.names().size(), 2);
    QTRY_VERIFY(world.session().columns() != nullptr);
    world.find<QToolButton>(u"listMenuButton"_s)->click();
    QVERIFY(world.trigger(u"listMenu"_s, u"combineLists"_s));
    auto *dialog = world.find<QDialog>(u"setsDialog"_s);
    auto *smart = dialog->findChild<QCheckBox *>(u"setsSmart"_s);
    auto *operation = dialog->findChild<QComboBox *>(u"setsOperation"_s);
    operation->setCurrentIndex(2); // or: no query asks that
    QVERIFY(!smart->isEnabled());
    operation->setCurrentIndex(1);
    smart->setChecked(true);
    dialog->findChild<QLineEdit *>(u"setsName"_s)->setText(u"Not B"_s);
    dialog->findChild<QPushButton *>(u"setsMake"_s)->click();
    QTRY_VERIFY(world.rows().contains(u"Not B 1"_s));
    world.choose(u"Not B"_s);
    QTRY_COMPARE(world.names(), QStringList {u"Ana"_s});
    world.choose(u"B"_s);
    QTRY_COMPARE(world.names(), QStringList {u"Bo"_s});
    world.select({u"Bo"_s});
    QTest::keyClick(&world.table(), Qt::Key_Delete);
    QTRY_VERIFY(world.rows().contains(u"Not B 2"_s));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestListWork test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_list_work.moc"
