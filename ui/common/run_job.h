#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrent>
#include <memory>
#include <mutex>

namespace comity::ui {

/// Holds the way to stop a job. Copies stop the same job; letting go of it stops nothing.
class JobHandle
{
public:
    JobHandle() = default;
    explicit JobHandle(std::stop_source source)
        : m_source(std::move(source))
    {
    }

    /// The job ends soon, mostly with Code::Cancelled; `done` is still called.
    void cancel() { m_source.request_stop(); }
    bool isCancelled() const { return m_source.stop_requested(); }

private:
    std::stop_source m_source {std::nostopstate};
};

namespace internal {

/// Out of line: g++ 12 warns of std::stop_source's own constructor where it is inlined.
std::stop_source newStopSource();

/// The newest progress of a job, written on its thread and read on the receiver's.
class LatestProgress
{
public:
    void set(const Progress &progress)
    {
        const std::lock_guard lock(m_mutex);
        m_progress = progress;
    }
    Progress get() const
    {
        const std::lock_guard lock(m_mutex);
        return m_progress;
    }

private:
    mutable std::mutex m_mutex;
    Progress m_progress;
};

/// A job must not let an exception through to the event loop. Where its result can say "failed",
/// it does; other results have no way to, and their jobs must not throw.
template <typename Value, typename Work>
Value guardedWork(Work &work, const JobContext &context)
{
    if constexpr (std::is_constructible_v<Value, tl::unexpected<Error>>) {
        try {
            return work(context);
        } catch (const std::exception &trouble) {
            return failure(Error::Code::Database, {}, QString::fromLocal8Bit(trouble.what()));
        }
    } else {
        return work(context);
    }
}

} // namespace internal

/// Runs `work(const JobContext &)` on `pool` and hands its result to `done(result)` on the thread
/// of `receiver`. `progressed(const Progress &)` is called there too, thinned out by Qt; it may be
/// nullptr. When the receiver is destroyed the job is stopped and neither is called again. Cancel
/// by the handle: QFuture::cancel() would drop the result.
template <typename Work, typename Progressed, typename Done>
JobHandle runJob(QThreadPool *pool, QObject *receiver, Work work, Progressed progressed, Done done)
{
    using Value = std::invoke_result_t<Work, const JobContext &>;
    const std::stop_source source = internal::newStopSource();
    const auto latest = std::make_shared<internal::LatestProgress>();

    auto *watcher = new QFutureWatcher<Value>(receiver);
    // Also fires when the receiver takes the watcher with it; after the end it stops nothing.
    QObject::connect(watcher, &QObject::destroyed, [source]() mutable { source.request_stop(); });
    if constexpr (!std::is_null_pointer_v<Progressed>) {
        QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, watcher,
            [latest, progressed](int /*value*/) mutable { progressed(latest->get()); });
    }
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, done]() mutable {
        watcher->deleteLater();
        done(watcher->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run(
        pool, [work, latest, token = source.get_token()](QPromise<Value> &promise) mutable {
            int reports = 0;
            const JobContext context {token, [&](const Progress &progress) {
                                          latest->set(progress);
                                          promise.setProgressValue(++reports);
                                      }};
            promise.addResult(internal::guardedWork<Value>(work, context));
        }));
    return JobHandle(source);
}

} // namespace comity::ui
