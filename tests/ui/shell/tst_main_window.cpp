#include "tests/support/test_case.h"
#include "tests/ui/shell/shell_world.h"
#include "ui/common/table_view.h"
#include "ui/shell/rail.h"
#include "ui/shell/recent_workspaces.h"
#include "ui/shell/status_line.h"

#include <QCheckBox>
#include <QDialog>
#include <QDropEvent>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::ui;
using comity::tests::ShellWorld;

class TestMainWindow : public tests::TestCase
{
    Q_OBJECT

public:
    explicit TestMainWindow(Theme &theme)
        : m_theme(theme)
    {
    }

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_theme.setChoice(Theme::Choice::Light);
        m_theme.setFontScale(100);
        m_folder = std::make_unique<QTemporaryDir>();
        m_world = std::make_unique<ShellWorld>(m_theme, m_folder->filePath(u"settings.ini"_s));
        m_world->window->resize(1440, 900);
        m_world->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_world->window.get()));
    }
    void cleanup() { m_world.reset(); }

    void keysChooseThePage();
    void theHeadFollowsThePage();
    void historyGoesBackAndForward();
    void paneKeysWalkInARing();
    void widthDecidesTheRail();
    void doubledTextHalvesTheRoom();
    void themeAndTextSizeComeByTheMenu();
    void lettersAreTurnedOffByAPreference();
    void whatWasChosenIsRemembered();
    void commandsAskForFiles();
    void restoringIsConfirmed();
    void recentFilesArePlainAndNewestFirst();
    void readOnlyGreysWhatWrites();
    void accountsAreChosen();
    void filesAreDropped();
    void escapeAndFilterGoToThePage();
    void jobsAreShownAndCancelled();
    void menuBarComesAndGoes();
    void noticeOffersItsAction();
    void undoIsNamed();
    void shortcutsListThePageFirst();
    void everyControlHasAName();

private:
    Theme &m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShellWorld> m_world;
};

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

void TestMainWindow::commandsAskForFiles()
{
    QSignalSpy made(m_world->window.get(), &MainWindow::newWorkspaceRequested);
    QSignalSpy opened(m_world->window.get(), &MainWindow::openWorkspaceRequested);
    QSignalSpy dropped(m_world->window.get(), &MainWindow::filesDropped);
    QSignalSpy backedUp(m_world->window.get(), &MainWindow::backupRequested);
    m_world->prompts.files = {{u"/tmp/new"_s}, {u"/tmp/a.comity"_s}, {u"/tmp/b.comity"_s},
        {u"/tmp/x.zip"_s, u"/tmp/y.csv"_s}, {u"/tmp/copy.comity"_s}};

    m_world->trigger(u"newWorkspace"_s);
    m_world->trigger(u"openWorkspace"_s);
    m_world->trigger(u"openReadOnly"_s);
    m_world->open(m_folder->path(), u"fernhill.comity"_s);
    m_world->find<QPushButton>(u"importButton"_s)->click();
    m_world->trigger(u"backUp"_s);

    QCOMPARE(made.value(0), QVariantList {u"/tmp/new.comity"_s});
    QCOMPARE(opened.value(0), (QVariantList {u"/tmp/a.comity"_s, false}));
    QCOMPARE(opened.value(1), (QVariantList {u"/tmp/b.comity"_s, true}));
    QCOMPARE(
        dropped.value(0).value(0).toStringList(), (QStringList {u"/tmp/x.zip"_s, u"/tmp/y.csv"_s}));
    QCOMPARE(backedUp.value(0), QVariantList {u"/tmp/copy.comity"_s});
    // Nothing was chosen: nothing is asked for.
    m_world->trigger(u"openWorkspace"_s);
    QCOMPARE(opened.size(), 2);
}

void TestMainWindow::restoringIsConfirmed()
{
    QSignalSpy restored(m_world->window.get(), &MainWindow::restoreRequested);
    m_world->open(m_folder->path(), u"fernhill.comity"_s);
    m_world->prompts.files = {{u"/tmp/old.comity"_s}, {u"/tmp/old.comity"_s}};
    m_world->prompts.answers = {false, true};

    m_world->trigger(u"restore"_s);
    QCOMPARE(restored.size(), 0);
    m_world->trigger(u"restore"_s);
    QCOMPARE(restored.size(), 1);
    QVERIFY(m_world->prompts.questions.constFirst().title.contains(u"fernhill.comity"_s));
}

void TestMainWindow::recentFilesArePlainAndNewestFirst()
{
    QSignalSpy opened(m_world->window.get(), &MainWindow::openWorkspaceRequested);
    m_world->open(m_folder->path(), u"one.comity"_s);
    m_world->open(m_folder->path(), u"a & b.comity"_s);
    m_world->open(m_folder->path(), u"one.comity"_s);

    QCOMPARE(RecentWorkspaces(m_world->settings).paths(),
        (QStringList {m_folder->filePath(u"one.comity"_s), m_folder->filePath(u"a & b.comity"_s)}));
    const auto entries = m_world->find<QMenu>(u"recentMenu"_s)->actions();
    QCOMPARE(entries.size(), 2);
    QVERIFY(entries.at(1)->text().startsWith(u"a && b.comity"_s));
    entries.at(1)->trigger();
    QCOMPARE(opened.value(0), (QVariantList {m_folder->filePath(u"a & b.comity"_s), false}));
}

