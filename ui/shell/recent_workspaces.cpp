#include "ui/shell/recent_workspaces.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int most = 10;
const QString key = u"workspaces/recent"_s;

} // namespace

QStringList RecentWorkspaces::paths() const
{
    return m_settings.value(key).toStringList();
}

void RecentWorkspaces::add(const QString &path)
{
    QStringList kept = paths();
    kept.removeAll(path);
    kept.prepend(path);
    m_settings.setValue(key, QStringList(kept.mid(0, most)));
}

void RecentWorkspaces::clear()
{
    m_settings.remove(key);
}

} // namespace comity::ui
