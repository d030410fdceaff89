#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "model/purge/key_order.h"
#include "model/purge/purge_facts.h"
#include "model/purge/purge_request.h"
#include "model/standing/people_columns.h"

#include <array>
#include <vector>

namespace comity {

/// Somebody a plan suggests, with what the columns knew at the time: no more than stands on an
/// item, because a plan of everyone holds hundreds of thousands.
struct PurgeCandidate
{
    Pk pk = {};
    ReasonSet reasons; ///< those asked for that hold
    std::optional<int> percent = {}; ///< likelihood of a follow-back; none for who follows us
    Dated followedAt = {}; ///< since when we follow them, or they us: by the kind of the plan
    Dated lastPostAt = {};
    std::optional<qint64> followers = {};
    std::optional<qint64> following = {};
};

/// A plan of either kind worked out, before anything is stored (architecture.md §4).
struct PurgeProposal
{
    PurgeKind kind = PurgeKind::Unfollow;
    /// False: not-following-back could not be said; of followers, no list of them is imported.
    bool isReady = true;
    qint64 fit = 0; ///< everybody who fits and is not left out
    std::vector<PurgeCandidate> items; ///< oldest follow first; a batch, or everyone
    std::array<std::vector<Pk>, leftOutCount> leftOut; ///< by LeftOut, in rising order of pk

    /// Of PurgeRequest::chosen, whom the account does not follow: nothing is to be done about them.
    std::vector<Pk> notFollowed;

    /// For the Plan pane: among those we follow, or those who follow us, before anybody is left
    /// out.
    std::array<qint64, purgeReasonCount> reasonCounts = {}; ///< whether asked for or not
    qint64 lookedAt = 0; ///< people we follow, or who follow us
    qint64 lastPostKnown = 0;
    qint64 postsKnown = 0;
    qint64 countsKnown = 0; ///< followers and following both known

    const std::vector<Pk> &peopleLeftOut(LeftOut code) const
    {
        return leftOut.at(static_cast<std::size_t>(code));
    }
};

/// Works a plan out over columns and facts of one account, without a clock. Under 60 ms for
/// 1.45 million people. The order is that of follow dates (a bounded one by its not-after), then of
/// the list of whom we follow, older ones first (there is none such of followers), then of the
/// keys. Without `keys` the last is the order of pks and no database is read.
Result<PurgeProposal> planPurge(const PeopleColumns &columns, const PurgeFacts &facts,
    const PurgeRequest &request, const KeyOrder *keys = nullptr, const JobContext &job = {});

/// How likely one person is to follow back, and why; nothing for who follows us.
std::optional<Likelihood> likelihoodFor(
    const Glance &glance, qint64 asOf, const QTimeZone &zone, const Calibration &calibration = {});

} // namespace comity
