#pragma once

#include <QObject>

class QWidget;

namespace comity::ui {

class Prompts;
class ShellActions;

/// Asks for the files that the commands of the Workspace menu need and says what is wanted.
class WorkspaceCommands : public QObject
{
    Q_OBJECT

public:
    WorkspaceCommands(ShellActions &actions, Prompts &prompts, QWidget *window);

    /// Where file dialogs begin, and what a backup is called after; empty: none is open.
    void setWorkspace(const QString &path) { m_path = path; }

    void askForImports();
    void askForRestore();

Q_SIGNALS:
    void newRequested(const QString &path);
    void openRequested(const QString &path, bool readOnly);
    void importRequested(const QStringList &paths);
    void backupRequested(const QString &path);
    void restoreRequested(const QString &backupPath);

private:
    void askForNew();
    void askForOpen(bool readOnly);
    void askForImportFolder();
    void askForBackup();
    void confirmRestore(const QString &backupPath);
    QStringList filters() const;
    QString folder() const;

    Prompts &m_prompts;
    QWidget *m_window;
    QString m_path;
};

} // namespace comity::ui
