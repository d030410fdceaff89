#pragma once

#include <QStringList>

class QSettings;

namespace comity::ui {

/// The workspaces opened last, newest first, at most ten. Kept in the settings; a file that is gone
/// stays in the list, for it may be on a disk that is away.
class RecentWorkspaces
{
public:
    explicit RecentWorkspaces(QSettings &settings)
        : m_settings(settings)
    {
    }

    QStringList paths() const;
    void add(const QString &path);
    void clear();

private:
    QSettings &m_settings;
};

} // namespace comity::ui