void TestMainWindow::readOnlyGreysWhatWrites()
{
    QVERIFY(!m_world->find<QAction>(u"backUp"_s)->isEnabled());
    m_world->open(m_folder->path(), u"[*].comity"_s, true);
    QVERIFY(m_world->find<QAction>(u"backUp"_s)->isEnabled());
    QVERIFY(!m_world->find<QAction>(u"importFiles"_s)->isEnabled());
    QVERIFY(!m_world->find<QAction>(u"compact"_s)->isEnabled());
    QCOMPARE(m_world->text(u"statusFile"_s), u"[*].comity, read-only"_s);
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
    entries.back()->trigger();
    QCOMPARE(switcher->chosen(), std::nullopt);
    QCOMPARE(chosen.size(), 2);
}

void TestMainWindow::filesAreDropped()
{
    QSignalSpy dropped(m_world->window.get(), &MainWindow::filesDropped);
    m_world->open(m_folder->path(), u"fernhill.comity"_s);
    auto *overlay = m_world->find<QWidget>(u"dropOverlay"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/a.zip"_s), QUrl(u"https://example.org/b.zip"_s)});

    QDragEnterEvent enter({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_world->window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(overlay->isVisible());
    QDropEvent drop({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_world->window.get(), &drop);

    QVERIFY(!overlay->isVisible());
    QCOMPARE(dropped.value(0).value(0).toStringList(), QStringList {u"/tmp/a.zip"_s});
    QMimeData text;
    text.setText(u"no file"_s);
    QDragEnterEvent words({200, 200}, Qt::CopyAction, &text, Qt::LeftButton, {});
    words.ignore();
    QCoreApplication::sendEvent(m_world->window.get(), &words);
    QVERIFY(!overlay->isVisible());
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

void TestMainWindow::jobsAreShownAndCancelled()
{
    const auto source = internal::newStopSource();
    const int job = m_world->window->jobs().begin(
        u"Importing <b>a&b</b>.csv"_s, u"document-import"_s, JobHandle(source));
    m_world->window->jobs().setProgress(job, {u"reading"_s, 41, 100});
    auto *running = m_world->find<QPushButton>(u"statusJobs"_s);
    QVERIFY(running->isVisible());
    QCOMPARE(running->text(), u"Importing <b>a&&b</b>.csv, 41%"_s);
    auto *strip = m_world->find<QWidget>(u"jobStrip"_s);
    QVERIFY(!strip->isVisible());
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(strip->findChild<QLabel *>(u"jobCount"_s)->text(), u"41 of 100"_s);

    // A page that shows the job itself is not talked over.
    m_world->pages[2]->showsItsJob = true;
    m_world->window->showPage(m_world->pages[2]);
    QVERIFY(!strip->isVisible());
    m_world->pages[2]->showsItsJob = false;
    Q_EMIT m_world->pages[2]->headChanged();
    QVERIFY(strip->isVisible());

    strip->findChild<QPushButton *>(u"jobCancel"_s)->click();
    QVERIFY(source.stop_requested());
    QVERIFY(running->text().startsWith(u"Stopping"_s));
    m_world->window->jobs().end(job);
    QVERIFY(!strip->isVisible());
    QVERIFY(!running->isVisible());
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

void TestMainWindow::noticeOffersItsAction()
{
    QSignalSpy asked(m_world->window.get(), &MainWindow::noticeActionAsked);
    m_world->window->setNotice(Severity::Warn, u"Open in another window."_s, u"Try again"_s);
    QCOMPARE(m_world->text(u"noticeText"_s), u"Open in another window."_s);
    m_world->find<QPushButton>(u"noticeAction"_s)->click();
    QCOMPARE(asked.size(), 1);
    m_world->window->clearNotice();
    QVERIFY(!m_world->find<QLabel>(u"noticeText"_s)->isVisible());
}

void TestMainWindow::undoIsNamed()
{
    m_world->open(m_folder->path(), u"fernhill.comity"_s);
    QUndoStack &undo = m_world->session->undoStack();
    undo.push(new QUndoCommand(u"keep 3 people"_s));
    QCOMPARE(m_world->find<QAction>(u"undo"_s)->text(), u"&Undo keep 3 people"_s);
    m_world->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(undo.canUndo());
    // A line edit would take Ctrl+Z for its own text, so the rail has the focus here.
    m_world->find<QListView>(u"railPages"_s)->setFocus();
    m_world->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(undo.canRedo());
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
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme theme(application);
    TestMainWindow test(theme);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_main_window.moc"
