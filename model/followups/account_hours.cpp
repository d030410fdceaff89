#include "model/followups/account_hours.h"

#include "model/accounts/account_records.h"
#include "model/followups/reply_derivation.h"
#include "model/followups/working_hours.h"

namespace comity::followups {

Result<void> saveAccount(SQLite::Database &writer, const AccountRecord &record, qint64 now)
{
    const auto before = accountRecord(writer, record.account.id);
    const auto done = account_edits::save(writer, record);
    if (done && before && !(workingHoursOf(*before) == workingHoursOf(record))) {
        deriveReplies(writer, now);
    }
    return done;
}

} // namespace comity::followups
