#include "app/app_settings.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr int recentKept = 10;
constexpr int idsKept = 1'000;

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

} // namespace comity
