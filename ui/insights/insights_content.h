#pragma once

#include "model/standing/people_query.h"
#include "ui/charts/chart_content.h"
#include "ui/insights/insights_ground.h"

namespace comity::ui {

// What each card shows: values to draw, the same numbers as a table, and the sentence that the
// model computes from them. Days are those of the scope's zone; a part with an id opens what the
// card's own function says.

/// The newest numbers open those whom they count: growthPart() of a list, of mutual share
/// mutualPart.
ChartContent growthContent(const InsightsTrends &trends, const Wording &wording);
/// Whom a newest number counts.
PeopleQuery trendQuery(qint64 id);
constexpr qint64 mutualPart = 3;
/// The newest span has the id newestSpan.
ChartContent changesContent(const InsightsTrends &trends, const Wording &wording);
constexpr qint64 newestSpan = 0;
ChartContent mutualContent(const InsightsTrends &trends, const Wording &wording);

/// Ids are pks.
ChartContent scatterContent(const InsightsTrends &trends, const Wording &wording);
/// Ids are indexes into LastPostCard::counts.
ChartContent lastPostContent(const InsightsTrends &trends, const Wording &wording);
/// Whom such a column counts.
PeopleQuery lastPostQuery(qint64 id);
/// Ids are those of lists; noListPart is everybody who is on none.
ChartContent listContent(const InsightsTrends &trends, const Wording &wording);
constexpr qint64 noListPart = 0;

/// Ids are indexes into PostMix::periods.
ChartContent postContent(
    const InsightsScope &scope, const goals::PostMix &posts, const Wording &wording);
/// Ids are those of drafts.
ChartContent outcomeContent(const InsightsTrends &trends, const Wording &wording);

/// While the numbers of a card are being read.
ChartContent readingContent();
/// When they could not be read.
ChartContent unreadContent();

} // namespace comity::ui
