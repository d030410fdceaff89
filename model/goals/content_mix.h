#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "model/standing/post_sort.h"

#include <QTimeZone>
#include <SQLiteCpp/Database.h>
#include <array>
#include <optional>
#include <vector>

namespace comity::goals {

using comity::PostSort;
using comity::postSortCount;

/// How many posts there were of each sort.
struct ContentMix
{
    std::array<qint64, postSortCount> counts = {};
    qint64 from = 0; ///< UTC seconds: whose posts are counted, as `until`; 0 where none are
    qint64 until = 0;
    bool isKnown = false; ///< imports tell of this time
    /// UTC seconds: until when imports tell what we post, at all; none where none does.
    std::optional<qint64> toldUntil = {};

    qint64 of(PostSort sort) const { return counts[static_cast<std::size_t>(sort)]; }
    qint64 total() const;
    /// Whole per cent; none without a post.
    std::optional<int> percent(PostSort sort) const;
    /// So few promotions less, and so many posts of another sort more, bring promotion under a
    /// share of `wanted` per cent; none where it is under it.
    std::optional<qint64> fewerPromotions(int wanted) const;
    std::optional<qint64> moreOthers(int wanted) const;

    bool operator==(const ContentMix &) const = default;
};

/// Something that we said in public, and what it was judged to be.
struct OwnPost
{
    qint64 at = 0; ///< UTC seconds
    PostSort sort = PostSort::Own;
    QString text = {}; ///< empty for one without words

    bool operator==(const OwnPost &) const = default;
};

/// What an account, or all of ours, said in public from `from` to `until` (UTC seconds), judged by
/// the review engine's detectors, whatever imports tell of that time. Not what was deleted. A
/// worker's job of some milliseconds a post; FormatBroken when the word lists cannot be read,
/// Cancelled; throws SQLite::Exception.
Result<ContentMix> countPosts(SQLite::Database &database, std::optional<AccountId> account,
    qint64 from, qint64 until, const JobContext &job);
/// The posts themselves, newest first.
Result<std::vector<OwnPost>> ownPosts(SQLite::Database &database, std::optional<AccountId> account,
    qint64 from, qint64 until, const JobContext &job);
/// What countPosts() says of the 30 days by which it is judged how things stand now (judgedDays());
/// nothing is counted and known where imports tell of none.
Result<ContentMix> mixOfLately(SQLite::Database &database, std::optional<AccountId> account,
    qint64 asOf, const QTimeZone &zone, const JobContext &job);

} // namespace comity::goals
