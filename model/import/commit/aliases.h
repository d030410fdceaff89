#pragma once

#include "model/import/stage/staged_import.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Stores the names that stood beside ids. Inside the caller's transaction.
void saveAliases(
    SQLite::Database &writer, const StagedAliases &aliases, NetworkId network, ImportId import);

/// Brings the handles and names that only mentions tell to what the imports that are not undone
/// say: the newest one wins, and one that is older than what some import states about the person is
/// not shown (formats.md §1.7). Inside the caller's transaction, after the values are in place.
void deriveAliases(SQLite::Database &writer, NetworkId network);

} // namespace comity
