#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>

namespace comity {

/// What this computer's user of Comity did last: kept beside the workspaces, not in them. Holds
/// paths and workspace ids, never a name.
class AppSettings
{
public:
    AppSettings();

    /// Absolute; empty when none was opened yet.
    QString lastWorkspace() const;
    /// Newest first, at most ten.
    QStringList recentWorkspaces() const;
    void rememberOpened(const QString &path);
    /// For a workspace that goes with the program.
    void forget(const QString &path);

    /// False for a workspace that this computer opens for the first time: it is verified then.
    bool isKnown(const QString &workspaceId) const;
    void rememberKnown(const QString &workspaceId);

    /// Where the user backed a workspace up to: what an erasure must name.
    void rememberBackup(const QString &workspace, const QString &backup);
    /// Those that still stand there, newest first.
    QStringList backupsOf(const QString &workspace) const;

    QSettings &store() { return m_store; }

private:
    QSettings m_store;
};

} // namespace comity
