#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/lists/lists_world.h"
#include "ui/common/row_delegate.h"
#include "ui/common/table_roles.h"
#include "ui/common/translation.h"
#include "ui/common/typography.h"
#include "ui/lists/members_table.h"

#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using ui::MemberColumn;

class TestMembersTable : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatThePeopleTableShows();
    void everyTitleIsWholeAndTheColumnsFillTheTable();
    void sortsByStageAndRatio();
    void severalChosenGetABar();
    void theBarTakesOffWithUndo();
    void theBarProtectsWithUndo();
    void theBarMovesToAnotherList();
    void nobodyIsTakenOffASmartList();
    void theNextPersonTakesThePlace();
    void whoIsTwiceOnTheListIsShown();
    void aReviewThatIsDueIsTold_data();
    void aReviewThatIsDueIsTold();

private:
    /// Ana (3000:100), Bo (10:100) and Cy (nothing known) on Riders; Ana on Press, too.
    static void fill(ListsWorld &world)
    {
        const Pk ana = world.person(
            aPerson().named(u"Ana"_s).handled(u"ana"_s).withFollowers(3000).following(100));
        const Pk bo = world.person(
            aPerson().named(u"Bo"_s).handled(u"bo"_s).withFollowers(10).following(100));
        const Pk cy = world.person(aPerson().named(u"Cy"_s).handled(u"cy"_s));
        world.list({.name = u"Riders"_s}, {ana, bo, cy});
        world.list({.name = u"Press"_s}, {ana});
        world.workspace().writer().exec("INSERT INTO person_fact (pk, field, value, set_at)"
                                        " SELECT pk, 'stage', 'engagement', 1 FROM profile"
                                        " WHERE handle = 'bo'");
    }
    static void openRiders(ListsWorld &world)
    {
        fill(world);
        world.open();
        QTRY_COMPARE(world.names().size(), 3);
        QTRY_VERIFY(world.session().columns() != nullptr);
        QTRY_COMPARE(cell(world, u"Ana"_s, MemberColumn::Lists), u"Riders, Press"_s);
    }
    static QString cell(ListsWorld &world, const QString &name, MemberColumn column)
    {
        const auto row = static_cast<int>(world.names().indexOf(name));
        return world.table().model()->index(row, int(column)).data().toString();
    }
    static void click(ListsWorld &world, const QString &button)
    {
        world.find<QPushButton>(button)->click();
    }
};

void TestMembersTable::showsWhatThePeopleTableShows()
{
    ListsWorld world;
    openRiders(world);
    QCOMPARE(cell(world, u"Ana"_s, MemberColumn::Ratio), u"30"_s);
    QCOMPARE(cell(world, u"Bo"_s, MemberColumn::Ratio), u"0.10"_s);
    QCOMPARE(cell(world, u"Cy"_s, MemberColumn::Ratio), u"—"_s);
    QCOMPARE(cell(world, u"Bo"_s, MemberColumn::Stage), u"Engaged"_s);
    QCOMPARE(cell(world, u"Ana"_s, MemberColumn::Stage), u"Noticed"_s);
    const auto row = static_cast<int>(world.names().indexOf(u"Bo"_s));
    const QString why = world.table()
                            .model()
                            ->index(row, int(MemberColumn::Stage))
                            .data(Qt::ToolTipRole)
                            .toString();
    QVERIFY(why.contains(u"as you set it"));
    for (const MemberColumn column : {MemberColumn::Relation, MemberColumn::Followers,
             MemberColumn::Ratio, MemberColumn::LastPost, MemberColumn::LastContact,
             MemberColumn::Lists, MemberColumn::Stage, MemberColumn::Added}) {
        QVERIFY(!world.table().isColumnHidden(int(column)));
    }
}

