#pragma once

#include "model/purge/likelihood.h"
#include "model/purge/purge_facts.h"
#include "model/purge/purge_request.h"
#include "model/standing/people_columns.h"

namespace comity {

/// So many follows, and so many answered ones among them, before this workspace's own experience
/// counts: with ten answers chance alone moves the count by a third, which the clamp then
/// outweighs.
constexpr qint64 leastFollows = 50;
constexpr qint64 leastFollowBacks = 10;
/// A follow counts once the other side had so many days to answer it.
constexpr int daysToAnswer = 30;
/// The scale stays between these. The upper one keeps S4.36 (13,000 followers, follows 100) at 1 %
/// on every account.
constexpr double leastScale = 0.5;
constexpr double mostScale = 1.9;

/// What became of the follows of an account, beside what the prior said of them on the day of the
/// follow. A follow counts where it is known that they did not follow us then, and could be known
/// whether they do since: unknown is neither yes nor no. Whoever left again counts as neither. Whom
/// a plan unfollowed without an answer counts as a no.
Calibration calibrationOf(
    const PeopleColumns &columns, const PurgeFacts &facts, const PurgeRequest &request);

} // namespace comity
