#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/lists/lists_world.h"
#include "ui/common/add_to_list.h"
#include "ui/common/add_to_list_dialog.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

class TestListsDialogs : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aNewListIsMadeAsSaid();
    void aNameThatIsTakenIsRefused();
    void editingChangesWhatIsSaid();
    void pastedHandlesAreLookedUpBeforeTheyAreAdded();
    void addToListFindsOrMakesAList();
    void movingOffersWhatIsThere();
    void twoListsMakeAThird_data();
    void twoListsMakeAThird();

private:
    template <typename Widget>
    static Widget *in(QWidget *dialog, const QString &name)
    {
        return dialog->findChild<Widget *>(name);
    }
    static QString labelOf(QWidget *dialog, const QString &name)
    {
        return in<QLabel>(dialog, name)->text();
    }
};

void TestListsDialogs::aNewListIsMadeAsSaid()
{
    ListsWorld world;
    world.person(aPerson().named(u"Ana"_s));
    world.open();
    QTRY_VERIFY(world.find<QPushButton>(u"firstListButton"_s)->isVisible());
    QTest::keyClick(&world.page(), Qt::Key_N, Qt::ControlModifier);
    auto *dialog = world.find<QDialog>(u"listDialog"_s);
    QVERIFY(dialog != nullptr);
    QVERIFY(!in<QPushButton>(dialog, u"listSave"_s)->isEnabled());
    in<QLineEdit>(dialog, u"listNameField"_s)->setText(u"Watched"_s);
    auto *kind = in<QComboBox>(dialog, u"listKind"_s);
    kind->setCurrentIndex(kind->findData(int(ListKind::Watch)));
    QVERIFY(in<QWidget>(dialog, u"listEvery"_s)->isVisibleTo(dialog));
    auto *account = in<QComboBox>(dialog, u"listAccount"_s);
    account->setCurrentIndex(1);
    in<QPlainTextEdit>(dialog, u"listPurposeField"_s)->setPlainText(u"left us"_s);
    in<QPushButton>(dialog, u"listSave"_s)->click();
    QTRY_COMPARE(world.rows(), (QStringList {u"[Private lists]"_s, u"Watched 0/5,000"_s}));
    QTRY_COMPARE(world.text(u"listPurpose"_s), u"left us"_s);
    QCOMPARE(world.workspace().number("SELECT every_days FROM list"), 30);
}

void TestListsDialogs::aNameThatIsTakenIsRefused()
{
    ListsWorld world;
    world.list({.name = u"Riders"_s});
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    world.page().makeList();
    auto *dialog = world.find<QDialog>(u"listDialog"_s);
    in<QLineEdit>(dialog, u"listNameField"_s)->setText(u" RIDERS "_s);
    QVERIFY(!in<QPushButton>(dialog, u"listSave"_s)->isEnabled());
    QVERIFY(!labelOf(dialog, u"listTrouble"_s).isEmpty());
}

void TestListsDialogs::editingChangesWhatIsSaid()
{
    ListsWorld world;
    world.list({.name = u"Riders"_s});
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    world.find<QToolButton>(u"listMenuButton"_s)->click();
    QVERIFY(world.trigger(u"listMenu"_s, u"editList"_s));
    auto *dialog = world.find<QDialog>(u"listDialog"_s);
    QCOMPARE(in<QLineEdit>(dialog, u"listNameField"_s)->text(), u"Riders"_s);
    in<QLineEdit>(dialog, u"listNameField"_s)->setText(u"Leaders"_s);
    in<QPushButton>(dialog, u"listSave"_s)->click();
    QTRY_COMPARE(world.rows().last(), u"Leaders 0"_s);
    undoLast(world.session());
    QTRY_COMPARE(world.rows().last(), u"Riders 0"_s);
}

void TestListsDialogs::pastedHandlesAreLookedUpBeforeTheyAreAdded()
{
    ListsWorld world;
    world.person(aPerson().named(u"Ana"_s).handled(u"ana"_s));
    world.list({.name = u"Riders"_s});
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    QTRY_VERIFY(world.session().columns() != nullptr);
    world.find<QPushButton>(u"addPeopleButton"_s)->click();
    world.find<QPushButton>(u"pasteInstead"_s)->click();
    auto *dialog = world.find<QDialog>(u"pasteDialog"_s);
    QVERIFY(dialog != nullptr);
    in<QPlainTextEdit>(dialog, u"pasteText"_s)
        ->setPlainText(u"@Ana\n\nhttps://x.com/ana\n@zoe\n<b>no</b> body\n"_s);
    auto *add = in<QPushButton>(dialog, u"pasteAdd"_s);
    QTRY_COMPARE(labelOf(dialog, u"pasteFound"_s),
        u"1 person known · 1 not met in any import yet · 1 named twice · 1 line names nobody"_s);
    const QString rejected = in<QPlainTextEdit>(dialog, u"pasteRejected"_s)->toPlainText();
    QVERIFY(rejected.startsWith(u"Line 5: "_s));
    QVERIFY(rejected.contains(u"<b>no</b> body"_s));
    QVERIFY(add->isEnabled());
    add->click();
    QTRY_COMPARE(world.stored(), QStringList {u"Riders: @zoe, Ana"_s});
    QTRY_COMPARE(
        world.text(u"undoText"_s), u"2 people added to Riders, 1 not met in any import yet"_s);
    undoLast(world.session());
    QTRY_COMPARE(world.stored(), QStringList {u"Riders: "_s});
    QCOMPARE(world.workspace().number("SELECT count(*) FROM profile"), 1);
}

