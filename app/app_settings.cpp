#include "app/app_settings.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr int recentKept = 10;
constexpr int idsKept = 1'000;
constexpr int backupsKept = 100;

/// A path would be cut into groups at its slashes.
QString backupsKey(const QString &workspace)
{
    return u"backups/"_s
        + QString::fromLatin1(QCryptographicHash::hash(
            QFileInfo(workspace).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256)
                                  .toHex());
}

} // namespace

AppSettings::AppSettings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, u"comity"_s, u"comity"_s)
{
}

QString AppSettings::lastWorkspace() const
{
    return recentWorkspaces().value(0);
}

QStringList AppSettings::recentWorkspaces() const
{
    return m_store.value(u"workspaces/recent"_s).toStringList();
}

void AppSettings::rememberOpened(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList recent = recentWorkspaces();
    if (recent.value(0) == absolute) {
        return;
    }
    recent.removeAll(absolute);
    recent.prepend(absolute);
    m_store.setValue(u"workspaces/recent"_s, recent.mid(0, recentKept));
}

void AppSettings::forget(const QString &path)
{
    QStringList recent = recentWorkspaces();
    if (recent.removeAll(QFileInfo(path).absoluteFilePath()) > 0) {
        m_store.setValue(u"workspaces/recent"_s, recent);
    }
}

bool AppSettings::isKnown(const QString &workspaceId) const
{
    return m_store.value(u"workspaces/known"_s).toStringList().contains(workspaceId);
}

void AppSettings::rememberKnown(const QString &workspaceId)
{
    if (workspaceId.isEmpty() || isKnown(workspaceId)) {
        return;
    }
    QStringList known = m_store.value(u"workspaces/known"_s).toStringList();
    known.prepend(workspaceId);
    m_store.setValue(u"workspaces/known"_s, known.mid(0, idsKept));
}

void AppSettings::rememberBackup(const QString &workspace, const QString &backup)
{
    QStringList backups = m_store.value(backupsKey(workspace)).toStringList();
    const QString absolute = QFileInfo(backup).absoluteFilePath();
    backups.removeAll(absolute);
    backups.prepend(absolute);
    m_store.setValue(backupsKey(workspace), backups.mid(0, backupsKept));
}

QStringList AppSettings::backupsOf(const QString &workspace) const
{
    QStringList backups = m_store.value(backupsKey(workspace)).toStringList();
    backups.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return backups;
}

} // namespace comity
