#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/lists/lists_world.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

class TestAddPeopleDialog : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void severalAreChosenOnTheKeyboard();
    void enterBeforeTheHitsChoosesTheRightOne();
    void whoIsOnTheListCannotBeChosen();
    void aChoiceIsTakenBack();
    void severalPastedLinesGoToTheOtherDialog();
    void nobodyFoundSaysWhatToDo();

private:
    /// Ana is on Riders; Anton, Bo and Cy are not.
    static QLineEdit *openSearch(ListsWorld &world)
    {
        const Pk ana = world.person(aPerson().named(u"Ana"_s).handled(u"ana"_s));
        for (const auto *name : {u"Anton", u"Bo", u"Cy"}) {
            const QString one = QString::fromUtf16(name);
            world.person(aPerson().named(one).handled(one.toLower() + u"_x"_s));
        }
        world.list({.name = u"Riders"_s}, {ana});
        world.open();
        [&world] { QTRY_COMPARE(world.names(), QStringList {u"Ana"_s}); }();
        [&world] { QTRY_VERIFY(world.session().columns() != nullptr); }();
        world.find<QPushButton>(u"addPeopleButton"_s)->click();
        return world.find<QLineEdit>(u"addPeopleSearch"_s);
    }
    static QStringList found(const ListsWorld &world)
    {
        auto *table = world.find<QTableView>(u"addPeopleTable"_s);
        QStringList names;
        for (int row = 0; table && row < table->model()->rowCount(); ++row) {
            names += table->model()->index(row, 1).data().toString();
        }
        return names;
    }
    static QString act(const ListsWorld &world)
    {
        return world.find<QPushButton>(u"addPeopleAct"_s)->text().remove(u'&');
    }
};

void TestAddPeopleDialog::severalAreChosenOnTheKeyboard()
{
    ListsWorld world;
    QLineEdit *search = openSearch(world);
    QVERIFY(!world.find<QPushButton>(u"addPeopleAct"_s)->isEnabled());
    QTest::keyClicks(search, u"an"_s);
    QTRY_COMPARE(found(world).size(), 2);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Up);
    QTest::keyClick(search, found(world).first() == u"Anton" ? Qt::Key_Up : Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(act(world), u"Add 1 person"_s);
    QTest::keyClicks(search, u"@bo"_s);
    QTRY_COMPARE(found(world), QStringList {u"Bo"_s});
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(act(world), u"Add 2 people"_s);
    search->clear();
    QTRY_COMPARE(found(world), (QStringList {u"Anton"_s, u"Bo"_s}));
    QTest::keyClick(search, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(world.stored(), QStringList {u"Riders: Ana, Anton, Bo"_s});
    QTRY_COMPARE(world.text(u"undoText"_s), u"2 people added to Riders"_s);
    undoLast(world.session());
    QTRY_COMPARE(world.stored(), QStringList {u"Riders: Ana"_s});
}

void TestAddPeopleDialog::enterBeforeTheHitsChoosesTheRightOne()
{
    ListsWorld world;
    QLineEdit *search = openSearch(world);
    QTest::keyClicks(search, u"cy"_s);
    QTRY_COMPARE(found(world), QStringList {u"Cy"_s});
    search->selectAll();
    QTest::keyClicks(search, u"bo"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(act(world), u"Add 1 person"_s);
    search->clear();
    QTRY_COMPARE(found(world), QStringList {u"Bo"_s});
}

void TestAddPeopleDialog::whoIsOnTheListCannotBeChosen()
{
    ListsWorld world;
    QLineEdit *search = openSearch(world);
    QTest::keyClicks(search, u"@ana"_s);
    QTRY_COMPARE(found(world), QStringList {u"Ana"_s});
    auto *table = world.find<QTableView>(u"addPeopleTable"_s);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"On the list"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!world.find<QPushButton>(u"addPeopleAct"_s)->isEnabled());
}

void TestAddPeopleDialog::aChoiceIsTakenBack()
{
    ListsWorld world;
    QLineEdit *search = openSearch(world);
    QTest::keyClicks(search, u"bo"_s);
    QTRY_COMPARE(found(world), QStringList {u"Bo"_s});
    auto *table = world.find<QTableView>(u"addPeopleTable"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(act(world), u"Add 1 person"_s);
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(!world.find<QPushButton>(u"addPeopleAct"_s)->isEnabled());
}

void TestAddPeopleDialog::severalPastedLinesGoToTheOtherDialog()
{
    ListsWorld world;
    QLineEdit *search = openSearch(world);
    QGuiApplication::clipboard()->setText(u"@bo_x\n@newcomer\n"_s);
    QTest::keySequence(search, QKeySequence::Paste);
    auto *paste = world.find<QPlainTextEdit>(u"pasteText"_s);
    QVERIFY(paste != nullptr);
    QVERIFY(paste->toPlainText().contains(u"newcomer"));
}

void TestAddPeopleDialog::nobodyFoundSaysWhatToDo()
{
    ListsWorld world;
    QLineEdit *search = openSearch(world);
    QTest::keyClicks(search, u"zebra"_s);
    QTRY_VERIFY(world.find<QLabel>(u"addPeopleNote"_s)->text().startsWith(u"Nobody of this name"));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestAddPeopleDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_add_people_dialog.moc"
