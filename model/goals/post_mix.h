#pragma once

#include "model/base/wording.h"
#include "model/goals/content_mix.h"
#include "model/goals/goals_store.h"
#include "model/goals/series.h"

namespace comity::goals {

/// So many posts a day flood those who follow us (S4.102).
constexpr int floodPosts = 50;

/// What was posted in a bin.
struct MixPeriod
{
    QDate from = {};
    QDate until = {}; ///< the last day
    ContentMix mix = {}; ///< isKnown: imports tell about some of these days
    bool isPartial = false; ///< not about all of them

    bool operator==(const MixPeriod &) const = default;
};

/// A day with more posts of one account than people like to read.
struct FloodDay
{
    QDate day = {};
    AccountId account = {};
    qint64 posts = 0; ///< answers and shares among them

    bool operator==(const FloodDay &) const = default;
};

struct PostMix
{
    std::vector<MixPeriod> periods = {}; ///< every bin, oldest first
    std::vector<FloodDay> floods = {}; ///< oldest first
    int wanted = usualPromotion; ///< promotion is to stay under so many per cent
};

/// What the goal of promotion asks for, of the account or of any; the usual share without one. To
/// change it is to set that goal (goals_store.h). Throws SQLite::Exception.
int promotionCeiling(SQLite::Database &database, std::optional<AccountId> account);

/// The days and bins of `query`; what it follows does not matter. A worker's job of some
/// milliseconds a post. As countPosts().
Result<PostMix> postMix(
    SQLite::Database &database, const SeriesQuery &query, const JobContext &job = {});

/// Since when promotion is over its share, or that it is not, or that nobody knows; then the worst
/// flood.
QString sentenceOf(
    const PostMix &mix, const Wording &wording, const QLocale &numbers = QLocale::c());

} // namespace comity::goals
