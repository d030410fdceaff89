#include "app/cli/standard_input.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace comity::cli {
namespace {

constexpr int millisecondsBetweenLooks = 100;

} // namespace

StandardInput::StandardInput(std::stop_token stop)
    : m_stop(std::move(stop))
{
}

qint64 StandardInput::readData(char *bytes, qint64 most)
{
    if (most == 0) {
        return 0; // QIODevice asks so whether there is trouble
    }
    pollfd input {STDIN_FILENO, POLLIN, 0};
    while (!m_stop.stop_requested()) {
        const int ready = poll(&input, 1, millisecondsBetweenLooks);
        if (ready == 0 || (ready < 0 && errno == EINTR)) {
            continue;
        }
        const ssize_t count
            = ready < 0 ? -1 : ::read(STDIN_FILENO, bytes, static_cast<std::size_t>(most));
        return count > 0 ? count : -1;
    }
    return -1;
}

qint64 StandardInput::writeData(const char *, qint64)
{
    return -1;
}

} // namespace comity::cli
