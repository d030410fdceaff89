#pragma once

#include "model/import/stage/staged_import.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Who in the import may be somebody stored under another handle (formats.md §15): new here, the
/// other on the complete list before or after it in time and on no list of the import, with the
/// same follow time. Lists alone count: a message that still says the former handle is no
/// objection. Two names that are stated must be equal; where they are not stated, only a second
/// that nobody else on either list shares tells them apart, and a day never does. One person has
/// at most one offer, whatever list or account tells of it. After summarise().
std::vector<RenameOffer> findRenames(SQLite::Database &database, StagedImport &staged);

} // namespace comity
