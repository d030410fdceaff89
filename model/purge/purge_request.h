#pragma once

#include "model/base/ids.h"
#include "model/purge/likelihood.h"
#include "model/purge/purge_codes.h"

#include <QTimeZone>
#include <vector>

namespace comity {

/// No follow-back is that likely.
constexpr int neverLikely = 101;

/// Whom we were in contact with within as many days is no candidate (ui.md §4.4).
constexpr int recentContactDays = 30;

/// What a purge plan is asked for.
struct PurgeRequest
{
    PurgeKind kind = PurgeKind::Unfollow;
    /// Of people we follow. Followers are suggested for looking automated, and for nothing else.
    ReasonSet reasons
        = {PurgeReason::NotFollowingBack, PurgeReason::Stale, PurgeReason::NeverPosted};
    bool matchAll = false; ///< every reason of `reasons` must hold, instead of any
    int staleDays = 90; ///< S4.35
    int batch = 50; ///< the network's purge_batch, or up to twice that
    bool everyone = false; ///< all who fit instead of a batch; such a plan is not stored
    /// Only these, and each of them for being chosen; empty: everybody we follow. Any profile of a
    /// person stands for the one that the account follows. Not for followers.
    std::vector<Pk> chosen = {};
    int newFollowDays = 21; ///< of our follow, or of theirs; 0: nobody is left out for it
    int likelyPercent = likelyFromPercent; ///< neverLikely: nobody is left out for it
    qint64 asOf = 0; ///< UTC seconds
    QTimeZone zone = QTimeZone::utc(); ///< of the account: whose civil days count

    /// What is looked for, by the kind.
    ReasonSet asked() const
    {
        return kind == PurgeKind::Unfollow ? reasons : ReasonSet {PurgeReason::LooksAutomated};
    }

    bool operator==(const PurgeRequest &) const = default;
};

/// In the manner of the command line (`--reason stale --stale-days 90 --batch 50`), with what only
/// the window asks for behind it: kept with a plan.
QString optionsText(const PurgeRequest &request);
/// Reads what optionsText() wrote; as-of and zone stay as they are in `into`.
void readOptions(const QString &text, PurgeRequest &into);

} // namespace comity
