#pragma once

#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>
#include <functional>
#include <stop_token>

namespace comity::db {

/// While it lives, a stop request interrupts the statement that runs on the connection; the
/// statement then throws SQLITE_INTERRUPT, which errorOf() calls Cancelled.
class InterruptOnStop
{
public:
    InterruptOnStop(SQLite::Database &database, const std::stop_token &stop);

private:
    std::stop_callback<std::function<void()>> m_callback;
};

/// Ends a transaction that is asked to stop, as a statement that is interrupted does: throws
/// SQLite::Exception with SQLITE_INTERRUPT.
void throwIfStopped(const JobContext &job);

} // namespace comity::db
