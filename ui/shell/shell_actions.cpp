#include "ui/shell/shell_actions.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QUndoGroup>

using namespace Qt::StringLiterals;

namespace comity::ui {

ShellActions::ShellActions(QWidget *window, QMenuBar *bar, QUndoGroup &undo)
    : QObject(window)
    , m_window(window)
    , m_bar(bar)
{
    addWorkspaceMenu();
    addEditMenu(undo);
    addViewMenu();
    addGoMenu();
    addHelpMenu();
    whole = new QMenu(window);
    whole->setObjectName(u"wholeMenu"_s);
    for (QAction *menu : bar->actions()) {
        whole->addAction(menu);
    }
    setWritable(false, false);
}

QAction *ShellActions::add(QMenu *menu, const QString &text, const QString &name,
    const QString &iconName, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    if (!iconName.isEmpty()) {
        action->setIcon(icon(iconName, Tone::Muted));
    }
    menu->addAction(action);
    // A hidden menu bar passes no shortcuts on; the window does.
    m_window->addAction(action);
    return action;
}

void ShellActions::addWorkspaceMenu()
{
    QMenu *menu = m_bar->addMenu(tr("&Workspace"));
    newWorkspace = add(
        menu, tr("&New…"), u"newWorkspace"_s, u"document-new"_s, {QKeySequence(u"Ctrl+Shift+N"_s)});
    openWorkspace = add(
        menu, tr("&Open…"), u"openWorkspace"_s, u"document-open"_s, {QKeySequence(u"Ctrl+O"_s)});
    recent = menu->addMenu(icon(u"document-open-recent"_s, Tone::Muted), tr("Open &recent"));
    recent->setObjectName(u"recentMenu"_s);
    openReadOnly = add(menu, tr("Open rea&d-only…"), u"openReadOnly"_s, {}, {});
    menu->addSeparator();
    importFiles = add(menu, tr("&Import files…"), u"importFiles"_s, u"document-import"_s,
        {QKeySequence(u"Ctrl+I"_s)});
    importFolder = add(menu, tr("Import a &folder…"), u"importFolder"_s, {}, {});
    menu->addSeparator();
    backUp = add(menu, tr("&Back up…"), u"backUp"_s, u"document-save"_s, {});
    restore = add(menu, tr("Re&store…"), u"restore"_s, u"view-history"_s, {});
    compact = add(menu, tr("&Compact"), u"compact"_s, {}, {});
    menu->addSeparator();
    quit = add(menu, tr("&Quit"), u"quit"_s, {}, {QKeySequence(u"Ctrl+Q"_s)});
    quit->setMenuRole(QAction::QuitRole);
    setRecent({});
}

void ShellActions::addEditMenu(QUndoGroup &undo)
{
    QMenu *menu = m_bar->addMenu(tr("&Edit"));
    QAction *undoAct = undo.createUndoAction(this, tr("&Undo"));
    undoAct->setObjectName(u"undo"_s);
    undoAct->setShortcut(QKeySequence(u"Ctrl+Z"_s));
    undoAct->setIcon(icon(u"edit-undo"_s, Tone::Muted));
    QAction *redo = undo.createRedoAction(this, tr("&Redo"));
    redo->setObjectName(u"redo"_s);
    redo->setShortcut(QKeySequence(u"Ctrl+Shift+Z"_s));
    redo->setIcon(icon(u"edit-redo"_s, Tone::Muted));
    for (QAction *action : {undoAct, redo}) {
        menu->addAction(action);
        m_window->addAction(action);
    }
    menu->addSeparator();
    palette = add(menu, tr("Find or do &anything…"), u"openPalette"_s, u"edit-find"_s,
        {QKeySequence(u"Ctrl+K"_s)});
    filter = add(menu, tr("&Filter"), u"filter"_s, u"view-filter"_s, {QKeySequence(u"Ctrl+F"_s)});
    menu->addSeparator();
    preferences = add(
        menu, tr("&Preferences…"), u"preferences"_s, u"configure"_s, {QKeySequence(u"Ctrl+,"_s)});
    preferences->setMenuRole(QAction::PreferencesRole);
}

void ShellActions::addThemes(QMenu *menu)
{
    QMenu *choices = menu->addMenu(tr("&Theme"));
    themes = new QActionGroup(this);
    const QList<std::pair<Theme::Choice, QString>> entries {
        {Theme::Choice::System, tr("As the &system")}, {Theme::Choice::Light, tr("&Light")},
        {Theme::Choice::Dark, tr("&Dark")}};
    for (const auto &[choice, text] : entries) {
        QAction *action = add(choices, text, u"theme-"_s + toText(choice), {}, {});
        action->setCheckable(true);
        action->setData(int(choice));
        themes->addAction(action);
    }
}

void ShellActions::addViewMenu()
{
    QMenu *menu = m_bar->addMenu(tr("&View"));
    addThemes(menu);
    zoomIn = add(menu, tr("&Larger text"), u"zoomIn"_s, u"zoom-in"_s,
        {QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    zoomOut
        = add(menu, tr("&Smaller text"), u"zoomOut"_s, u"zoom-out"_s, {QKeySequence(u"Ctrl+-"_s)});
    zoomReset = add(
        menu, tr("&Normal text"), u"zoomReset"_s, u"zoom-original"_s, {QKeySequence(u"Ctrl+0"_s)});
    menu->addSeparator();
    foldRail = add(menu, tr("Fold the &rail"), u"foldRail"_s, u"sidebar-collapse-left"_s,
        {QKeySequence(u"Ctrl+B"_s)});
    detail = add(menu, tr("&Detail pane"), u"detail"_s, {}, {QKeySequence(u"F9"_s)});
    showMenuBar = add(menu, tr("&Menu bar"), u"showMenuBar"_s, u"application-menu"_s,
        {QKeySequence(u"Ctrl+M"_s)});
    showMenuBar->setCheckable(true);
}

void ShellActions::addGoMenu()
{
    m_go = m_bar->addMenu(tr("&Go"));
    m_goEnd = m_go->addSeparator();
    back = add(m_go, tr("&Back"), u"back"_s, u"go-previous"_s, {QKeySequence(u"Alt+Left"_s)});
    forward = add(m_go, tr("&Forward"), u"forward"_s, u"go-next"_s, {QKeySequence(u"Alt+Right"_s)});
    m_go->addSeparator();
    nextPane = add(m_go, tr("&Next pane"), u"nextPane"_s, {}, {QKeySequence(u"F6"_s)});
    previousPane
        = add(m_go, tr("&Previous pane"), u"previousPane"_s, {}, {QKeySequence(u"Shift+F6"_s)});
    chooseAccount = add(
        m_go, tr("Choose the &account"), u"chooseAccount"_s, {}, {QKeySequence(u"Ctrl+Shift+A"_s)});
}

void ShellActions::addHelpMenu()
{
    QMenu *menu = m_bar->addMenu(tr("&Help"));
    help = add(
        menu, tr("&How to get an export"), u"help"_s, u"help-contents"_s, {QKeySequence(u"F1"_s)});
    shortcuts = add(menu, tr("&Shortcuts"), u"shortcuts"_s, {}, {QKeySequence(u"?"_s)});
    about = add(menu, tr("&About Comity"), u"about"_s, u"help-about"_s, {});
    about->setMenuRole(QAction::AboutRole);
}

QAction *ShellActions::addPage(const QString &title)
{
    auto *action = new QAction(title, this);
    m_pages += action;
    action->setObjectName(u"page%1"_s.arg(m_pages.size()));
    if (m_pages.size() <= 9) {
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(m_pages.size())));
    }
    m_go->insertAction(m_goEnd, action);
    m_window->addAction(action);
    return action;
}

void ShellActions::clearPages()
{
    qDeleteAll(m_pages);
    m_pages.clear();
}

void ShellActions::setRecent(const QStringList &paths)
{
    recent->clear();
    for (const QString &path : paths) {
        // The folder tells files of one name apart.
        const QFileInfo file(path);
        QString text = file.fileName() + u"  –  "_s + file.path();
        QAction *action = recent->addAction(text.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentChosen(path); });
    }
    recent->setEnabled(!paths.isEmpty());
}

void ShellActions::setWritable(bool hasWorkspace, bool isReadOnly)
{
    backUp->setEnabled(hasWorkspace);
    help->setEnabled(hasWorkspace);
    for (QAction *action : {importFiles, importFolder, restore, compact}) {
        action->setEnabled(hasWorkspace && !isReadOnly);
    }
}

} // namespace comity::ui