void TestListsDialogs::addToListFindsOrMakesAList()
{
    ListsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    const Pk bo = world.person(aPerson().named(u"Bo"_s));
    world.list({.name = u"Press"_s});
    world.list({.name = u"Riders"_s}, {bo});
    world.open();
    QTRY_COMPARE(world.rows().size(), 3);
    ui::ListActs acts(world.session());
    const auto ask = [&](const QString &typed) {
        ui::addToList(world.session(), acts, {ana, bo}, &world.page());
        auto *dialog = world.find<QDialog>(u"addToListDialog"_s);
        auto *choices = in<QListView>(dialog, u"listChoices"_s);
        QTRY_VERIFY(choices->model()->rowCount() == 2);
        auto *search = in<QLineEdit>(dialog, u"listSearch"_s);
        search->setText(typed);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(world.find<QDialog>(u"addToListDialog"_s) == nullptr);
    };
    ask(u"rid"_s);
    QTRY_COMPARE(world.stored(), (QStringList {u"Press: "_s, u"Riders: Ana, Bo"_s}));
    ask(u"New friends"_s);
    QTRY_COMPARE(world.stored(),
        (QStringList {u"Press: "_s, u"Riders: Ana, Bo"_s, u"New friends: Ana, Bo"_s}));
    undoLast(world.session());
    undoLast(world.session());
    QTRY_COMPARE(world.stored(), (QStringList {u"Press: "_s, u"Riders: Bo"_s}));
}

void TestListsDialogs::movingOffersWhatIsThere()
{
    ListsWorld world;
    world.list({.name = u"Press"_s});
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    ui::AddToListDialog dialog(u"Move"_s);
    dialog.setOnlyExisting();
    PeopleList press;
    press.settings.name = u"Press"_s;
    dialog.setLists({press});
    auto *choices = in<QListView>(&dialog, u"listChoices"_s);
    QCOMPARE(choices->model()->rowCount(), 1);
    in<QLineEdit>(&dialog, u"listSearch"_s)->setText(u"New friends"_s);
    QCOMPARE(choices->model()->rowCount(), 0);
    PeopleList daily;
    daily.settings.name = u"The daily press"_s;
    dialog.setLists({daily, press});
    in<QLineEdit>(&dialog, u"listSearch"_s)->setText(u"press"_s);
    QVERIFY(choices->model()->index(0, 0).data().toString().startsWith(u"Press"));
}

void TestListsDialogs::twoListsMakeAThird_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<QString>("people");
    QTest::newRow("and") << 0 << u"Bo"_s;
    QTest::newRow("not") << 1 << u"Ana"_s;
    QTest::newRow("or") << 2 << u"Ana, Bo, Cy"_s;
}

void TestListsDialogs::twoListsMakeAThird()
{
    QFETCH(int, operation);
    QFETCH(QString, people);
    ListsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    const Pk bo = world.person(aPerson().named(u"Bo"_s));
    const Pk cy = world.person(aPerson().named(u"Cy"_s));
    world.list({.name = u"A"_s}, {ana, bo});
    world.list({.name = u"B"_s}, {bo, cy});
    world.open();
    QTRY_COMPARE(world.names().size(), 2);
    world.find<QToolButton>(u"listMenuButton"_s)->click();
    QVERIFY(world.trigger(u"listMenu"_s, u"combineLists"_s));
    auto *dialog = world.find<QDialog>(u"setsDialog"_s);
    QVERIFY(dialog != nullptr);
    in<QComboBox>(dialog, u"setsOperation"_s)->setCurrentIndex(operation);
    in<QLineEdit>(dialog, u"setsName"_s)->setText(u"C"_s);
    QTRY_VERIFY(in<QPushButton>(dialog, u"setsMake"_s)->isEnabled());
    in<QPushButton>(dialog, u"setsMake"_s)->click();
    QTRY_COMPARE(world.stored().value(2), u"C: "_s + people);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestListsDialogs test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lists_dialogs.moc"
