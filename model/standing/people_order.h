#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "model/standing/people_columns.h"
#include "model/standing/people_query.h"
#include "model/standing/text_hits.h"
#include "model/standing/text_order.h"

#include <optional>
#include <vector>

namespace comity {

/// The order of texts that a sort needs; none for sorts by what the columns hold.
std::optional<TextOrder::By> textOrderOf(PeopleSort sort);

/// The people of a query in its order. Whose value is unknown stands last in both directions; the
/// same value is in order of pk.
/// `texts` is that of textOrderOf(), which may be null for the other sorts.
/// Milliseconds; a worker thread's job all the same. Only Cancelled can go wrong.
Result<std::vector<Pk>> orderOf(const PeopleColumns &columns, const PeopleQuery &query,
    const TextHits &hits = {}, const TextOrder *texts = nullptr, const JobContext &job = {});

} // namespace comity
