#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QUndoGroup;
class QWidget;

namespace comity::ui {

/// Every command of the window, in one menu bar; ☰ shows the same menus. An action does nothing by
/// itself: the window connects it. Shortcuts work while the menu bar is hidden.
class ShellActions : public QObject
{
    Q_OBJECT

public:
    /// `window` owns the actions' shortcuts.
    ShellActions(QWidget *window, QMenuBar *bar, QUndoGroup &undo);

    QAction *newWorkspace = nullptr;
    QAction *openWorkspace = nullptr;
    QAction *openReadOnly = nullptr;
    QAction *importFiles = nullptr;
    QAction *importFolder = nullptr;
    QAction *backUp = nullptr;
    QAction *restore = nullptr;
    QAction *compact = nullptr;
    QAction *quit = nullptr;
    QAction *palette = nullptr;
    QAction *filter = nullptr;
    QAction *preferences = nullptr;
    QActionGroup *themes = nullptr; ///< data: Theme::Choice as int
    QAction *zoomIn = nullptr;
    QAction *zoomOut = nullptr;
    QAction *zoomReset = nullptr;
    QAction *showMenuBar = nullptr;
    QAction *foldRail = nullptr;
    QAction *detail = nullptr;
    QAction *back = nullptr;
    QAction *forward = nullptr;
    QAction *nextPane = nullptr;
    QAction *previousPane = nullptr;
    QAction *chooseAccount = nullptr;
    QAction *help = nullptr;
    QAction *shortcuts = nullptr;
    QAction *about = nullptr;
    QMenu *recent = nullptr;
    QMenu *whole = nullptr; ///< for ☰

    /// Appends a page to Go, as Ctrl+1…9.
    QAction *addPage(const QString &title);
    void clearPages();
    /// Fills Open recent. The action's data is the path.
    void setRecent(const QStringList &paths);
    /// What changes the workspace is greyed while it is read-only or none is open.
    void setWritable(bool hasWorkspace, bool isReadOnly);

Q_SIGNALS:
    void recentChosen(const QString &path);

private:
    QAction *add(QMenu *menu, const QString &text, const QString &name, const QString &iconName,
        const QList<QKeySequence> &keys);
    void addWorkspaceMenu();
    void addEditMenu(QUndoGroup &undo);
    void addViewMenu();
    void addThemes(QMenu *menu);
    void addGoMenu();
    void addHelpMenu();

    QWidget *m_window;
    QMenuBar *m_bar;
    QMenu *m_go = nullptr;
    QAction *m_goEnd = nullptr; ///< pages stand before it
    QList<QAction *> m_pages;
};

} // namespace comity::ui
