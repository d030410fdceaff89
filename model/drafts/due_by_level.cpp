#include "model/drafts/due_by_level.h"

#include "model/accounts/account_records.h"

namespace comity::drafts {

Dated dueByLevel(SQLite::Database &database, followups::ObligationKind kind,
    std::optional<AccountId> account, qint64 now)
{
    const auto record
        = account ? accountRecord(database, *account) : std::optional<AccountRecord>();
    const auto hours = record ? followups::workingHoursOf(*record) : followups::WorkingHours();
    return followups::dueFor(kind, serviceLevelOf(database, kind), hours, now);
}

} // namespace comity::drafts
