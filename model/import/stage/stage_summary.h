#pragma once

#include "model/import/stage/staged_import.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Fills in what saving would do: judges each staged list beside the stored ones (Snapshot::
/// isComplete, incompleteCode), counts new, left and unchanged people and the relations after it.
/// `pkCount` is one more than the highest pk of stored and staged people.
void summarise(SQLite::Database &database, std::vector<StagedAccount> &accounts,
    const std::vector<StagedNetwork> &networks, std::size_t pkCount, ImportSummary &summary);

/// How many people of the networks are new and changed.
void countPeople(const std::vector<StagedNetwork> &networks, ImportSummary &summary);

/// The stored lists of an account and its staged ones, as if those were saved: oldest first and
/// judged.
std::vector<snapshots::Snapshot> listsAfterSaving(
    SQLite::Database &database, const StagedAccount &account);
/// Which of StagedAccount::lists one of listsAfterSaving() is; none for a stored one.
std::optional<std::size_t> stagedIndex(const snapshots::Snapshot &list);
/// The list of its kind that new and left people are told against, or null.
const snapshots::Snapshot *lastCompleteBefore(
    const std::vector<snapshots::Snapshot> &oldestFirst, const snapshots::Snapshot &list);

/// Members of `older` that `newer` lacks; both sorted.
std::vector<Pk> missingFrom(const std::vector<Pk> &older, const std::vector<Pk> &newer);

} // namespace comity
