#pragma once

#include "app/cli/call.h"
#include "model/standing/people_query.h"

namespace comity::cli {

/// What `comity people` was asked for.
struct PeopleRequest
{
    PeopleQuery query;
    QString network = {}; ///< only accounts of this one; empty: all
    bool isNobody = false; ///< the conditions exclude each other
    std::optional<int> limit = {};
    QString csv = {}; ///< a path, or - for the standard output
};

/// Usage for a condition, a column or a number that does not exist.
Result<PeopleRequest> peopleRequestOf(const Call &call);

} // namespace comity::cli
