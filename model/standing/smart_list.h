#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "model/standing/people_columns.h"
#include "model/standing/people_query.h"

#include <vector>

namespace comity {

/// Who fits a smart list now.
struct SmartListAnswer
{
    std::vector<Pk> people; ///< in rising order
    qint64 skipped = 0; ///< of whom something that it asks for is not known
};

/// Answers the query of a smart list over these columns; moment and zone are the query's. A list
/// that asks for a text reads those of the workspace at `path`: a worker's job.
Result<SmartListAnswer> answerOf(const QString &path, const PeopleColumns &columns,
    const PeopleQuery &query, const JobContext &job = {});

/// The hits of a search text in names, handles, bios, notes and tags; nothing for a blank one.
Result<std::optional<PkSet>> searchHits(const QString &path, const PeopleColumns &columns,
    const QString &text, const JobContext &job = {});

} // namespace comity
