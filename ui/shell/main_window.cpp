#include "ui/shell/main_window.h"

#include "ui/common/icons.h"
#include "ui/common/job_board.h"
#include "ui/common/job_strip.h"
#include "ui/common/notice.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/common/typography.h"
#include "ui/common/workspace_session.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/drop_overlay.h"
#include "ui/shell/no_workspace.h"
#include "ui/shell/palette.h"
#include "ui/shell/pane_walk.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/rail.h"
#include "ui/shell/recent_workspaces.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/shortcut_list.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/workspace_commands.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QListView>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QUndoGroup>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

MainWindow::MainWindow(const Surroundings &surroundings, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(surroundings.theme)
    , m_prompts(surroundings.prompts)
    , m_settings(surroundings.settings)
    , m_undo(new QUndoGroup(this))
    , m_jobs(new JobBoard(this))
    , m_actions(new ShellActions(this, menuBar(), *m_undo))
    , m_commands(new WorkspaceCommands(*m_actions, surroundings.prompts, this))
{
    createPages();
    createActions();
    restoreState();
}

void MainWindow::createPages()
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(860, 560);
    m_top = new TopBar;
    m_notice = new Notice;
    m_rail = new Rail;
    m_strip = new JobStrip;
    m_strip->setObjectName(u"jobStrip"_s);
    m_strip->follow(*m_jobs);
    m_stack = new QStackedWidget;
    m_stack->setObjectName(u"pages"_s);
    m_stack->setProperty("kind", u"page"_s);
    m_status = new StatusLine(*m_jobs);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_strip);
    m_nothing = new NoWorkspace;
    m_places = new QStackedWidget;
    m_places->addWidget(m_stack);
    m_places->addWidget(m_nothing);
    right->addWidget(m_places, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(right, 1);
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_notice);
    column->addLayout(middle, 1);
    setCentralWidget(central);
    setStatusBar(m_status);
    m_drop = new DropOverlay(this, central);
    m_palette = new Palette(this);
    m_top->setMenu(m_actions->whole);
    menuBar()->hide();
    m_rail->pages()->setFocus();
}

void MainWindow::createActions()
{
    connectViewActions();
    connect(m_commands, &WorkspaceCommands::newRequested, this, &MainWindow::newWorkspaceRequested);
    connect(
        m_commands, &WorkspaceCommands::openRequested, this, &MainWindow::openWorkspaceRequested);
    connect(m_commands, &WorkspaceCommands::importRequested, this, &MainWindow::filesDropped);
    connect(m_commands, &WorkspaceCommands::backupRequested, this, &MainWindow::backupRequested);
    connect(m_commands, &WorkspaceCommands::restoreRequested, this, &MainWindow::restoreRequested);
    connect(m_actions->compact, &QAction::triggered, this, &MainWindow::compactRequested);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_top, &TopBar::paletteAsked, m_actions->palette, &QAction::trigger);
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_palette, &Palette::personChosen, this, &MainWindow::personAsked);
    connect(m_palette, &Palette::listChosen, this, &MainWindow::listAsked);
    connect(m_top, &TopBar::importAsked, m_actions->importFiles, &QAction::trigger);
    connect(m_top->switcher(), &AccountSwitcher::accountChosen, this, &MainWindow::accountChosen);
    connect(m_top->switcher(), &AccountSwitcher::addAsked, this, &MainWindow::accountAddAsked);
    connect(m_top->switcher(), &AccountSwitcher::manageAsked, this, &MainWindow::accountsAsked);
    connect(m_nothing, &NoWorkspace::shown, this, [this](const QString &path) {
        m_places->setCurrentWidget(m_nothing);
        m_commands->setWorkspace(path);
    });
    connect(m_nothing, &NoWorkspace::openAsked, m_actions->openWorkspace, &QAction::trigger);
    connect(m_nothing, &NoWorkspace::restoreAsked, m_commands, &WorkspaceCommands::askForRestore);
    connect(m_drop, &DropOverlay::filesDropped, this, &MainWindow::filesDropped);
    connect(m_notice, &Notice::actionAsked, this, &MainWindow::noticeActionAsked);
    connect(m_rail, &Rail::pageChosen, this, &MainWindow::setCurrent);
    connect(m_rail, &Rail::collapseAsked, this, &MainWindow::foldRail);
    connect(m_rail, &Rail::preferencesAsked, m_actions->preferences, &QAction::trigger);
}

void MainWindow::addPage(Page *page, bool startsGroup)
{
    const int index = int(m_pages.size());
    m_pages += page;
    m_stack->addWidget(page);
    m_places->setCurrentWidget(m_stack);
    m_rail->addPage(page->title(), page->iconName(), startsGroup);
    QAction *go = m_actions->addPage(page->title());
    go->setIcon(icon(page->iconName(), Tone::Muted));
    connect(go, &QAction::triggered, this, [this, index] {
        if (m_rail->currentPage() == index) {
            currentPage()->activate(); // its key leads into the page from wherever the focus is
        } else {
            m_rail->setCurrentPage(index);
        }
    });
    connect(page, &Page::headChanged, this, [this, page, index] {
        m_rail->setTitle(index, page->title(), page->badge());
        updateHead();
    });
    m_rail->setTitle(index, page->title(), page->badge());
    page->setRoom(m_room);
    const QString last = m_settings.value(u"window/page"_s).toString();
    if (index == 0 || page->objectName() == last) {
        m_history.clear();
        m_rail->setCurrentPage(index);
    }
}

