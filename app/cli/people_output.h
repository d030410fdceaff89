#pragma once

#include "app/cli/people_selection.h"

namespace comity::cli {

/// `people --json` of cli.md, written as it is read.
Result<void> writePeopleJson(Console &console, const PeopleSelection &selection,
    SQLite::Database &database, std::optional<int> limit, const JobContext &job);

/// A table of 100 columns.
Result<void> sayPeople(Console &console, const PeopleSelection &selection,
    SQLite::Database &database, std::optional<int> limit, const JobContext &job);

/// CSV into a file that appears whole or not at all, or on the standard output for `-`.
Result<void> writePeopleCsv(Console &console, const QString &target,
    const PeopleSelection &selection, SQLite::Database &database, std::optional<int> limit,
    const JobContext &job);

} // namespace comity::cli
