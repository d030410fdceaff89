#include "tests/ui/shell/shell_test.h"
#include "ui/common/people_mime.h"
#include "ui/common/table_view.h"
#include "ui/shell/rail.h"

#include <QCheckBox>
#include <QDialog>
#include <QDragEnterEvent>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::ui;
using comity::tests::ShellWorld;

/// Pages, keys and looks of the window.
class TestMainWindow : public tests::ShellTest
{
    Q_OBJECT

public:
    using ShellTest::ShellTest;

private Q_SLOTS:
    void keysChooseThePage();
    void theHeadFollowsThePage();
    void historyGoesBackAndForward();
    void paneKeysWalkInARing();
    void widthDecidesTheRail();
    void doubledTextHalvesTheRoom();
    void themeAndTextSizeComeByTheMenu();
    void lettersAreTurnedOffByAPreference();
    void preferencesLeadToThoseOfTheWorkspace();
    void whatWasChosenIsRemembered();
    void accountsAreChosen();
    void escapeAndFilterGoToThePage();
    void menuBarComesAndGoes();
    void shortcutsListThePageFirst();
    void everyControlHasAName();
    void peopleHeldOverAPageOpenIt();
};

void TestMainWindow::peopleHeldOverAPageOpenIt()
{
    auto *pages = m_world->find<QListView>(u"railPages"_s);
    const auto hold = [pages](const QMimeData &data) {
        const QPoint at = pages->visualRect(pages->model()->index(1, 0)).center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(pages->viewport(), &enter);
        return enter.isAccepted();
    };
    QMimeData text;
    text.setText(u"@ana"_s);
    QVERIFY(!hold(text));
    QMimeData people;
    putPeople(people, {Pk {1}});
    QVERIFY(hold(people));
    QCOMPARE(m_world->window->currentPage(), m_world->pages[0]);
    QTRY_COMPARE(m_world->window->currentPage(), m_world->pages[1]);
}

void TestMainWindow::keysChooseThePage()
{
    QCOMPARE(m_world->window->currentPage(), m_world->pages[0]);
    m_world->press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_world->window->currentPage(), m_world->pages[1]);
    QCOMPARE(m_world->pages[1]->activations, 1);
    m_world->find<QListView>(u"railPages"_s)->setFocus();
    m_world->press(Qt::Key_Down);
    QCOMPARE(m_world->window->currentPage(), m_world->pages[2]);
}

void TestMainWindow::theHeadFollowsThePage()
{
    QCOMPARE(m_world->text(u"pageTitle"_s), u"People"_s);
    m_world->pages[0]->sentence = u"<b>nobody</b>"_s;
    Q_EMIT m_world->pages[0]->headChanged();
    QCOMPARE(m_world->text(u"pageSubtitle"_s), u"<b>nobody</b>"_s);
    QCOMPARE(m_world->find<QLabel>(u"pageSubtitle"_s)->textFormat(), Qt::PlainText);
    const QAbstractItemModel *rail = m_world->find<QListView>(u"railPages"_s)->model();
    QCOMPARE(rail->index(1, 0).data(Qt::AccessibleTextRole).toString(), u"Purge, 50"_s);
}

void TestMainWindow::historyGoesBackAndForward()
{
    m_world->press(Qt::Key_2, Qt::ControlModifier);
    m_world->press(Qt::Key_3, Qt::ControlModifier);
    m_world->press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_world->window->currentPage(), m_world->pages[1]);
    m_world->press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_world->window->currentPage(), m_world->pages[0]);
    QVERIFY(!m_world->find<QAction>(u"back"_s)->isEnabled());
    m_world->press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_world->window->currentPage(), m_world->pages[1]);
    // A new way forward forgets the old one.
    m_world->press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!m_world->find<QAction>(u"forward"_s)->isEnabled());
}

