#include "ui/common/job_board.h"

#include "ui/common/workspace_session.h"

#include <algorithm>

namespace comity::ui {

int JobBoard::begin(const QString &name, const QString &iconName, const JobHandle &handle)
{
    m_jobs.append(Job {++m_lastId, name, iconName, {}, handle});
    Q_EMIT begun(m_lastId);
    return m_lastId;
}

void JobBoard::follow(WorkspaceSession *session)
{
    if (m_session) {
        m_session->disconnect(this);
    }
    for (const int id : std::as_const(m_ofSession)) {
        end(id);
    }
    m_ofSession.clear();
    m_session = session;
    if (!session) {
        return;
    }
    connect(session, &WorkspaceSession::jobsChanged, this, [this] { takeOver(*m_session); });
    connect(session, &WorkspaceSession::jobProgressed, this, [this](int there) {
        for (const RunningJob &job : m_session->jobs()) {
            if (job.id == there) {
                setProgress(m_ofSession.value(there), job.progress);
            }
        }
    });
    takeOver(*session);
}

void JobBoard::takeOver(WorkspaceSession &session)
{
    QHash<int, int> gone = m_ofSession;
    for (const RunningJob &job : session.jobs()) {
        if (!gone.remove(job.id)) {
            m_ofSession.insert(job.id, begin(job.name, job.iconName, {}));
        }
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        m_ofSession.remove(it.key());
        end(it.value());
    }
}

const JobBoard::Job *JobBoard::find(int id) const
{
    const auto at = std::find_if(
        m_jobs.cbegin(), m_jobs.cend(), [id](const Job &job) { return job.id == id; });
    return at == m_jobs.cend() ? nullptr : &*at;
}

void JobBoard::setProgress(int id, const Progress &progress)
{
    for (Job &job : m_jobs) {
        if (job.id == id) {
            job.progress = progress;
            Q_EMIT progressed(id);
            return;
        }
    }
}

void JobBoard::end(int id)
{
    if (find(id)) {
        m_jobs.removeIf([id](const Job &job) { return job.id == id; });
        Q_EMIT ended(id);
    }
}

void JobBoard::cancel(int id)
{
    for (Job &job : m_jobs) {
        if (job.id == id && !job.isStopping) {
            job.isStopping = true;
            const int there = m_ofSession.key(id, 0);
            if (m_session && there > 0) {
                m_session->cancelJob(there);
            } else {
                job.handle.cancel();
            }
            Q_EMIT progressed(id);
            return;
        }
    }
}

} // namespace comity::ui
