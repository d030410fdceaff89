#pragma once

#include "model/import/stage/staged_import.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Keeps the rows of an import that could not be read, each with the list it stood on, or says whom
/// a rejected row of an earlier import is about. The lists of `staged` have their ids. Runs inside
/// the caller's transaction.
void saveRejected(SQLite::Database &writer, StagedImport &staged, ImportId import);

} // namespace comity
