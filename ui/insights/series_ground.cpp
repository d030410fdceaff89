#include "ui/insights/series_ground.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"

namespace comity::ui {

Result<SeriesGround> readSeries(const QString &path, const goals::SeriesQuery &query,
    const std::vector<goals::Variable> &variables, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<SeriesGround> {
        const auto database = db::connect(path, db::Use::Job);
        SeriesGround ground;
        for (const goals::Variable variable : variables) {
            goals::SeriesQuery one = query;
            one.variable = variable;
            auto series = goals::seriesOf(*database, one, job);
            if (!series) {
                return tl::unexpected(series.error());
            }
            ground.series.push_back(*std::move(series));
        }
        auto notes = goals::annotations(*database, query.account,
            query.from.startOfDay(query.zone).toSecsSinceEpoch(),
            query.until.endOfDay(query.zone).toSecsSinceEpoch(), query.zone, job);
        if (!notes) {
            return tl::unexpected(notes.error());
        }
        ground.notes = *std::move(notes);
        return ground;
    });
}

} // namespace comity::ui
