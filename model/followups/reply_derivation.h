#pragma once

#include "model/base/ids.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity::followups {

/// What a derivation changed.
struct DerivedReplies
{
    int added = 0;
    int answered = 0; ///< were open, and a message of ours shows the answer
    int changed = 0; ///< otherwise
    int removed = 0; ///< nothing shows them any more

    bool isEmpty() const { return added + answered + changed + removed == 0; }
};

/// Writes the replies that all messages of the last year until `now` (UTC seconds) show to be owed,
/// and those answered in the last quarter, as obligations (reply_runs.h). What we noted as sent,
/// and touches that were a reply or a meeting, count as words of ours. A second time changes
/// nothing. What was done by hand stays done up to the last message that it covered, what was put
/// off stays so until it is answered, and what was reopened or reworded stays as it is until we
/// answer after that. Inside the caller's transaction on a writer. Reads each message of the year
/// once, and the words of those alone that decide. Throws SQLite::Exception.
DerivedReplies deriveReplies(SQLite::Database &writer, qint64 now, const JobContext &job = {});

/// The same for these profiles, and all that are one person with them, alone: after an edit of what
/// we did for them, or of who is whom. Nobody else's messages are read.
DerivedReplies deriveRepliesOf(
    SQLite::Database &writer, const std::vector<Pk> &profiles, qint64 now);

} // namespace comity::followups
