#pragma once

#include "model/jobs/job_context.h"
#include "model/standing/people_columns.h"
#include "model/standing/people_search.h"

#include <vector>

namespace comity {

/// Up to `limit` people whose name or handle has `text`, for jumping to one: first those of whom
/// it begins the name or handle, then those of whom it begins a word there, then the others; of
/// equals those in `columns` before those who are not, the newest contact first, then the most
/// followers. `text` may begin with the @ of a handle. A person of several profiles is there once
/// for each. A worker thread's job: about as long as PeopleSearch::find(). Empty when it is
/// stopped or `text` is blank.
std::vector<Pk> nameHits(const PeopleSearch &search, const PeopleColumns &columns,
    const QString &text, std::size_t limit, const JobContext &job = {});

} // namespace comity
