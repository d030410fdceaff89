#pragma once

#include "model/followups/obligation.h"
#include "model/people/hand_edit.h"

#include <SQLiteCpp/Database.h>

namespace comity::followups {

/// In what time we want to have answered, and how often that is to hold (S0.37).
struct ServiceLevel
{
    int minutes = 24 * 60;
    int percent = 90;
    bool operator==(const ServiceLevel &) const = default;
};

/// What the user set, or the usual one. Throws SQLite::Exception.
ServiceLevel serviceLevelOf(SQLite::Database &database, ObligationKind kind);
/// Undoable, a transaction on a writer. ValueRefused for less than a minute or no per cent.
Result<HandEdit> setServiceLevel(
    SQLite::Database &writer, ObligationKind kind, const ServiceLevel &level, qint64 now);

} // namespace comity::followups
