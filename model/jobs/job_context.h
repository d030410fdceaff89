#pragma once

#include <QString>
#include <functional>
#include <stop_token>

namespace comity {

/// How far a job is. `step` is a code (reading, saving, …) for which model/base/wording has a
/// phrase; `total` is 0 while it is unknown.
struct Progress
{
    QString step;
    qint64 done = 0;
    qint64 total = 0;
};

/// What every long function of the model takes: a way to be stopped and a place to report to.
/// `report` may be empty and is called on the job's own thread, at most every 1,000 rows.
struct JobContext
{
    std::stop_token stop = {};
    std::function<void(const Progress &)> report = {};

    bool isStopped() const { return stop.stop_requested(); }
    void say(const Progress &progress) const
    {
        if (report) {
            report(progress);
        }
    }
};

} // namespace comity
