#include "ui/people/import_strip.h"

#include <QTimer>
#include <algorithm>

namespace comity::ui {

namespace {

constexpr int stripAfterMs = 1000;

} // namespace

ImportStrip::ImportStrip(WorkspaceSession &session, QWidget *parent)
    : JobStrip(parent)
    , m_session(session)
{
    connect(&session, &WorkspaceSession::jobsChanged, this, &ImportStrip::follow);
    connect(&session, &WorkspaceSession::jobProgressed, this, [this](int id) {
        const RunningJob *job = find(id);
        if (job && id == m_shown) {
            setProgress(job->progress);
        }
    });
    connect(this, &JobStrip::cancelAsked, this, [this] { m_session.cancelJob(m_shown); });
    follow();
}

const RunningJob *ImportStrip::find(int id) const
{
    const auto found = std::ranges::find(m_session.jobs(), id, &RunningJob::id);
    return found == m_session.jobs().end() ? nullptr : &*found;
}

void ImportStrip::follow()
{
    if (m_shown != 0 && !find(m_shown)) {
        m_shown = 0;
        end();
        Q_EMIT showingChanged();
    }
    if (m_shown == 0 && !m_session.jobs().empty() && m_session.jobs().front().id != m_awaited) {
        m_awaited = m_session.jobs().front().id;
        QTimer::singleShot(stripAfterMs, this, &ImportStrip::showFirst);
    }
}

void ImportStrip::showFirst()
{
    const RunningJob *job = find(m_awaited);
    if (m_shown != 0 || !job) {
        return;
    }
    m_shown = job->id;
    begin(job->name, job->iconName);
    setProgress(job->progress);
    Q_EMIT showingChanged();
}

} // namespace comity::ui
