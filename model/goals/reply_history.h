#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/goals/message_span.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::goals {

/// A reply that we owed once, whether or not it was given.
struct OwedOnce
{
    Pk person = {}; ///< profile.person, or the profile's own pk
    AccountId account = {}; ///< of ours
    qint64 askedAt = 0; ///< UTC seconds
    std::optional<qint64> answeredAt = {}; ///< by a message, an act, or ticked as done

    bool operator==(const OwedOnce &) const = default;
};

/// Every reply that was owed for messages from `from` until `until` (UTC seconds), by when they
/// were asked. The obligations of the workspace forget what was answered long ago; this goes back
/// to the messages, by the same rules (reply_runs.h). Reads each message of the span: a worker's
/// job. Cancelled; throws SQLite::Exception.
Result<std::vector<OwedOnce>> replyHistory(SQLite::Database &database,
    std::optional<AccountId> account, qint64 from, qint64 until, const JobContext &job = {});

} // namespace comity::goals
