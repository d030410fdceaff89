#pragma once

#include "model/import/staged_import.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Fills in what saving would do: judges each staged list beside the stored ones (Snapshot::
/// isComplete, incompleteCode), counts new, left and unchanged people and the relations after it.
/// `pkCount` is one more than the highest pk of stored and staged people.
void summarise(SQLite::Database &database, std::vector<StagedAccount> &accounts,
    std::size_t pkCount, ImportSummary &summary);

/// Members of `older` that `newer` lacks; both sorted.
std::vector<Pk> missingFrom(const std::vector<Pk> &older, const std::vector<Pk> &newer);

} // namespace comity
