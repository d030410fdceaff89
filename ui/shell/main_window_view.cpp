#include "ui/shell/main_window.h"

#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/recent_workspaces.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QMenuBar>
#include <QSettings>

using namespace Qt::StringLiterals;

// How the window looks, what it keeps of that from one time to the next, and the commands that
// change it.

namespace comity::ui {

void MainWindow::connectViewActions()
{
    connect(m_actions->zoomIn, &QAction::triggered, this,
        [this] { m_theme.setFontScale(m_theme.fontScale() + 10); });
    connect(m_actions->zoomOut, &QAction::triggered, this,
        [this] { m_theme.setFontScale(m_theme.fontScale() - 10); });
    connect(m_actions->zoomReset, &QAction::triggered, this, [this] { m_theme.setFontScale(100); });
    connect(m_status, &StatusLine::zoomAsked, m_actions->preferences, &QAction::trigger);
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_theme.setChoice(static_cast<Theme::Choice>(action->data().toInt()));
    });
    connect(&m_theme, &Theme::changed, this, &MainWindow::themeChanged);
    connect(m_actions->showMenuBar, &QAction::toggled, menuBar(), &QWidget::setVisible);
    connect(menuBar(), &QMenuBar::triggered, this,
        [this] { menuBar()->setVisible(m_actions->showMenuBar->isChecked()); });
    connect(m_actions->foldRail, &QAction::triggered, this, &MainWindow::foldRail);
    connect(m_actions->preferences, &QAction::triggered, this, [this] {
        auto *dialog = new PreferencesDialog(m_theme, m_settings, m_prompts, this, m_doors);
        connect(dialog, &QDialog::finished, this, [this] {
            if (currentPage() != nullptr) {
                currentPage()->activate();
            }
        });
        dialog->open();
    });
    connect(
        m_actions->about, &QAction::triggered, this, [this] { (new AboutDialog(this))->open(); });
    connect(m_actions->help, &QAction::triggered, this, &MainWindow::helpRequested);
    connect(m_actions->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(
        m_actions->chooseAccount, &QAction::triggered, m_top->switcher(), &QToolButton::showMenu);
    connect(m_actions->back, &QAction::triggered, this, [this] { walkHistory(-1); });
    connect(m_actions->forward, &QAction::triggered, this, [this] { walkHistory(1); });
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { movePane(1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { movePane(-1); });
    const auto onPage = [this](QAction *action, void (Page::*act)()) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (Page *page = currentPage()) {
                (page->*act)();
            }
        });
    };
    onPage(m_actions->filter, &Page::focusFilter);
    onPage(m_actions->detail, &Page::toggleDetail);
}

void MainWindow::restoreState()
{
    m_theme.setChoice(themeChoiceFromText(m_settings.value(u"window/theme"_s).toString()));
    m_theme.setFontScale(m_settings.value(u"window/textSize"_s, 100).toInt());
    setLettersAct(*this, m_settings.value(u"window/letters"_s, true).toBool());
    m_isRailFolded = m_settings.value(u"window/railFolded"_s, false).toBool();
    m_actions->showMenuBar->setChecked(m_settings.value(u"window/menuBar"_s, false).toBool());
    resize(1440, 900);
    restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray());
    m_actions->setRecent(RecentWorkspaces(m_settings).paths());
    showWorkspace({}, false);
    themeChanged();
}

void MainWindow::themeChanged()
{
    m_status->setZoom(m_theme.fontScale());
    for (QAction *action : m_actions->themes->actions()) {
        action->setChecked(action->data().toInt() == int(m_theme.choice()));
    }
    updateRoom();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
    m_settings.setValue(u"window/theme"_s, toText(m_theme.choice()));
    m_settings.setValue(u"window/textSize"_s, m_theme.fontScale());
    m_settings.setValue(u"window/letters"_s, lettersAct(*this));
    m_settings.setValue(u"window/railFolded"_s, m_isRailFolded);
    m_settings.setValue(u"window/menuBar"_s, m_actions->showMenuBar->isChecked());
    if (const Page *page = currentPage()) {
        m_settings.setValue(u"window/page"_s, page->objectName());
    }
    QMainWindow::closeEvent(event);
}

} // namespace comity::ui
