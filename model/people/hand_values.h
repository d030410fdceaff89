#pragma once

#include "model/people/hand_edit.h"
#include "model/people/hand_field.h"

#include <map>

namespace comity {

/// What stands for a field, and where it comes from.
struct HandValue
{
    Pk pk = {}; ///< the profile it was written for
    QString value = {};
    qint64 setAt = 0; ///< UTC seconds
    QString source
        = {}; ///< in the user's words, or a file; empty: by hand. Of a stage, the note on it

    bool operator==(const HandValue &) const = default;
};

/// The values of a person, over all their profiles: the newest of each field. Throws
/// SQLite::Exception.
std::map<HandField, HandValue> handValuesOf(SQLite::Database &database, Pk pk);

/// All values of a field, the newest first: what a merge finds beside each other.
std::vector<HandValue> everyValueOf(SQLite::Database &database, Pk pk, HandField field);

/// One value for each of these people, `at` being now; an empty one is taken away from all their
/// profiles. Who has it already stays as they are. ValueRefused as keptValue() gives it.
Result<HandEdit> setValue(SQLite::Database &writer, const std::vector<Pk> &pks, HandField field,
    const QString &value, qint64 at, const QString &source = {});

/// The same inside the caller's editByHand(). `kept` is what keptValue() gave; throws
/// SQLite::Exception.
void putValue(SQLite::Database &writer, Pk pk, HandField field, const QString &kept, qint64 at,
    const QString &source);

} // namespace comity
