#include "app/cli/stop_signals.h"

#include <csignal>
#include <pthread.h>

namespace comity::cli {
namespace {

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

StopSignals::StopSignals()
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_waiter = std::thread([this] { wait(); });
}

StopSignals::~StopSignals()
{
    m_isOver = true;
    pthread_kill(m_waiter.native_handle(), SIGTERM); // only to wake the waiter
    m_waiter.join();
}

void StopSignals::wait()
{
    const sigset_t set = stopSignals();
    int signal = 0;
    while (sigwait(&set, &signal) == 0 && !m_isOver) {
        m_stop.request_stop();
    }
}

} // namespace comity::cli
