#pragma once

#include "model/base/dated.h"
#include "model/people/hand_edit.h"

#include <QString>
#include <SQLiteCpp/Column.h>
#include <optional>

namespace comity {

/// That we met somebody: where or at what, and when.
struct Meeting
{
    FactId id = {};
    Pk pk = {}; ///< the profile it was written for
    Dated at = {};
    QString event = {};
    std::optional<ListId> list = {}; ///< the target list whose event it was

    bool operator==(const Meeting &) const = default;
};

/// Of a column `list` of meeting.
std::optional<ListId> listOfMeeting(const SQLite::Column &column);

/// Of all profiles of the person, newest first. Throws SQLite::Exception.
std::vector<Meeting> meetingsOf(SQLite::Database &database, Pk pk);

/// A meeting with each of these people. ValueRefused where the event has no name or no date.
Result<HandEdit> addMeeting(
    SQLite::Database &writer, const std::vector<Pk> &pks, const QString &event, const Dated &at);

Result<HandEdit> removeMeeting(SQLite::Database &writer, FactId id);

} // namespace comity
