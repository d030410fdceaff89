#pragma once

#include "model/accounts/account_record.h"
#include "model/base/result.h"

#include <SQLiteCpp/Database.h>

namespace comity::followups {

/// account_edits::save(), and where the hours on duty or the zone became others, the days by which
/// replies are due. Inside the caller's editByHand(). `now` in UTC seconds. NoSuchAccount.
Result<void> saveAccount(SQLite::Database &writer, const AccountRecord &record, qint64 now);

} // namespace comity::followups