void TestMembersTable::everyTitleIsWholeAndTheColumnsFillTheTable()
{
    ListsWorld world;
    openRiders(world);
    for (int i = 0; i < ui::memberColumnCount; ++i) {
        const auto column = static_cast<MemberColumn>(i);
        const ui::MemberColumnTraits traits = ui::traitsOf(column);
        // Bold and with its arrow where the table can be sorted by it.
        const int arrow = traits.isSortable ? ui::scaled(14) : 0;
        const QFontMetrics font(
            ui::fontFor(traits.isSortable ? ui::TextStyle::Section : ui::TextStyle::Small));
        const int wanted = font.horizontalAdvance(ui::titleOf(column)) + arrow
            + 2 * ui::RowDelegate::cellPadding();
        QVERIFY2(ui::scaled(traits.width) >= wanted, qPrintable(ui::titleOf(column)));
    }
    for (const int width : {1'600, 1'264}) {
        world.page().resize(width, 700);
        QCoreApplication::processEvents();
        QCOMPARE(world.table().horizontalHeader()->length(), world.table().viewport()->width());
    }
}

void TestMembersTable::sortsByStageAndRatio()
{
    ListsWorld world;
    openRiders(world);
    QHeaderView *header = world.table().horizontalHeader();
    const auto sortBy = [header](MemberColumn column) {
        header->setSortIndicator(int(column), Qt::DescendingOrder);
    };
    sortBy(MemberColumn::Ratio);
    QTRY_COMPARE(world.names(), (QStringList {u"Ana"_s, u"Bo"_s, u"Cy"_s}));
    sortBy(MemberColumn::Stage);
    QTRY_COMPARE(world.names().first(), u"Bo"_s);
}

void TestMembersTable::severalChosenGetABar()
{
    ListsWorld world;
    openRiders(world);
    auto *bar = world.find<QWidget>(u"memberBar"_s);
    world.select({u"Ana"_s});
    QVERIFY(!bar->isVisible());
    world.select({u"Ana"_s, u"Cy"_s});
    QVERIFY(bar->isVisible());
    QCOMPARE(world.text(u"chosenCount"_s), u"2 selected"_s);
    world.table().selectAll();
    QCOMPARE(world.text(u"chosenCount"_s), u"All 3 selected"_s);
    click(world, u"clearChosen"_s);
    QVERIFY(!bar->isVisible());
}

void TestMembersTable::theBarTakesOffWithUndo()
{
    ListsWorld world;
    openRiders(world);
    world.select({u"Ana"_s, u"Cy"_s});
    click(world, u"removeMembers"_s);
    QTRY_COMPARE(world.names(), QStringList {u"Bo"_s});
    undoLast(world.session());
    QTRY_COMPARE(world.names().size(), 3);
}

void TestMembersTable::theBarProtectsWithUndo()
{
    ListsWorld world;
    openRiders(world);
    const auto protectedOnes = [&world] {
        return world.workspace().number(
            "SELECT count(*) FROM person_fact WHERE field = 'protected'");
    };
    world.select({u"Ana"_s, u"Cy"_s});
    click(world, u"protectMembers"_s);
    QTRY_COMPARE(world.text(u"undoText"_s), u"2 people protected"_s);
    QCOMPARE(protectedOnes(), 2);
    undoLast(world.session());
    QTRY_COMPARE(world.text(u"toldLabel"_s), u"2 people as before"_s);
    QCOMPARE(protectedOnes(), 0);
    const Pk ana {world.table().model()->index(0, 0).data(ui::KeyRole).toUInt()};
    QTRY_VERIFY(!world.session().columns()->find(ana)->isProtected); // what P turns round
    world.table().setFocus();
    QTest::keyClick(&world.table(), Qt::Key_P);
    QTRY_COMPARE(protectedOnes(), 2);
}

