#pragma once

#include "model/goals/annotations.h"
#include "model/goals/series.h"

namespace comity::ui {

/// Series over the same bins, with what explains their bends.
struct SeriesGround
{
    std::vector<goals::Series> series = {};
    std::vector<goals::Annotation> notes = {};
};

/// A worker's job with a connection of its own: what `query` asks, of each variable. Cancelled; as
/// goals::seriesOf().
Result<SeriesGround> readSeries(const QString &path, const goals::SeriesQuery &query,
    const std::vector<goals::Variable> &variables, const JobContext &job);

} // namespace comity::ui
