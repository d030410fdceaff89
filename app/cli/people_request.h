#pragma once

#include "app/cli/call.h"
#include "model/standing/people_query.h"

namespace comity::cli {

/// What `comity people` was asked for.
struct PeopleRequest
{
    PeopleQuery query;
    QStringList lists = {}; ///< names; on all of them
    QString network = {}; ///< only accounts of this one; empty: all
    bool isNobody = false; ///< the conditions exclude each other
    std::optional<int> limit = {};
};

/// --where, --search, --sort and --limit, as every verb that is about people takes them.
QList<QCommandLineOption> peopleOptions();

/// What --where says, and nothing else. Usage for a condition that does not exist.
Result<PeopleRequest> conditionsOf(const Call &call);

/// Usage for a condition, a column or a number that does not exist.
Result<PeopleRequest> peopleRequestOf(const Call &call);

} // namespace comity::cli
