#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// What the user says about a person by hand.
enum class PersonFact : quint8 {
    Protected,
    LearnOnly,
    NoPurge, ///< never to be suggested for a purge
};

/// One edit of a fact about people, as data that outlives row numbers: also the shape of its
/// inverse. Values are the UTC seconds since when the fact holds; none when it does not.
struct PersonFactEdit
{
    struct Change
    {
        QString network; ///< code
        QString key; ///< stable key as text
        std::optional<qint64> from;
        std::optional<qint64> to;
    };
    PersonFact fact = PersonFact::Protected;
    std::vector<Change> changes = {};
    qint64 generation = 0; ///< of the workspace after the edit that this one takes back
};

/// What came of an edit: what takes it back, whom it touched, and how many were passed over
/// because their value is no longer the one the edit left, or because they are gone.
struct PersonFactOutcome
{
    PersonFactEdit inverse;
    std::vector<Pk> changed;
    qint64 skipped = 0;
    qint64 generation = 0;
};

/// Sets or clears a fact on people, `at` being now in UTC seconds. People who have it already are
/// left as they are. What ends, ends for all profiles of a person. One transaction on a writer.
Result<PersonFactOutcome> setFact(
    SQLite::Database &writer, PersonFact fact, const std::vector<Pk> &pks, bool holds, qint64 at);

/// Runs an edit (an inverse, or the inverse of one) in a transaction of its own.
Result<PersonFactOutcome> apply(SQLite::Database &writer, const PersonFactEdit &edit);

/// The same inside the caller's transaction; throws SQLite::Exception and leaves the generation
/// to the caller.
PersonFactOutcome applyWithin(SQLite::Database &writer, const PersonFactEdit &edit);
PersonFactEdit editFor(
    SQLite::Database &database, PersonFact fact, const std::vector<Pk> &pks, bool holds, qint64 at);

} // namespace comity
