#pragma once

#include "model/people/hand_edit.h"
#include "model/people/hand_values.h"
#include "model/people/permission.h"

#include <QString>
#include <functional>
#include <vector>

namespace comity {

/// One profile of a person of several.
struct Identity
{
    Pk pk = {};
    QString network = {}; ///< code
    QString handle = {};
    QString name = {};
    QString reason = {}; ///< why it was merged, in the user's words or a code of identity_reasons
    std::optional<qint64> mergedAt = {}; ///< UTC seconds
    QString shared = {}; ///< what it is about now: a website, a handle; empty for by-hand

    bool operator==(const Identity &) const = default;
};

/// All profiles of the person, the one asked about among them, by pk. Throws SQLite::Exception.
std::vector<Identity> identitiesOf(SQLite::Database &database, Pk pk);

/// What hangs on who is whom: told inside the same edit all profiles that are, or were, one person.
/// May throw SQLite::Exception.
using AfterRegrouping = std::function<void(const std::vector<Pk> &profiles)>;

/// Makes the persons of these profiles one. Nothing but profile.person changes, and the reason is
/// kept beside. A pair that was once refused stays refused, so a split brings that back.
Result<HandEdit> mergePeople(SQLite::Database &writer, const std::vector<Pk> &pks,
    const QString &reason, qint64 at, const AfterRegrouping &after = {});

/// Makes each of these profiles a person of its own again, with the facts written for it; the rest
/// of their persons stay together.
Result<HandEdit> splitPeople(
    SQLite::Database &writer, const std::vector<Pk> &pks, const AfterRegrouping &after = {});

/// Remembers for good that two persons are not the same one.
Result<HandEdit> refuseMerge(
    SQLite::Database &writer, Pk first, Pk second, const QString &reason, qint64 at);

/// Inside the caller's transaction: makes exactly these profiles one person, or the only one a
/// person of its own. Throws SQLite::Exception.
void regroup(SQLite::Database &writer, std::vector<Pk> profiles);

/// What two persons disagree about before they are merged.
struct MergeConflict
{
    std::optional<HandField> field = {}; ///< none: permission
    QString topic = {}; ///< of a permission
    std::vector<HandValue> values = {}; ///< one a person, the one that will hold first
};

/// By field. Of two values the newest will hold, of two permissions the stricter; of those `value`
/// is the word of the state. Throws SQLite::Exception.
std::vector<MergeConflict> mergeConflicts(SQLite::Database &database, const std::vector<Pk> &pks);

} // namespace comity
