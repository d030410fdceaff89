#pragma once

#include "ui/charts/chart_content.h"
#include "ui/insights/series_ground.h"

namespace comity::ui {

/// What can be followed beside the cards: one series, or two that are told beside each other.
struct SeriesChoice
{
    std::vector<goals::Variable> variables = {}; ///< of the same operations
    QString name = {};
    QString meaning = {}; ///< a sentence: what is counted
};
/// What no card shows first.
std::vector<SeriesChoice> seriesChoices();

QString operationName(goals::Operation operation);

/// A line a series; what is not known stays a gap, and has a row of the table nevertheless. The
/// newest value of a single series has the id newestPart where Series::people are known and
/// canBeNamed().
constexpr qint64 newestPart = 0;
ChartContent seriesContent(const SeriesGround &ground, const Wording &wording);

} // namespace comity::ui
