#include "model/lists/vip_lists.h"
#include "model/standing/people_query_json.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/lists/lists_world.h"
#include "ui/common/people_mime.h"
#include "ui/common/translation.h"
#include "ui/lists/lists_model.h"

#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

class TestListsPage : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void groupsListsAndShowsWhoIsOnThem();
    void anOverflowedListShowsItsParts();
    void saysWhoIsToldAndHowFullItIs();
    void takesPeopleOffAndPutsThemBack();
    void sortsByAnyColumn();
    void peopleDroppedOnAListAreAdded();
    void listsAreMovedWithinTheirGroup();
    void deletingAListIsUndone();
    void itsPeopleAreMadeVips();
    void makingAListPublicAsksFirst();
    void healthOpensThePeopleBehindIt();
    void watchListsTellWhoIsDue();
    void readOnlyShowsAndChangesNothing();
    void anEmptyWorkspaceOffersAList();
    void smartListsShowWhoFits();
    void fiveThousandMembersAreShown();

private:
    /// Ana, Bo and Cy on Riders, Ana on Press.
    static void fill(ListsWorld &world)
    {
        const Pk ana = world.person(aPerson().named(u"Ana"_s).handled(u"ana"_s).withFollowers(30));
        const Pk bo = world.person(aPerson().named(u"Bo"_s).handled(u"bo"_s).withFollowers(10));
        const Pk cy = world.person(aPerson().named(u"Cy"_s).handled(u"cy"_s).withFollowers(20));
        world.list({.name = u"Riders"_s}, {ana, bo, cy});
        world.list({.name = u"Press"_s, .kind = ListKind::Target}, {ana});
    }
};

void TestListsPage::groupsListsAndShowsWhoIsOnThem()
{
    ListsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.rows(),
        (QStringList {u"[Target lists]"_s, u"Press 1"_s, u"[Private lists]"_s, u"Riders 3"_s}));
    QTRY_COMPARE(world.names(), QStringList {u"Ana"_s});
    QCOMPARE(world.text(u"listName"_s), u"Press"_s);
    world.choose(u"Riders"_s);
    QTRY_COMPARE(world.names().size(), 3);
    QCOMPARE(world.text(u"listName"_s), u"Riders"_s);
    QCOMPARE(world.text(u"listCount"_s), u"3"_s);
    world.page().openList(
        ListId(world.workspace().number("SELECT id FROM list WHERE name = 'Press'")));
    QTRY_COMPARE(world.text(u"listName"_s), u"Press"_s);
}

void TestListsPage::anOverflowedListShowsItsParts()
{
    ListsWorld world;
    std::vector<Pk> people;
    for (int i = 0; i < 5; ++i) {
        people.push_back(world.person(aPerson().named(u"P%1"_s.arg(i))));
    }
    world.setLimit(2);
    world.list({.name = u"Customers"_s, .account = world.mine()}, people);
    world.open();
    QTRY_COMPARE(world.rows(),
        (QStringList {u"[Private lists]"_s, u"Customers 5"_s, u"Customers 2/2"_s,
            u"Customers 2 2/2"_s, u"Customers 3 1/2"_s}));
    world.choose(u"Customers 3"_s);
    QTRY_COMPARE(world.names(), QStringList {u"P4"_s});
    QCOMPARE(world.text(u"listCount"_s), u"1 of 2"_s);
}

void TestListsPage::saysWhoIsToldAndHowFullItIs()
{
    ListsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    world.setLimit(10);
    world.list({.name = u"Riders"_s, .kind = ListKind::Public, .purpose = u"who rides"_s}, {ana});
    world.list({.name = u"Mirror"_s, .account = world.mine()}, {ana});
    world.open();
    QTRY_COMPARE(world.names(), QStringList {u"Ana"_s});
    world.choose(u"Riders"_s);
    QTRY_COMPARE(world.text(u"listBadge"_s), u"Public, people are told"_s);
    QCOMPARE(world.text(u"listPurpose"_s), u"who rides"_s);
    QCOMPARE(world.text(u"listCount"_s), u"1"_s);
    world.choose(u"Mirror"_s);
    QTRY_COMPARE(world.text(u"listBadge"_s), u"Private, nobody is told"_s);
    QCOMPARE(world.text(u"listCount"_s), u"1 of 10"_s);
}

