#include "model/db/interrupt_on_stop.h"

#include <SQLiteCpp/Exception.h>

#include <sqlite3.h>

namespace comity::db {

InterruptOnStop::InterruptOnStop(SQLite::Database &database, const std::stop_token &stop)
    : m_callback(stop, [handle = database.getHandle()] { sqlite3_interrupt(handle); })
{
}

void throwIfStopped(const JobContext &job)
{
    if (job.isStopped()) {
        throw SQLite::Exception("stopped", SQLITE_INTERRUPT);
    }
}

} // namespace comity::db
