#pragma once

#include "app/cli/call.h"
#include "model/purge/plan_edits.h"
#include "model/purge/purge_request.h"

namespace comity::cli {

/// What `purge plan` is asked for, for an account of ours. Usage for what does not exist, for a
/// batch larger than the network's without --large, and for a plan of followers where they cannot
/// be removed.
Result<PurgeRequest> purgeRequestOf(
    const Call &call, SQLite::Database &database, const Account &account);

/// `keep`, `snooze:30`, `demote:Name`, …
struct DecisionWord
{
    Decision decision = Decision::Keep;
    int snoozeDays = plan_edits::usualSnoozeDays;
    QString list = {}; ///< with Decision::Demote
};
Result<DecisionWord> decisionOf(const QString &word);

/// The number of an item, as `purge show` lists it.
Result<PlanItemId> itemOf(const QString &word);

} // namespace comity::cli