void TestListsPage::takesPeopleOffAndPutsThemBack()
{
    ListsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.names(), QStringList {u"Ana"_s});
    world.choose(u"Riders"_s);
    QTRY_COMPARE(world.names().size(), 3);
    world.select({u"Bo"_s, u"Cy"_s});
    QTest::keyClick(&world.table(), Qt::Key_Delete);
    QTRY_COMPARE(world.names(), QStringList {u"Ana"_s});
    QCOMPARE(world.stored(), (QStringList {u"Riders: Ana"_s, u"Press: Ana"_s}));
    QCOMPARE(world.text(u"undoText"_s), u"2 people taken off Riders"_s);
    world.find<QPushButton>(u"undoButton"_s)->click();
    QTRY_COMPARE(world.names().size(), 3);
    world.session().undoStack().redo();
    QTRY_COMPARE(world.names(), QStringList {u"Ana"_s});
}

void TestListsPage::sortsByAnyColumn()
{
    ListsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.names(), QStringList {u"Ana"_s});
    QTRY_VERIFY(world.session().columns() != nullptr);
    world.choose(u"Riders"_s);
    QTRY_COMPARE(world.names().size(), 3);
    const auto sortBy = [&world](ui::MemberColumn column, Qt::SortOrder order) {
        world.table().horizontalHeader()->setSortIndicator(int(column), order);
    };
    sortBy(ui::MemberColumn::Followers, Qt::DescendingOrder);
    QTRY_COMPARE(world.names(), (QStringList {u"Ana"_s, u"Cy"_s, u"Bo"_s}));
    sortBy(ui::MemberColumn::Followers, Qt::AscendingOrder);
    QTRY_COMPARE(world.names(), (QStringList {u"Bo"_s, u"Cy"_s, u"Ana"_s}));
    sortBy(ui::MemberColumn::Person, Qt::AscendingOrder);
    QTRY_COMPARE(world.names(), (QStringList {u"Ana"_s, u"Bo"_s, u"Cy"_s}));
}

void TestListsPage::peopleDroppedOnAListAreAdded()
{
    ListsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.names(), QStringList {u"Ana"_s});
    world.choose(u"Riders"_s);
    QTRY_COMPARE(world.names().size(), 3);
    world.select({u"Bo"_s, u"Cy"_s});
    const std::unique_ptr<QMimeData> dragged(
        world.table().model()->mimeData(world.table().selectionModel()->selectedIndexes()));
    QVERIFY(dragged->text().contains(u"@bo"_s));
    QAbstractItemModel *lists = world.listsView().model();
    const QModelIndex press = lists->index(1, 0);
    QVERIFY(lists->canDropMimeData(dragged.get(), Qt::CopyAction, -1, -1, press));
    QVERIFY(!lists->canDropMimeData(
        dragged.get(), Qt::CopyAction, -1, -1, lists->index(0, 0))); // a head
    QVERIFY(lists->dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, press));
    QTRY_COMPARE(world.stored(), (QStringList {u"Riders: Ana, Bo, Cy"_s, u"Press: Ana, Bo, Cy"_s}));
    QTRY_COMPARE(world.text(u"undoText"_s), u"2 people added to Press"_s);
    undoLast(world.session());
    QTRY_COMPARE(world.stored(), (QStringList {u"Riders: Ana, Bo, Cy"_s, u"Press: Ana"_s}));
    QMimeData fromPeople; // of another page: from no list, so nothing to move them from
    ui::putPeople(fromPeople, ui::peopleIn(*dragged));
    QVERIFY(lists->dropMimeData(&fromPeople, Qt::MoveAction, -1, -1, lists->index(1, 0)));
    QTRY_COMPARE(world.stored(), (QStringList {u"Riders: Ana, Bo, Cy"_s, u"Press: Ana, Bo, Cy"_s}));
    QTRY_COMPARE(world.session().undoStack().index(), 1);
    undoLast(world.session());
    QTRY_COMPARE(world.stored(), (QStringList {u"Riders: Ana, Bo, Cy"_s, u"Press: Ana"_s}));
    QVERIFY(lists->dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, lists->index(1, 0)));
    QTRY_COMPARE(world.stored(), (QStringList {u"Riders: Ana"_s, u"Press: Ana, Bo, Cy"_s}));
}