void TestMainWindow::paneKeysWalkInARing()
{
    m_world->find<QListView>(u"railPages"_s)->setFocus();
    m_world->press(Qt::Key_F6);
    QVERIFY(m_world->pages[0]->first.hasFocus());
    m_world->press(Qt::Key_F6);
    QVERIFY(m_world->pages[0]->second.hasFocus());
    m_world->press(Qt::Key_F6);
    QVERIFY(m_world->find<QListView>(u"railPages"_s)->hasFocus());
    m_world->press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(m_world->pages[0]->second.hasFocus());
}

void TestMainWindow::widthDecidesTheRail()
{
    auto *rail = m_world->find<Rail>(u"rail"_s);
    QCOMPARE(rail->width(), 176);
    m_world->window->resize(1300, 800);
    QCOMPARE(rail->width(), 52);
    QCOMPARE(m_world->pages[2]->room, Room::Medium);
    QVERIFY(
        rail->pages()->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"People"_s));
    m_world->press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(rail->width(), 176);
    m_world->window->resize(900, 700);
    QCOMPARE(rail->width(), 52);
    QCOMPARE(m_world->pages[0]->room, Room::Narrow);
    m_world->window->resize(1440, 900);
    QCOMPARE(rail->width(), 176);
    m_world->press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(rail->width(), 52);
    m_world->window->resize(100, 100);
    QCOMPARE(m_world->window->size(), QSize(860, 560));
}

void TestMainWindow::doubledTextHalvesTheRoom()
{
    m_theme.setFontScale(200);
    QCOMPARE(m_world->pages[0]->room, Room::Narrow);
    QCOMPARE(m_world->find<Rail>(u"rail"_s)->width(), 104);
}

void TestMainWindow::themeAndTextSizeComeByTheMenu()
{
    m_world->trigger(u"theme-dark"_s);
    QCOMPARE(m_theme.scheme(), Scheme::Dark);
    QCOMPARE(schemeOf(m_world->window->palette()), Scheme::Dark);
    m_world->press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_theme.fontScale(), 110);
    QCOMPARE(m_world->find<QPushButton>(u"statusZoom"_s)->text(), u"110%"_s);
    m_world->press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_theme.fontScale(), 100);
}

void TestMainWindow::lettersAreTurnedOffByAPreference()
{
    QVERIFY(lettersAct(*m_world->window));
    m_world->window->findChild<QAction *>(u"preferences"_s)->trigger();
    auto *dialog = m_world->window->findChild<QDialog *>(u"preferencesDialog"_s);
    auto *letters = dialog->findChild<QCheckBox *>(u"letterKeys"_s);
    QVERIFY(letters->isChecked());
    letters->click();
    QVERIFY(!lettersAct(*m_world->pages.first()));
    dialog->close();
    m_world->window->close();
    m_world = std::make_unique<ShellWorld>(m_theme, m_folder->filePath(u"settings.ini"_s));
    QVERIFY(!lettersAct(*m_world->window));
}

void TestMainWindow::preferencesLeadToThoseOfTheWorkspace()
{
    m_world->window->findChild<QAction *>(u"preferences"_s)->trigger();
    auto *dialog = m_world->window->findChild<QDialog *>(u"preferencesDialog"_s);
    QVERIFY(dialog->findChild<QWidget *>(u"workspacePreferences"_s) == nullptr);
    dialog->close();
    QTRY_VERIFY(m_world->window->findChild<QDialog *>(u"preferencesDialog"_s) == nullptr);
    int opened = 0;
    m_world->window->setPreferenceDoors(
        {{u"preferNothing"_s, u"&Nothing…"_s, u"Opens nothing."_s, [&opened] { ++opened; }}});
    m_world->window->findChild<QAction *>(u"preferences"_s)->trigger();
    dialog = m_world->window->findChild<QDialog *>(u"preferencesDialog"_s);
    dialog->findChild<QPushButton *>(u"preferNothing"_s)->click();
    QCOMPARE(opened, 1);
    QVERIFY(!dialog->isVisible());
}

