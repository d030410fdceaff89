#pragma once

#include "ui/common/workspace_session.h"

#include <QSemaphore>
#include <QThread>
#include <memory>

namespace comity::tests {

/// Keeps every reader of a session at work until it goes or releases them, so that a job that is
/// begun in between has not begun yet. The session outlives it.
class BusyReaders
{
public:
    explicit BusyReaders(ui::WorkspaceSession &session)
        : m_count(QThread::idealThreadCount())
    {
        for (int i = 0; i < m_count; ++i) {
            session.read(
                &m_receiver,
                [begun = m_begun, gate = m_gate](const JobContext &) -> Result<int> {
                    begun->release();
                    gate->acquire();
                    return 0;
                },
                [](const Result<int> &) {});
        }
        m_begun->acquire(m_count);
    }
    ~BusyReaders() { release(); }
    BusyReaders(const BusyReaders &) = delete;
    BusyReaders &operator=(const BusyReaders &) = delete;

    void release()
    {
        m_gate->release(m_count);
        m_count = 0;
    }

private:
    int m_count;
    QObject m_receiver;
    std::shared_ptr<QSemaphore> m_begun = std::make_shared<QSemaphore>();
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};

} // namespace comity::tests
