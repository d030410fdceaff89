#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/purge/proof.h"
#include "model/purge/purge_kind.h"

#include <SQLiteCpp/Database.h>
#include <array>
#include <optional>
#include <vector>

namespace comity {

/// Brings the proofs of what was ticked on the plans of an account to what its live lists say,
/// writing only rows that differ: doing it twice is doing it once. Of an unfollow the lists of whom
/// we follow tell, of a removal those of followers. A list counts for a tick when it
/// was certainly taken later: a day counts from its beginning in the zone of the account. Runs
/// inside the caller's transaction; throws SQLite::Exception. Gives how many proofs changed.
qint64 deriveProofs(SQLite::Database &writer, AccountId account);

/// What became of one batch.
struct BatchProof
{
    PlanId plan = {};
    PurgeKind kind = PurgeKind::Unfollow;
    qint64 doneAt = 0; ///< UTC seconds of the last tick
    qint64 ticked = 0;
    std::array<qint64, proofCount> counts = {}; ///< by Proof
    Dated checkedAt = {}; ///< when the newest list that tells of any tick was taken

    qint64 count(Proof proof) const { return counts.at(static_cast<std::size_t>(proof)); }
    qint64 gone() const { return count(Proof::Gone) + count(Proof::FollowedUs); }
};

/// The batches of an account with ticks, the newest first. Reads only.
std::vector<BatchProof> batchProofs(SQLite::Database &database, AccountId account);

} // namespace comity
