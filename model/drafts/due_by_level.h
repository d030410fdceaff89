#pragma once

#include "model/followups/due_time.h"

#include <SQLiteCpp/Database.h>

namespace comity::drafts {

/// When what comes up now is to be done, by the service level of its kind and the working hours of
/// an account of ours; none: at any hour. Throws SQLite::Exception.
Dated dueByLevel(SQLite::Database &database, followups::ObligationKind kind,
    std::optional<AccountId> account, qint64 now);

} // namespace comity::drafts
