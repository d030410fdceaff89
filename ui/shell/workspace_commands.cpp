#include "ui/shell/workspace_commands.h"

#include "ui/common/prompts.h"
#include "ui/shell/shell_actions.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString withSuffix(const QString &path)
{
    return QFileInfo(path).suffix().isEmpty() ? path + u".comity"_s : path;
}

} // namespace

WorkspaceCommands::WorkspaceCommands(ShellActions &actions, Prompts &prompts, QWidget *window)
    : QObject(window)
    , m_prompts(prompts)
    , m_window(window)
{
    connect(actions.newWorkspace, &QAction::triggered, this, &WorkspaceCommands::askForNew);
    connect(actions.openWorkspace, &QAction::triggered, this, [this] { askForOpen(false); });
    connect(actions.openReadOnly, &QAction::triggered, this, [this] { askForOpen(true); });
    connect(actions.importFiles, &QAction::triggered, this, &WorkspaceCommands::askForImports);
    connect(
        actions.importFolder, &QAction::triggered, this, &WorkspaceCommands::askForImportFolder);
    connect(actions.backUp, &QAction::triggered, this, &WorkspaceCommands::askForBackup);
    connect(actions.restore, &QAction::triggered, this, &WorkspaceCommands::askForRestore);
    connect(&actions, &ShellActions::recentChosen, this,
        [this](const QString &path) { Q_EMIT openRequested(path, false); });
}

QStringList WorkspaceCommands::filters() const
{
    return {tr("Workspaces (*.comity)"), tr("All files (*)")};
}

QString WorkspaceCommands::folder() const
{
    return m_path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                            : QFileInfo(m_path).path();
}

void WorkspaceCommands::askForNew()
{
    m_prompts.chooseSaveFile(m_window,
        {tr("New workspace"), QDir(folder()).filePath(tr("untitled.comity")), filters(),
            tr("Make")},
        [this](const QString &path) { Q_EMIT newRequested(withSuffix(path)); });
}

void WorkspaceCommands::askForOpen(bool readOnly)
{
    m_prompts.chooseFiles(m_window,
        {readOnly ? tr("Open a workspace read-only") : tr("Open a workspace"), folder(), filters(),
            tr("Open")},
        [this, readOnly](const QStringList &paths) {
            if (!paths.isEmpty()) {
                Q_EMIT openRequested(paths.constFirst(), readOnly);
            }
        });
}

void WorkspaceCommands::askForImports()
{
    m_prompts.chooseFiles(m_window,
        {tr("Choose exports to preview"), {},
            {tr("Exports (*.zip *.csv *.tsv *.xlsx *.json *.js *.html *.txt)"),
                tr("All files (*)")},
            tr("Preview")},
        [this](const QStringList &paths) { Q_EMIT importRequested(paths); });
}

void WorkspaceCommands::askForImportFolder()
{
    m_prompts.chooseFolder(m_window, {tr("Choose an unpacked export"), {}, {}, tr("Preview")},
        [this](const QString &path) { Q_EMIT importRequested({path}); });
}

void WorkspaceCommands::askForBackup()
{
    const QFileInfo file(m_path);
    const QString name = tr("%1 backup.comity").arg(file.completeBaseName());
    m_prompts.chooseSaveFile(m_window,
        {tr("Back up the workspace"), QDir(folder()).filePath(name), filters(), tr("Back up")},
        [this](const QString &path) { Q_EMIT backupRequested(withSuffix(path)); });
}

void WorkspaceCommands::askForRestore()
{
    const QString backups = m_path + u"-backups"_s;
    m_prompts.chooseFiles(m_window,
        {tr("Choose a backup"), QFileInfo(backups).isDir() ? backups : folder(), filters(),
            tr("Choose")},
        [this](const QStringList &paths) {
            if (!paths.isEmpty()) {
                confirmRestore(paths.constFirst());
            }
        });
}

void WorkspaceCommands::confirmRestore(const QString &backupPath)
{
    const QString current = QFileInfo(m_path).fileName();
    m_prompts.ask(m_window,
        {tr("Restore “%1” from this backup?").arg(current),
            tr("Everything in the workspace is replaced by what is in “%1”. A backup of how it is "
               "now is made first. People who asked to be left alone stay so.")
                .arg(QFileInfo(backupPath).fileName()),
            tr("Restore"), tr("Keep as it is"), false},
        [this, backupPath](bool isWanted) {
            if (isWanted) {
                Q_EMIT restoreRequested(backupPath);
            }
        });
}

} // namespace comity::ui
