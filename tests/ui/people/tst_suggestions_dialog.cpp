#include "tests/support/test_case.h"
#include "tests/ui/people/persons_world.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// "Possibly the same person", from the People page.
class TestSuggestionsDialog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_world = std::make_unique<PersonsWorld>();
        m_world->open();
    }
    void cleanup() { m_world.reset(); }

    void pairsComeWithTheirReasons();
    void enterMakesThemOne();
    void whatIsRefusedIsNotAskedAgain();
    void laterComesAgain();
    void theLastAnswerIsTakenBack();
    void anEmptyWorkspaceSaysSo();
    void closingEndsTheSearch();

private:
    PersonsWorld &world() { return *m_world; }
    QWidget *open()
    {
        QTest::mouseClick(world().page().findChild<QToolButton *>(u"peopleMore"_s), Qt::LeftButton);
        [&] { QTRY_VERIFY(world().page().findChild<QMenu *>(u"moreMenu"_s)); }();
        auto *menu = world().page().findChild<QMenu *>(u"moreMenu"_s);
        menu->findChild<QAction *>(u"suggestPersons"_s)->trigger();
        menu->close();
        [&] { QTRY_VERIFY(world().dialog(u"suggestionsDialog"_s)); }();
        return world().dialog(u"suggestionsDialog"_s);
    }
    /// Open, with the two pairs of the workspace.
    QListView *openPairs()
    {
        auto *list = open()->findChild<QListView *>(u"suggestionsList"_s);
        [&] { QTRY_COMPARE(list->model()->rowCount(), 2); }();
        [&] { QTRY_VERIFY(list->hasFocus()); }();
        return list;
    }
    static QString textOf(const QListView *list, int row)
    {
        return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }

    std::unique_ptr<PersonsWorld> m_world;
};

void TestSuggestionsDialog::pairsComeWithTheirReasons()
{
    QListView *list = openPairs();
    const QAbstractItemModelTester tester(list->model());
    QCOMPARE(textOf(list, 0),
        u"Hideo Starling-Oka on X and Hideo S. on Mastodon, Both give the website "
        "https://sundayloop.example"_s); // the surest first
    QCOMPARE(textOf(list, 1),
        u"Adaeze Moonriver on X and Adaeze Moonriver on Mastodon, Both are called the same and "
        "live in the same place: Adaeze Moonriver, Port Merrow · Both go by @adaezemoon"_s);
    const QWidget *dialog = world().dialog(u"suggestionsDialog"_s);
    QTRY_COMPARE(PersonsWorld::texts(*dialog, u"comparedName"_s),
        (QStringList {u"Hideo Starling-Oka"_s, u"Hideo S."_s}));
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_COMPARE(PersonsWorld::texts(*dialog, u"comparedName"_s).first(), u"Adaeze Moonriver"_s);
}

void TestSuggestionsDialog::enterMakesThemOne()
{
    QListView *list = openPairs();
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(world().number("SELECT count(*) FROM profile WHERE person IS NOT NULL"), 2);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(world().number("SELECT count(*) FROM identity_verdict WHERE verdict = 'same' AND "
                            "reason = 'same-website'"),
        1);
    QTRY_COMPARE(world().session().undoStack().count(), 1);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(world().session().undoStack().count(), 2);
    QTRY_VERIFY(world().dialog(u"suggestionsEmpty"_s));
    QTRY_COMPARE(world().model().rowCount(), 6);
}

void TestSuggestionsDialog::whatIsRefusedIsNotAskedAgain()
{
    QListView *list = openPairs();
    QTest::keyClick(list, Qt::Key_N);
    QTRY_COMPARE(
        world().number("SELECT count(*) FROM identity_verdict WHERE verdict = 'different'"), 1);
    QTRY_COMPARE(world().session().undoStack().count(), 1);
    QTest::keyClick(world().dialog(u"suggestionsDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(!world().dialog(u"suggestionsDialog"_s));
    list = open()->findChild<QListView *>(u"suggestionsList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QVERIFY(textOf(list, 0).startsWith(u"Adaeze"_s));
}

void TestSuggestionsDialog::laterComesAgain()
{
    QListView *list = openPairs();
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(world().session().undoStack().count(), 0);
    QTest::keyClick(world().dialog(u"suggestionsDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(!world().dialog(u"suggestionsDialog"_s));
    openPairs();
}

void TestSuggestionsDialog::theLastAnswerIsTakenBack()
{
    QListView *list = openPairs();
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_N);
    QTRY_COMPARE(world().session().undoStack().count(), 1);
    QCOMPARE(list->model()->rowCount(), 0);
    QWidget *dialog = world().dialog(u"suggestionsDialog"_s);
    QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(world().number("SELECT count(*) FROM identity_verdict"), 0);
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(list->model()->rowCount(), 2); // what was left for later stands in its place again
    QVERIFY(textOf(list, 0).startsWith(u"Hideo"_s));
    QCOMPARE(world().session().undoStack().index(), 0);
    QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier); // nothing is left to take back
    QCOMPARE(list->model()->rowCount(), 2);
}

void TestSuggestionsDialog::anEmptyWorkspaceSaysSo()
{
    world().edit([](SQLite::Database &writer) {
        writer.exec("UPDATE profile SET website = '', location = '', handle = 'h' || pk");
    });
    QWidget *dialog = open();
    QTRY_VERIFY(world().dialog(u"suggestionsEmpty"_s));
    QStringList texts;
    for (const QLabel *label : world().dialog(u"suggestionsEmpty"_s)->findChildren<QLabel *>()) {
        texts += label->text();
    }
    QVERIFY(texts.contains(u"Nobody seems to be there twice"_s));
    for (const QString &button :
        {u"suggestionsSame"_s, u"suggestionsDifferent"_s, u"suggestionsLater"_s}) {
        QVERIFY(!dialog->findChild<QAbstractButton *>(button)->isEnabled());
    }
}

void TestSuggestionsDialog::closingEndsTheSearch()
{
    QWidget *dialog = open();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!world().dialog(u"suggestionsDialog"_s));
    QTRY_VERIFY(world().session().jobs().empty());
    QTRY_COMPARE(world().page().focusWidget(), &world().table());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    const Theme theme(application);
    TestSuggestionsDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_suggestions_dialog.moc"
