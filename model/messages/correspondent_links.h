#pragma once

#include "model/base/ids.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>

namespace comity::messages {

/// Finds the profile of each correspondent of an account anew and counts who wrote to whom
/// (architecture.md §5): by key or handle for certain; by a name only when exactly one profile that
/// the account stands in a relation to has it, as a guess. Who waits for an answer is told there
/// too: by a direct message, or by a question in public that we let stand (S3.6, S3.10). Writes
/// table correspondent where it differs, and table contact. Inside the caller's transaction. Long
/// for millions of messages.
void deriveContacts(SQLite::Database &writer, AccountId account, const JobContext &job);

/// Removes the threads and correspondents of an account that no message names any more.
void removeOrphans(SQLite::Database &writer, AccountId account);

} // namespace comity::messages
