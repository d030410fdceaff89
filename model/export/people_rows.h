#pragma once

#include "model/accounts/account.h"
#include "model/jobs/job_context.h"
#include "model/people/person_row.h"
#include "model/standing/people_columns.h"

#include <QTimeZone>
#include <functional>
#include <optional>
#include <vector>

namespace comity {

/// People as one account of ours stands to them, in an order. Without an account (its network is
/// empty) as the closest of all our accounts does.
struct PeopleGroup
{
    Account account = {};
    PeopleColumns::Version columns;
    std::vector<Pk> people;
    qint64 asOf = 0; ///< UTC seconds: stages are those of that moment
    std::optional<ListId> list = {}; ///< that they are on
    QTimeZone zone = QTimeZone::utc(); ///< whose civil days count
};

/// One person of a group; true until the next is visited.
struct PersonEntry
{
    const PeopleGroup &group;
    const PersonRow &row;
    const Glance &glance;
};

/// Visits the first `limit` people of the groups, or all, one group after the other; a thousand
/// rows are held at a time. Cancelled, or what `visit` ends with. Throws SQLite::Exception.
Result<void> forEachPerson(SQLite::Database &database, const std::vector<PeopleGroup> &groups,
    std::optional<qint64> limit, const JobContext &job,
    const std::function<Result<void>(const PersonEntry &)> &visit);

/// Where somebody's profile is: by key or handle, else what an export said; empty when unknown.
QString profileAddress(const PersonRow &row);

} // namespace comity
