#pragma once

#include "model/base/ids.h"
#include "model/people/hand_edit.h"

#include <QString>

namespace comity {

/// What somebody wrote down about a person.
struct PersonNote
{
    FactId id = {};
    Pk pk = {}; ///< the profile it was written for
    qint64 at = 0; ///< UTC seconds: when it was so, which the user may set
    bool isPinned = false;
    QString text = {}; ///< plain

    bool operator==(const PersonNote &) const = default;
};

/// Of all profiles of the person, the pinned ones first, then the newest. Throws SQLite::Exception.
std::vector<PersonNote> notesOf(SQLite::Database &database, Pk pk);

/// The same note about each of these people, once a person. ValueRefused where the text is empty.
Result<HandEdit> addNote(SQLite::Database &writer, const std::vector<Pk> &pks, const QString &text,
    bool isPinned, qint64 at);

/// Text, date and pin of the note with this id; its profile stays. ValueRefused for an empty text.
Result<HandEdit> changeNote(SQLite::Database &writer, const PersonNote &note);

Result<HandEdit> removeNote(SQLite::Database &writer, FactId id);

} // namespace comity
