#include "tests/ui/shell/shell_test.h"
#include "ui/shell/recent_workspaces.h"

#include <QDropEvent>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::ui;
using comity::tests::ShellWorld;

/// What the window's menus, drops and bars do.
class TestWindowCommands : public tests::ShellTest
{
    Q_OBJECT

public:
    using ShellTest::ShellTest;

private Q_SLOTS:
    void commandsAskForFiles();
    void restoringIsConfirmed();
    void recentFilesArePlainAndNewestFirst();
    void readOnlyGreysWhatWrites();
    void filesAreDropped();
    void jobsAreShownAndCancelled();
    void noticeOffersItsAction();
    void undoIsNamed();
};

void TestWindowCommands::commandsAskForFiles()
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

void TestWindowCommands::restoringIsConfirmed()
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

void TestWindowCommands::recentFilesArePlainAndNewestFirst()
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

void TestWindowCommands::readOnlyGreysWhatWrites()
{
    QVERIFY(!m_world->find<QAction>(u"backUp"_s)->isEnabled());
    m_world->open(m_folder->path(), u"[*].comity"_s, true);
    QVERIFY(m_world->find<QAction>(u"backUp"_s)->isEnabled());
    QVERIFY(!m_world->find<QAction>(u"importFiles"_s)->isEnabled());
    QVERIFY(!m_world->find<QAction>(u"compact"_s)->isEnabled());
    QCOMPARE(m_world->text(u"statusFile"_s), u"[*].comity, read-only"_s);
}

void TestWindowCommands::filesAreDropped()
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

void TestWindowCommands::jobsAreShownAndCancelled()
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

void TestWindowCommands::noticeOffersItsAction()
{
    QSignalSpy asked(m_world->window.get(), &MainWindow::noticeActionAsked);
    m_world->window->setNotice(Severity::Warn, u"Open in another window."_s, u"Try again"_s);
    QCOMPARE(m_world->text(u"noticeText"_s), u"Open in another window."_s);
    m_world->find<QPushButton>(u"noticeAction"_s)->click();
    QCOMPARE(asked.size(), 1);
    m_world->window->clearNotice();
    QVERIFY(!m_world->find<QLabel>(u"noticeText"_s)->isVisible());
}

void TestWindowCommands::undoIsNamed()
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

int main(int argc, char **argv)
{
    return tests::runShellTest<TestWindowCommands>(argc, argv);
}

#include "tst_window_commands.moc"