void TestListsPage::listsAreMovedWithinTheirGroup()
{
    ListsWorld world;
    fill(world);
    world.list({.name = u"Friends"_s});
    world.open();
    const QString head = u"[Private lists]"_s;
    QTRY_COMPARE(world.rows().mid(2), (QStringList {head, u"Riders 3"_s, u"Friends 0"_s}));
    world.choose(u"Friends"_s);
    world.find<QToolButton>(u"listMenuButton"_s)->click();
    QVERIFY(world.trigger(u"listMenu"_s, u"moveUp"_s));
    QTRY_COMPARE(world.rows().mid(2), (QStringList {head, u"Friends 0"_s, u"Riders 3"_s}));
    QAbstractItemModel *lists = world.listsView().model();
    const std::unique_ptr<QMimeData> dragged(lists->mimeData({lists->index(3, 0)}));
    QVERIFY(!lists->dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, lists->index(1, 0)));
    QVERIFY(lists->dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, lists->index(4, 0)));
    QTRY_COMPARE(world.rows().mid(2), (QStringList {head, u"Riders 3"_s, u"Friends 0"_s}));
}

void TestListsPage::deletingAListIsUndone()
{
    ListsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.names(), QStringList {u"Ana"_s});
    world.choose(u"Riders"_s);
    QTRY_COMPARE(world.names().size(), 3);
    world.find<QToolButton>(u"listMenuButton"_s)->click();
    QVERIFY(world.trigger(u"listMenu"_s, u"deleteList"_s));
    QTRY_COMPARE(world.rows(), (QStringList {u"[Target lists]"_s, u"Press 1"_s}));
    QVERIFY(world.prompts().questions.isEmpty());
    undoLast(world.session());
    QTRY_COMPARE(world.rows().size(), 4);
    QCOMPARE(world.stored(), (QStringList {u"Riders: Ana, Bo, Cy"_s, u"Press: Ana"_s}));
}

void TestListsPage::itsPeopleAreMadeVips()
{
    ListsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.names(), QStringList {u"Ana"_s});
    world.prompts().texts = {u"A seat in front"_s};
    world.find<QToolButton>(u"listMenuButton"_s)->click();
    QVERIFY(world.trigger(u"listMenu"_s, u"makeVips"_s));
    const auto benefits = [&world] {
        QStringList out;
        for (const auto &[list, benefit] : vipLists(world.session().file().reader())) {
            out += benefit;
        }
        return out;
    };
    QTRY_COMPARE(benefits(), QStringList {u"A seat in front"_s});
    world.find<QToolButton>(u"listMenuButton"_s)->click();
    QVERIFY(world.trigger(u"listMenu"_s, u"endVips"_s));
    QTRY_VERIFY(benefits().isEmpty());
    QTRY_COMPARE(world.session().undoStack().count(), 2);
    undoLast(world.session());
    QTRY_COMPARE(benefits(), QStringList {u"A seat in front"_s});
}

void TestListsPage::makingAListPublicAsksFirst()
{
    ListsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.names(), QStringList {u"Ana"_s});
    world.choose(u"Riders"_s);
    QTRY_COMPARE(world.names().size(), 3);
    const auto turn = [&world] {
        world.find<QToolButton>(u"listMenuButton"_s)->click();
        return world.trigger(u"listMenu"_s, u"turnPublic"_s);
    };
    QVERIFY(turn());
    QCOMPARE(world.prompts().questions.size(), 1);
    QVERIFY(world.prompts().questions.first().isGrave);
    QVERIFY(world.prompts().questions.first().body.startsWith(u"3 people would be told"_s));
    world.prompts().answers = {true};
    QVERIFY(turn());
    QTRY_COMPARE(world.text(u"listBadge"_s), u"Public, people are told"_s);
}

void TestListsPage::healthOpensThePeopleBehindIt()
{
    ListsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s).lastPosted(onDay(2025, 10, 1)));
    const Pk bo = world.person(aPerson().named(u"Bo"_s).lastPosted(onDay(2026, 5, 1)));
    const Pk cy = world.person(aPerson().named(u"Cy"_s));
    world.list({.name = u"Riders"_s}, {ana, bo, cy});
    world.open();
    QTRY_COMPARE(world.names().size(), 3);
    QTRY_VERIFY(world.find<QPushButton>(u"healthStale"_s) != nullptr);
    QCOMPARE(world.find<QPushButton>(u"healthStale"_s)->text(), u"1 stale, 50%"_s);
    QVERIFY(world.text(u"healthLastPostUnknown"_s).contains(u"last post of 1 not known"_s));
    QVERIFY(world.find<QPushButton>(u"healthGone"_s) == nullptr);
    world.find<QPushButton>(u"healthStale"_s)->click();
    const QModelIndexList rows = world.table().selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().data().toString(), u"Ana"_s);
}