void TestMainWindow::whatWasChosenIsRemembered()
{
    m_world->trigger(u"theme-dark"_s);
    m_theme.setFontScale(130);
    m_world->press(Qt::Key_3, Qt::ControlModifier);
    m_world->window->close();
    m_world.reset();
    m_theme.setChoice(Theme::Choice::Light);
    m_theme.setFontScale(100);

    m_world = std::make_unique<ShellWorld>(m_theme, m_folder->filePath(u"settings.ini"_s));

    QCOMPARE(m_theme.choice(), Theme::Choice::Dark);
    QCOMPARE(m_theme.fontScale(), 130);
    QCOMPARE(m_world->window->currentPage()->objectName(), u"imports"_s);
}

void TestMainWindow::accountsAreChosen()
{
    QSignalSpy chosen(m_world->window.get(), &MainWindow::accountChosen);
    m_world->window->setAccounts({{AccountId {1}, u"x"_s, u"@fernhillcycles"_s, 4431},
                                     {AccountId {2}, u"linkedin"_s, u"Ines & Co"_s, {}}},
        AccountId {1});
    auto *switcher = m_world->find<AccountSwitcher>(u"accountSwitcher"_s);
    QCOMPARE(switcher->accessibleName(), u"Account: @fernhillcycles, X · 4,431 followers"_s);
    const auto entries = m_world->find<QMenu>(u"accountMenu"_s)->actions();
    QVERIFY(entries.at(1)->text().startsWith(u"Ines && Co"_s));
    entries.at(1)->trigger();
    QCOMPARE(switcher->chosen(), AccountId {2});
    m_world->find<QAction>(u"allAccountsAction"_s)->trigger();
    QCOMPARE(switcher->chosen(), std::nullopt);
    QCOMPARE(chosen.size(), 2);
    const QSignalSpy added(switcher, &AccountSwitcher::addAsked);
    const QSignalSpy managed(switcher, &AccountSwitcher::manageAsked);
    m_world->find<QAction>(u"addAccountAction"_s)->trigger();
    m_world->find<QAction>(u"manageAccountsAction"_s)->trigger();
    QCOMPARE(added.size(), 1);
    QCOMPARE(managed.size(), 1);
}

void TestMainWindow::escapeAndFilterGoToThePage()
{
    m_world->press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_world->pages[0]->first.hasFocus());
    m_world->press(Qt::Key_Escape);
    QCOMPARE(m_world->pages[0]->dismissals, 1);
    m_world->press(Qt::Key_F9);
    QCOMPARE(m_world->pages[0]->detailToggles, 1);
}

void TestMainWindow::menuBarComesAndGoes()
{
    const QMenuBar *bar = m_world->window->menuBar();
    QVERIFY(!bar->isVisible());
    m_world->press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(bar->isVisible());
    m_world->press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!bar->isVisible());
    QCOMPARE(m_world->find<QMenu>(u"wholeMenu"_s)->actions(), bar->actions());
}

void TestMainWindow::shortcutsListThePageFirst()
{
    m_world->find<QListView>(u"railPages"_s)->setFocus();
    m_world->press(Qt::Key_Question);
    auto *dialog = m_world->window->findChild<QDialog *>(u"shortcutsDialog"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        texts += label->text();
    }
    QVERIFY(texts.indexOf(u"People"_s) >= 0);
    QVERIFY(texts.indexOf(u"People"_s) < texts.indexOf(u"Everywhere"_s));
    QVERIFY(texts.contains(u"Quit"_s));
    dialog->findChild<QPushButton *>(u"shortcutsClose"_s)->click();
    QTRY_VERIFY(!m_world->window->findChild<QDialog *>(u"shortcutsDialog"_s));
}

void TestMainWindow::everyControlHasAName()
{
    for (const QWidget *widget : m_world->window->findChildren<QWidget *>()) {
        const bool isPageField = qobject_cast<const QLineEdit *>(widget);
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !isPageField) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isNamed
                = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(isNamed, qPrintable(widget->objectName()));
        }
    }
}

int main(int argc, char **argv)
{
    return tests::runShellTest<TestMainWindow>(argc, argv);
}

#include "tst_main_window.moc"
