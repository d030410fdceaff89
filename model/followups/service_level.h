#pragma once

#include "model/followups/obligation.h"
#include "model/people/hand_edit.h"

#include <SQLiteCpp/Database.h>
#include <map>

namespace comity::followups {

/// In what time something is to be done, and how often that is to hold: "80 % within a day" (S0.37,
/// S4.62).
struct ServiceLevel
{
    int minutes = 24 * 60; ///< on duty; whole days are days on duty, whatever their hours
    int percent = 80; ///< of all that came due
    bool operator==(const ServiceLevel &) const = default;
};

/// The longest time that can be set: a quarter of a year.
constexpr int mostLevelMinutes = 90 * 24 * 60;

/// What holds for a kind until the user says otherwise, and the idea that it follows: `S4.62`.
ServiceLevel usualLevel(ObligationKind kind);
QString sourceOfUsualLevel(ObligationKind kind);

/// What the user set, or the usual one. Throws SQLite::Exception.
ServiceLevel serviceLevelOf(SQLite::Database &database, ObligationKind kind);
/// Undoable, a transaction on a writer. ValueRefused for less than a minute, more than the longest
/// time, or no per cent.
Result<HandEdit> setServiceLevel(
    SQLite::Database &writer, ObligationKind kind, const ServiceLevel &level, qint64 now);
/// Several as one edit. Where the level of replies is among them, those that messages show to be
/// owed get their new times in it.
Result<HandEdit> setServiceLevels(
    SQLite::Database &writer, const std::map<ObligationKind, ServiceLevel> &levels, qint64 now);

} // namespace comity::followups
