#pragma once

#include "model/import/stage/staged_import.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// What the user does not take over from an import: a bit a person, counted over the people of all
/// networks. Empty for nobody.
struct LeftOut
{
    std::vector<bool> people; ///< wholly: no profile, no values, on no list
    std::vector<bool> values; ///< what the import says about known ones; on the lists they stay
};

/// Takes these out of what will be saved and counts the summary anew. A list that lacks somebody
/// then is not complete by its own account (left-out-rows), unless the user overruled that. The
/// fingerprint becomes another one, so that the same files can be imported again with all of it.
/// Messages stay; their correspondent has no profile then. Reads `database` for the lists before.
void leaveOut(SQLite::Database &database, StagedImport &staged, const LeftOut &which);

} // namespace comity
