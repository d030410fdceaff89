#pragma once

#include "model/accounts/account.h"
#include "model/networks/headroom.h"
#include "model/networks/limit.h"
#include "model/purge/pace.h"
#include "model/purge/plan_document.h"
#include "model/purge/proof_derivation.h"
#include "model/purge/purge_facts.h"
#include "model/standing/people_columns.h"

#include <QTimeZone>
#include <optional>
#include <vector>

namespace comity::ui {

/// What the Purge page knows of one account beside its columns, read in one go by a worker.
struct PurgeGround
{
    Account account;
    QString networkName;
    QTimeZone zone; ///< whose civil days count
    PurgeFacts facts;
    std::vector<networks::Limit> limits; ///< the user's own in the place of the network's
    int batch = 0; ///< the network's default
    int largestBatch = 0;
    std::optional<PlanDocument> open; ///< the batch that is being reviewed
    std::vector<BatchProof> proofs; ///< of every batch with ticks, the newest first
    Pace pace;
    std::vector<QDate> clearOutDays; ///< on which people were ticked as unfollowed, rising
    QByteArray basis; ///< of the columns that the text signs in `facts` were read with
    PurgeKind signsFor = PurgeKind::Unfollow; ///< of followers, those signs are of them as well
};

/// NoSuchAccount when it went with an import that was undone. `kind`: of the plan that is made.
/// Texts of followers are read for a plan of them, for an open batch of them, and go on being read
/// once they were for this account. `before` saves reading texts again that
/// did not change; may be null. Worker thread.
Result<PurgeGround> loadGround(const QString &workspacePath, const PeopleColumns &columns,
    AccountId account, qint64 asOf, PurgeKind kind, const PurgeGround *before,
    const JobContext &job);

/// A limit on whom one may follow, with what it leaves.
struct FollowRoom
{
    qint64 following = 0;
    std::optional<qint64> left = {}; ///< now; nothing where the network publishes no number
    std::optional<qint64> after = {}; ///< once the batch is gone
    std::optional<networks::Limit> limit = {}; ///< its value is what holds now
    bool isEstimate = false; ///< worked out from a ratio that the network does not publish
    bool restsOnFollowers = false; ///< as in networks::Headroom
};

/// Nothing while no list tells how many are followed.
std::optional<FollowRoom> followRoomOf(const PurgeGround &ground, networks::Leaving leaving = {});

} // namespace comity::ui
