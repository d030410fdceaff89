#pragma once

#include "ui/common/run_job.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace comity::ui {

class WorkspaceSession;

/// The jobs that run now, as the shell shows them: in the status bar and, from a second on, as a
/// strip (ui.md §5.2). Those of the session come by themselves; app/ adds what runs without one,
/// such as opening a workspace. Lives on the GUI thread.
class JobBoard : public QObject
{
    Q_OBJECT

public:
    struct Job
    {
        int id = 0;
        QString name; ///< "Importing export.csv"; plain
        QString iconName;
        Progress progress;
        JobHandle handle;
        bool isStopping = false;
    };

    using QObject::QObject;

    /// Shows the jobs of `session`, and no longer those of the one before. Null for none.
    void follow(WorkspaceSession *session);
    /// `name` stands before a share ("Importing, 41%") and in the strip.
    int begin(const QString &name, const QString &iconName, const JobHandle &handle);
    void setProgress(int id, const Progress &progress);
    /// Call when the job is done, cancelled or not. An unknown id is ignored.
    void end(int id);
    void cancel(int id);

    const QList<Job> &jobs() const { return m_jobs; }
    const Job *find(int id) const;

Q_SIGNALS:
    void begun(int id);
    void progressed(int id);
    void ended(int id);

private:
    void takeOver(WorkspaceSession &session);

    QList<Job> m_jobs;
    QHash<int, int> m_ofSession; ///< id there → id here
    QPointer<WorkspaceSession> m_session;
    int m_lastId = 0;
};

} // namespace comity::ui
