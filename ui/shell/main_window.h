#pragma once

#include "ui/common/page.h"
#include "ui/common/tokens.h"
#include "ui/shell/account_switcher.h"
#include "ui/shell/page_history.h"
#include "ui/shell/preference_door.h"

#include <QMainWindow>

class QSettings;
class QStackedWidget;
class QUndoGroup;

namespace comity::ui {

class DropOverlay;
class JobBoard;
class JobStrip;
class NoWorkspace;
class Palette;
class Notice;
class Prompts;
class Rail;
class ShellActions;
class StatusLine;
class Theme;
class TopBar;
class WorkspaceCommands;
class WorkspaceSession;

/// The frame around the pages. It knows no page by its class and does no work of its own: what the
/// user asks for goes out as a signal, and app/ does it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All outlive the window.
    struct Surroundings
    {
        Theme &theme;
        Prompts &prompts;
        QSettings &settings;
    };

    explicit MainWindow(const Surroundings &surroundings, QWidget *parent = nullptr);

    /// Takes the page. The first one added is shown, or the one that was shown last time, which is
    /// known by its objectName. `startsGroup` leaves room above it in the rail.
    void addPage(Page *page, bool startsGroup = false);
    Page *currentPage() const;
    void showPage(Page *page);

    /// Deletes the pages, which belong to a session that goes.
    void clearPages();

    /// Name, undo and jobs of the open workspace; null while none is open. Call before the session
    /// is destroyed.
    void setSession(WorkspaceSession *session);
    /// For jobs that run without a session.
    JobBoard &jobs() { return *m_jobs; }
    void setAccounts(
        const QList<AccountSwitcher::Entry> &accounts, std::optional<AccountId> chosen);
    /// What Preferences lead to while these pages are there.
    void setPreferenceDoors(std::vector<PreferenceDoor> doors) { m_doors = std::move(doors); }
    /// What to show in place of the pages while no workspace is open.
    NoWorkspace *noWorkspace() const { return m_nothing; }
    StatusLine *statusLine() const { return m_status; }

    /// The line under the top bar: read-only, locked, disk full. One at a time.
    void setNotice(Severity severity, const QString &sentence, const QString &action = {});
    void clearNotice();

Q_SIGNALS:
    void filesDropped(const QStringList &paths);
    void accountChosen(std::optional<comity::AccountId> account);
    void accountAddAsked();
    void accountsAsked();
    /// Somebody or a list was chosen in the palette.
    void personAsked(comity::Pk person);
    void listAsked(comity::ListId list);
    void newWorkspaceRequested(const QString &path);
    void openWorkspaceRequested(const QString &path, bool readOnly);
    void backupRequested(const QString &path);
    /// Already confirmed.
    void restoreRequested(const QString &backupPath);
    void compactRequested();
    void noticeActionAsked();
    /// F1; only while a workspace is open.
    void helpRequested();
    /// The window came to the front: somebody else may have changed the file.
    void activated();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void createActions();
    void createPages();
    void restoreState();
    void connectViewActions();
    void setCurrent(int index);
    void walkHistory(int step);
    void movePane(int step);
    void updateHead();
    void updateRoom();
    void foldRail();
    void themeChanged();
    void showWorkspace(const QString &path, bool isReadOnly);
    void showShortcuts();
    void openPalette();

    Theme &m_theme;
    Prompts &m_prompts;
    QSettings &m_settings;
    QUndoGroup *m_undo;
    JobBoard *m_jobs;
    ShellActions *m_actions;
    WorkspaceCommands *m_commands;
    TopBar *m_top = nullptr;
    Notice *m_notice = nullptr;
    Rail *m_rail = nullptr;
    JobStrip *m_strip = nullptr;
    QStackedWidget *m_stack = nullptr;
    NoWorkspace *m_nothing = nullptr;
    QStackedWidget *m_places = nullptr; ///< the pages, or that there are none
    StatusLine *m_status = nullptr;
    DropOverlay *m_drop = nullptr;
    Palette *m_palette = nullptr;
    QList<Page *> m_pages;
    std::vector<PreferenceDoor> m_doors;
    PageHistory m_history;
    Room m_room = Room::Wide;
    bool m_isRailFolded = false; ///< the user's wish for a wide window
    bool m_isRailOpened = false; ///< the user's wish for a window that is not wide
    bool m_isAltAlone = false;
};

} // namespace comity::ui
