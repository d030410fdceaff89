#pragma once

#include "model/goals/series.h"

namespace comity::goals {

// What is seen of a variable, in the order of days; nothing where no import tells. Around the days
// of the query there may be more. Throws SQLite::Exception.

/// Of an account.
Result<std::vector<Observation>> observedOnLists(
    SQLite::Database &database, const SeriesQuery &query, const JobContext &job);
/// Of days that messages do not tell about nothing is seen, and of others at least a zero.
Result<std::vector<Observation>> observedInMessages(
    SQLite::Database &database, const SeriesQuery &query, const JobContext &job);

/// Two weeks without a word make an approach, and one without an answer (Variable::Ignored).
constexpr qint64 approachSeconds = qint64 {14} * 86'400;
/// Nobody waits for ever, and nobody is loved for ever.
constexpr qint64 yearSeconds = qint64 {365} * 86'400;

} // namespace comity::goals
