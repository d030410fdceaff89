#pragma once

#include "model/base/wording.h"
#include "model/goals/annotations.h"
#include "model/goals/list_series.h"
#include "model/goals/series.h"

namespace comity::goals {

// The cards of Insights that follow lists over time (ui.md §4.7): values to draw, and one sentence
// computed from them.

/// Followers and following beside the limit, and who came and left with each import. Both cards
/// draw the same lists.
struct GrowthCard
{
    AccountSeries lists = {}; ///< all there are; the days of the card are from … until
    std::vector<Annotation> notes = {}; ///< of these days
    QDate from = {};
    QDate until = {};
    QTimeZone zone = QTimeZone::systemTimeZone();
    std::optional<qint64> limit = {}; ///< of whom the account may follow; none: not known

    /// Points and intervals that lie in the days.
    bool holds(const Dated &time) const;
    /// The first and the last complete point of a list in these days; none without two of them a
    /// week apart, or for null.
    std::optional<std::pair<ListPoint, ListPoint>> ends(const ListSeries *list) const;
    /// How many followers more a month of 30 days, between the first and the last complete list of
    /// these days; none without two lists a week apart.
    std::optional<qint64> followersAMonth() const;
    /// Who came and left, oldest first; without a list that repeats another of its day.
    std::vector<ListInterval> followerChanges() const;
    /// How many were unfollowed, and since when.
    qint64 givenBack() const;
    QDate givenBackSince() const;
    /// Who left in the spans of followerChanges() into which copies of posts fell, and in the
    /// others; none where no copy came, or one in each.
    struct Losses
    {
        qint64 withCopies = 0; ///< people
        qint64 spansWith = 0;
        qint64 without = 0;
        qint64 spansWithout = 0;
    };
    std::optional<Losses> lossesByCopies() const;
};

/// An account's; `limit` is what networks::headroom() tells. Errors of the database are results.
Result<GrowthCard> growthCard(SQLite::Database &database, const SeriesQuery &query,
    std::optional<qint64> limit, const JobContext &job = {});

/// How followers grow.
QString followersSentence(
    const GrowthCard &card, const Wording &wording, const QLocale &numbers = QLocale::c());
/// The same, after how many more or fewer the account follows and what room that leaves.
QString growthSentence(
    const GrowthCard &card, const Wording &wording, const QLocale &numbers = QLocale::c());
QString changesSentence(
    const GrowthCard &card, const Wording &wording, const QLocale &numbers = QLocale::c());
/// Of a series of Variable::MutualShare.
QString mutualSentence(
    const Series &series, const Wording &wording, const QLocale &numbers = QLocale::c());

/// Of any series: how it moved between the oldest and the newest bin that are told whole, and its
/// peak; what it takes to know where nothing is known.
QString seriesSentence(
    const Series &series, const Wording &wording, const QLocale &numbers = QLocale::c());

} // namespace comity::goals
