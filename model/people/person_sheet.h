#pragma once

#include "model/people/hand_values.h"
#include "model/people/identity_merge.h"
#include "model/people/meetings.h"
#include "model/people/permission_store.h"
#include "model/people/person_note.h"
#include "model/people/place_guess.h"
#include "model/people/scores.h"
#include "model/people/triage.h"

#include <QStringList>

namespace comity {

/// A list that somebody is on.
struct ListPlace
{
    ListId list = {};
    QString name = {};
    QString kind = {}; ///< private, public, target, protected, watch
    qint64 addedAt = 0; ///< UTC seconds

    bool operator==(const ListPlace &) const = default;
};

/// Everything we ourselves say about a person, over all their profiles.
struct PersonSheet
{
    Pk pk = {}; ///< the profile asked about
    std::map<HandField, HandValue> values = {};
    std::vector<PersonNote> notes = {};
    QStringList tags = {};
    std::vector<Meeting> meetings = {};
    std::vector<Score> scores = {};
    Triage triage = {};
    PersonPermission permission = {};
    std::vector<Identity> identities = {};
    std::vector<ListPlace> lists = {}; ///< by name, each once
    std::optional<PlaceGuess> guess = {}; ///< from the first profile with a place that can be told
    QString guessedFrom = {}; ///< that location, as they wrote it

    bool operator==(const PersonSheet &) const = default;
};

/// `now` is UTC seconds. Nobody has an empty sheet. A few milliseconds, on any thread.
Result<PersonSheet> personSheet(SQLite::Database &database, Pk pk, qint64 now);

} // namespace comity