void MainWindow::clearPages()
{
    m_doors.clear();
    m_history.clear();
    m_rail->clearPages();
    m_actions->clearPages();
    for (Page *page : std::as_const(m_pages)) {
        page->disconnect(this); // one that saves while it goes may still speak
    }
    qDeleteAll(m_pages);
    m_pages.clear();
    m_top->setHead({}, {});
    m_strip->setHeldBack(false);
}

void MainWindow::setSession(WorkspaceSession *session)
{
    for (QUndoStack *stack : m_undo->stacks()) {
        m_undo->removeStack(stack);
    }
    m_jobs->follow(session);
    m_palette->setSession(session);
    if (!session) {
        showWorkspace({}, false);
        return;
    }
    m_undo->addStack(&session->undoStack());
    m_undo->setActiveStack(&session->undoStack());
    showWorkspace(session->file().path(), !session->isWritable());
}

Page *MainWindow::currentPage() const
{
    return m_pages.value(m_stack->currentIndex());
}

void MainWindow::showPage(Page *page)
{
    const qsizetype index = m_pages.indexOf(page);
    if (index >= 0) {
        m_rail->setCurrentPage(int(index));
    }
}

void MainWindow::setCurrent(int index)
{
    m_stack->setCurrentIndex(index);
    m_history.visit(index);
    m_actions->back->setEnabled(m_history.canGo(-1));
    m_actions->forward->setEnabled(m_history.canGo(1));
    updateHead();
    if (Page *page = currentPage()) {
        page->activate();
    }
}

void MainWindow::walkHistory(int step)
{
    if (const auto page = m_history.go(step)) {
        m_rail->setCurrentPage(*page);
    }
}

void MainWindow::movePane(int step)
{
    QList<QWidget *> panes {m_rail->pages()};
    if (const Page *page = currentPage()) {
        panes += page->panes();
    }
    focusNeighbour(panes, step);
}

void MainWindow::updateHead()
{
    if (const Page *page = currentPage()) {
        m_top->setHead(page->title(), page->subtitle());
        m_strip->setHeldBack(page->showsJob());
    }
}

void MainWindow::updateRoom()
{
    const int room = width() * 100 / m_theme.fontScale();
    const Room now = room >= 1360 ? Room::Wide : room >= 1100 ? Room::Medium : Room::Narrow;
    if (now != m_room) {
        m_room = now;
        m_isRailOpened = false;
        for (Page *page : std::as_const(m_pages)) {
            page->setRoom(now);
        }
    }
    const bool isFolded = m_room == Room::Wide ? m_isRailFolded : !m_isRailOpened;
    m_rail->setCollapsed(isFolded);
    m_top->setLeadWidth(m_rail->preferredWidth(), isFolded);
}

void MainWindow::foldRail()
{
    bool &isTurned = m_room == Room::Wide ? m_isRailFolded : m_isRailOpened;
    isTurned = !isTurned;
    updateRoom();
}

void MainWindow::showWorkspace(const QString &path, bool isReadOnly)
{
    m_commands->setWorkspace(path);
    m_actions->setWritable(!path.isEmpty(), isReadOnly);
    m_drop->setOn(!path.isEmpty() && !isReadOnly);
    const QFileInfo file(path);
    m_status->setFile(file.fileName(), isReadOnly);
    // Qt marks a changed document where [*] stands; a file may be called so.
    setWindowTitle(path.isEmpty()
            ? tr("Comity")
            : tr("%1 — Comity").arg(file.completeBaseName().replace(u"[*]"_s, u"[*][*]"_s)));
    if (!path.isEmpty()) {
        RecentWorkspaces recent(m_settings);
        recent.add(path);
        m_actions->setRecent(recent.paths());
    }
}

void MainWindow::setAccounts(
    const QList<AccountSwitcher::Entry> &accounts, std::optional<AccountId> chosen)
{
    m_top->switcher()->setAccounts(accounts, chosen);
}

void MainWindow::setNotice(Severity severity, const QString &sentence, const QString &action)
{
    m_notice->show(severity, sentence, action);
}

void MainWindow::clearNotice()
{
    m_notice->hide();
}

void MainWindow::showShortcuts()
{
    const Page *page = currentPage();
    (new ShortcutsDialog(page ? page->title() : QString(),
         page ? page->shortcuts() : QList<Page::Shortcut>(), shortcutsOf(actions()), this))
        ->open();
}

void MainWindow::openPalette()
{
    Page *page = m_places->currentWidget() == m_stack ? currentPage() : nullptr;
    m_palette->open(page ? page->actsMenu() : nullptr, *menuBar());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    updateRoom();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ThemeChange) {
        m_theme.recheckSystem();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        Q_EMIT activated();
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Only what nobody below wanted comes here.
    if (event->key() == Qt::Key_Escape && currentPage() && currentPage()->dismiss()) {
        return;
    }
    QMainWindow::keyPressEvent(event);
}

bool MainWindow::event(QEvent *event)
{
    // Every key passes here first; Alt counts when it goes down and up with nothing between.
    if (event->type() == QEvent::ShortcutOverride) {
        m_isAltAlone = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt;
    } else if (event->type() == QEvent::KeyRelease && m_isAltAlone
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt) {
        m_isAltAlone = false;
        menuBar()->setVisible(!menuBar()->isVisible() || m_actions->showMenuBar->isChecked());
        if (menuBar()->isVisible()) {
            menuBar()->setFocus(Qt::MenuBarFocusReason);
        }
    }
    return QMainWindow::event(event);
}

} // namespace comity::ui
