#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace comity::cli {

/// While it lives, SIGINT and SIGTERM ask the job to stop instead of ending the process, so that
/// the job takes back what it began. Made before any other thread: the signals are blocked in all
/// of them and waited for in one.
class StopSignals
{
public:
    StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;
    ~StopSignals();

    std::stop_token token() const { return m_stop.get_token(); }

private:
    void wait();

    std::stop_source m_stop;
    std::atomic<bool> m_isOver = false;
    std::thread m_waiter;
};

} // namespace comity::cli