void TestMembersTable::theBarMovesToAnotherList()
{
    ListsWorld world;
    openRiders(world);
    world.select({u"Bo"_s, u"Cy"_s});
    click(world, u"moveMembers"_s);
    auto *dialog = world.find<QDialog>(u"addToListDialog"_s);
    QVERIFY(dialog != nullptr);
    dialog->findChild<QLineEdit *>(u"listSearch"_s)->setText(u"Press"_s);
    dialog->findChild<QPushButton *>(u"listChoose"_s)->click();
    QTRY_COMPARE(world.stored(), (QStringList {u"Riders: Ana"_s, u"Press: Ana, Bo, Cy"_s}));
    QTRY_COMPARE(world.text(u"undoText"_s), u"2 people moved to Press"_s);
    undoLast(world.session());
    QTRY_COMPARE(world.stored(), (QStringList {u"Riders: Ana, Bo, Cy"_s, u"Press: Ana"_s}));
}

void TestMembersTable::nobodyIsTakenOffASmartList()
{
    ListsWorld world;
    fill(world);
    world.list({.name = u"All"_s, .kind = ListKind::Smart, .query = u"{}"_s});
    world.open();
    QTRY_VERIFY(world.session().columns() != nullptr);
    QTRY_COMPARE(world.names().size(), 3);
    world.choose(u"All"_s);
    QTRY_VERIFY(!world.find<QPushButton>(u"addPeopleButton"_s)->isVisible());
    QTRY_COMPARE(world.names().size(), 3);
    world.select({u"Bo"_s, u"Cy"_s});
    QTRY_VERIFY(world.find<QWidget>(u"memberBar"_s)->isVisible());
    QVERIFY(!world.find<QPushButton>(u"moveMembers"_s)->isVisible());
    QVERIFY(!world.find<QPushButton>(u"removeMembers"_s)->isVisible());
    QVERIFY(world.find<QPushButton>(u"exportMembers"_s)->isVisible());
}

void TestMembersTable::theNextPersonTakesThePlace()
{
    ListsWorld world;
    openRiders(world);
    const QStringList before = world.names();
    world.table().setCurrentIndex(world.table().model()->index(1, 0));
    QTest::keyClick(&world.table(), Qt::Key_Delete);
    QTRY_COMPARE(world.names().size(), 2);
    QTRY_COMPARE(world.table().currentIndex().row(), 1);
    QCOMPARE(world.table().currentIndex().data().toString(), before.at(2));
}

void TestMembersTable::whoIsTwiceOnTheListIsShown()
{
    ListsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s).handled(u"ana"_s));
    const Pk twin = world.person(aPerson().named(u"Ana Two"_s).handled(u"ana_two"_s));
    const Pk bo = world.person(aPerson().named(u"Bo"_s).handled(u"bo"_s));
    world.list({.name = u"Riders"_s}, {ana, twin, bo});
    world.workspace().writer().exec(
        "UPDATE profile SET person = (SELECT min(pk) FROM profile WHERE handle LIKE 'ana%')"
        " WHERE handle LIKE 'ana%'");
    world.open();
    QTRY_COMPARE(world.names().size(), 2);
    QTRY_VERIFY(world.find<QPushButton>(u"healthDuplicates"_s) != nullptr);
    click(world, u"healthDuplicates"_s);
    const QModelIndexList rows = world.table().selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.first().data().toString().startsWith(u"Ana"));
}

void TestMembersTable::aReviewThatIsDueIsTold_data()
{
    QTest::addColumn<ListKind>("kind");
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("begin");
    QTest::newRow("due") << ListKind::Private << 13 << u"Due to be looked through since"_s;
    QTest::newRow("today") << ListKind::Private << 14 << u"Due to be looked through since"_s;
    QTest::newRow("later") << ListKind::Private << 15 << u"Look through it by"_s;
    QTest::newRow("targets") << ListKind::Target << 13 << u"Due to be looked through since"_s;
}

void TestMembersTable::aReviewThatIsDueIsTold()
{
    QFETCH(const ListKind, kind);
    QFETCH(const int, day);
    QFETCH(const QString, begin);
    ListsWorld world; // stands at 14 May 2026
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    world.list({.name = u"Riders"_s, .kind = kind, .reviewAt = at(2026, 5, day, 12)}, {ana});
    world.open();
    QTRY_VERIFY(world.text(u"listReview"_s).startsWith(begin));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestMembersTable test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_members_table.moc"
