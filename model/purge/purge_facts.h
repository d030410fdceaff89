#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "model/purge/likelihood.h"
#include "model/purge/purge_kind.h"
#include "model/standing/pk_set.h"

#include <QHash>
#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <array>
#include <optional>
#include <vector>

namespace comity {

/// What a plan must know about an account beside the columns: read once, used by each re-plan.
struct PurgeFacts
{
    /// Why not-following-back cannot be said, as snapshots::PairGap tells it; the code is empty
    /// when both lists are whole and of the same days.
    QString whyNotCode = {};
    QString whyNotList = {}; ///< `followers` or `following`: the one that is in the way
    QStringList whyNotArguments = {};

    /// Whether a list of whom we follow is in the order of following, as some exports have it.
    bool hasListOrder = false;

    PkSet blocked; ///< by us, as the side lists of the account say
    PkSet muted;
    PkSet owed; ///< they wrote last, and wait
    PkSet gone; ///< of whom the network says that the profile is no more
    PkSet numberedHandles; ///< by readTextSigns(), as are the next two
    PkSet defaultPictures;
    PkSet emptyBios;
    QHash<quint32, qint64> lastContact = {}; ///< pk → UTC seconds of the newest message either way
    /// What plans of one kind put off or settled. To keep following somebody says nothing of
    /// keeping them as a follower, and the other way round.
    struct Settled
    {
        PkSet reviewed; ///< the last decision about them was to keep
        QHash<quint32, qint64> snoozedUntil = {}; ///< pk → UTC seconds
    };
    std::array<Settled, purgeKindCount> settled = {}; ///< by PurgeKind
    const Settled &settledBy(PurgeKind kind) const
    {
        return settled.at(static_cast<std::size_t>(kind));
    }
    /// Gone from an earlier complete list of whom we follow and back, or ticked as unfollowed.
    PkSet unfollowedBefore;
    /// Ticked as removed from our followers, and no later list has them: that they do not follow
    /// back is our doing.
    PkSet removed;
    /// Whether messages of the account are imported: without them nobody is known to be silent.
    bool hasMessages = false;
    PkSet inOpenBatch; ///< on the open plan, of either kind, when decisions were made on it
    std::optional<PlanId> openPlan = {}; ///< with or without decisions
    bool openPlanHasDecisions = false;
    std::optional<qint64> followers = {}; ///< rows of the newest complete lists
    std::optional<qint64> following = {};
    bool hasFollowersList = false; ///< whole or not: it says of somebody that they follow us
    std::vector<qint64> followersTakenAt = {}; ///< UTC seconds of the complete lists, rising
    /// Whom a plan unfollowed without an answer, as later lists prove, and since when we followed.
    std::vector<std::pair<Pk, qint64>> unanswered = {};
    Calibration calibration = {}; ///< by calibrationOf(), which needs the columns
    qint64 generation = 0;

    bool isReady() const { return whyNotCode.isEmpty(); }
    /// Why a plan of this kind is not ready; an empty code where it is. Of followers it is enough
    /// that a list says who they are: one that is not whole says no of nobody.
    struct WhyNot
    {
        QString code = {};
        QString list = {};
        QStringList arguments = {};
    };
    WhyNot whyNot(PurgeKind kind) const;

    /// Reads them over a worker's or the reader's connection; the member lists of the account are
    /// decoded, a few milliseconds each.
    static Result<PurgeFacts> load(
        SQLite::Database &database, AccountId account, const JobContext &job = {});
};

} // namespace comity
