#pragma once

#include "model/people/hand_edit.h"
#include "model/targets/follow_gate.h"
#include "model/targets/target.h"

#include <vector>

namespace comity {

// Each is one undoable edit, a transaction of its own on a writer. Texts are stored trimmed.

/// A cadence lies between a day and this many.
constexpr int longestCadenceDays = 730;

/// What the user writes of a member of a target list. Usage for a cadence out of bounds, and for
/// somebody who is not on the list.
Result<HandEdit> editTarget(SQLite::Database &writer, ListId list, Pk pk, const TargetFacts &facts);
/// The same for several people; who is not on the list is passed over.
Result<HandEdit> setCadence(
    SQLite::Database &writer, ListId list, const std::vector<Pk> &people, std::optional<int> days);
/// Leaves them alone until a moment, UTC seconds; `now` ends a rest, none forgets what was said.
Result<HandEdit> setResting(SQLite::Database &writer, ListId list, const std::vector<Pk> &people,
    std::optional<qint64> until);

/// What the user says of a touch. The kind and the time are needed, the text is not.
struct TouchEntry
{
    TouchKind kind = TouchKind::Share;
    Dated at = {};
    QString text = {};
    std::optional<qint64> answeredAt = {};
};

/// The same touch of several people, such as a reply to all of them. Usage for a time that is
/// unknown, only bounded, or after `now`. A reply and a meeting answer what they waited for, and no
/// longer do when they are changed or removed.
Result<HandEdit> logTouch(
    SQLite::Database &writer, const std::vector<Pk> &people, const TouchEntry &entry, qint64 now);
Result<HandEdit> changeTouch(
    SQLite::Database &writer, Pk pk, FactId touch, const TouchEntry &entry, qint64 now);
Result<HandEdit> removeTouch(SQLite::Database &writer, Pk pk, FactId touch, qint64 now);
/// When they answered, UTC seconds; none takes the mark away.
Result<HandEdit> markAnswered(
    SQLite::Database &writer, Pk pk, FactId touch, std::optional<qint64> at);

/// What the user says of an opening: a quote, an address or both.
struct OpeningEntry
{
    qint64 at = 0; ///< UTC seconds
    QString quote = {};
    QString url = {}; ///< http or https, or empty
};

/// Usage for nothing at all and for an address that is no web address.
Result<HandEdit> noteOpening(SQLite::Database &writer, Pk pk, const OpeningEntry &entry);
Result<HandEdit> changeOpening(
    SQLite::Database &writer, Pk pk, FactId opening, const OpeningEntry &entry);
Result<HandEdit> removeOpening(SQLite::Database &writer, Pk pk, FactId opening);
/// When it was used, UTC seconds; none takes the mark away.
Result<HandEdit> markUsed(
    SQLite::Database &writer, Pk pk, FactId opening, std::optional<qint64> at);

/// Keeps what was decided. Learn-only is also kept as a fact about the person; following or leaving
/// them ends that.
Result<HandEdit> logDecision(SQLite::Database &writer, const LoggedDecision &decision);

} // namespace comity
