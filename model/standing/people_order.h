#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "model/standing/people_columns.h"
#include "model/standing/people_query.h"
#include "model/standing/text_hits.h"
#include "model/standing/text_order.h"

#include <vector>

namespace comity {

/// The people of a query in its order. Whose value is unknown stands last in both directions; the
/// same value is in order of pk.
/// `texts` is needed for the sorts by name and handle and is ignored by the others.
/// Milliseconds; a worker thread's job all the same. Only Cancelled can go wrong.
Result<std::vector<Pk>> orderOf(const PeopleColumns &columns, const PeopleQuery &query,
    const TextHits &hits = {}, const TextOrder *texts = nullptr, const JobContext &job = {});

} // namespace comity