void TestListsPage::watchListsTellWhoIsDue()
{
    ListsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    const ListId watch
        = world.list({.name = u"Watched"_s, .kind = ListKind::Watch, .everyDays = 7});
    QVERIFY(list_edits::add(
        world.workspace().writer(), watch, {ana}, world.workspace().now() - 8 * 86'400));
    world.open();
    QTRY_COMPARE(world.names(), QStringList {u"Ana"_s});
    QTRY_VERIFY(world.find<QPushButton>(u"healthDue"_s) != nullptr);
    world.find<QToolButton>(u"listMenuButton"_s)->click();
    QVERIFY(world.trigger(u"listMenu"_s, u"lookedAll"_s));
    QTRY_VERIFY(world.find<QPushButton>(u"healthDue"_s) == nullptr);
    undoLast(world.session());
    QTRY_VERIFY(world.find<QPushButton>(u"healthDue"_s) != nullptr);
}

void TestListsPage::readOnlyShowsAndChangesNothing()
{
    ListsWorld world;
    fill(world);
    world.open(db::WorkspaceFile::Access::ReadOnly);
    QTRY_COMPARE(world.names(), QStringList {u"Ana"_s});
    QVERIFY(!world.find<QPushButton>(u"newListButton"_s)->isEnabled());
    QVERIFY(!world.find<QPushButton>(u"addPeopleButton"_s)->isEnabled());
    world.select({u"Ana"_s});
    QTest::keyClick(&world.table(), Qt::Key_Delete);
    world.find<QToolButton>(u"listMenuButton"_s)->click();
    QVERIFY(!world.trigger(u"listMenu"_s, u"deleteList"_s));
    QCOMPARE(world.session().undoStack().count(), 0);
}

void TestListsPage::anEmptyWorkspaceOffersAList()
{
    ListsWorld world;
    world.open();
    auto *offer = world.find<QPushButton>(u"firstListButton"_s);
    QTRY_VERIFY(offer->isVisible());
    offer->click();
    auto *dialog = world.find<QDialog>(u"listDialog"_s);
    QVERIFY(dialog != nullptr);
    dialog->findChild<QLineEdit *>(u"listNameField"_s)->setText(u"Press"_s);
    dialog->findChild<QPushButton *>(u"listSave"_s)->click();
    QTRY_COMPARE(world.rows(), (QStringList {u"[Private lists]"_s, u"Press 0"_s}));
    QTRY_VERIFY(world.find<QWidget>(u"nobodyOnList"_s)->isVisible());
}

void TestListsPage::smartListsShowWhoFits()
{
    ListsWorld world;
    fill(world);
    world.list({.name = u"Followed"_s,
        .kind = ListKind::Smart,
        .query
        = QString::fromUtf8(toJson(PeopleQuery {.relations = {Relation::NotFollowingBack}}))});
    world.open();
    QTRY_VERIFY(world.rows().contains(u"Followed 3"_s));
    world.choose(u"Followed"_s);
    QTRY_COMPARE(world.names().size(), 3);
    QVERIFY(!world.find<QPushButton>(u"addPeopleButton"_s)->isVisible());
}

void TestListsPage::fiveThousandMembersAreShown()
{
    ListsWorld world;
    std::vector<Pk> people;
    world.workspace().writer().exec("BEGIN");
    for (int i = 0; i < 5000; ++i) {
        people.push_back(world.person(aPerson().named(u"P%1"_s.arg(i))));
    }
    world.workspace().writer().exec("COMMIT");
    world.setLimit(4000);
    world.list({.name = u"Many"_s, .account = world.mine()}, people);
    world.open();
    QTRY_COMPARE_WITH_TIMEOUT(world.table().model()->rowCount(), 5000, 20000);
    QCOMPARE(world.rows().mid(1),
        (QStringList {u"Many 5,000"_s, u"Many 4,000/4,000"_s, u"Many 2 1,000/4,000"_s}));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestListsPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lists_page.moc"
