#pragma once

#include "model/followups/reply_runs.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>

namespace comity::followups {

/// Profiles that a reading keeps to; none: everybody.
using OnlyThese = std::optional<std::vector<Pk>>;

/// What was said with people between two moments, UTC seconds, both included, and what was done for
/// them by hand: a day counts to its end, but never past `until`. Not what was said in groups.
/// Throws SQLite::Exception.
std::vector<Said> saidWithPeople(SQLite::Database &database, qint64 from, qint64 until,
    const JobContext &job, const OnlyThese &only = {});
/// Our words in threads, whoever they were to, in the same span.
ThreadWords wordsInThreads(SQLite::Database &database, qint64 from, qint64 until);

/// A row that messages made, as it is stored.
struct DerivedRow
{
    FactId id = {};
    Said first = {}; ///< profile, account and digest alone
    qint64 madeAt = 0;
    qint64 heardUntil = 0;
    Dated dueAt = {};
    QString subject = {};
    std::optional<qint64> answeredAt = {};
    bool isDone = false; ///< by hand
    std::optional<qint64> snoozedUntil = {};
    bool isHeld = false;
};

std::vector<DerivedRow> derivedRows(SQLite::Database &database, const OnlyThese &only = {});
/// Writes row.answeredAt alone.
void putAnswer(SQLite::Database &writer, const DerivedRow &row);
/// Adds a row that has no id yet, or writes what messages say of one.
void put(SQLite::Database &writer, const DerivedRow &row);
void remove(SQLite::Database &writer, const DerivedRow &row);

} // namespace comity::followups
