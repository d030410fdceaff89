#pragma once

#include "model/import/stage/staged_preview.h"

namespace comity {

/// Completes rows of a preview: people are named as the import will name them, by the file, else by
/// what the workspace knows, else by mentions in the same files. Rows of Left and Changed get what
/// the workspace has. Throws SQLite::Exception.
void nameRows(SQLite::Database &database, const StagedImport &staged, StagedPreview::Part part,
    std::vector<StagedPreview::Row> &rows);

} // namespace comity
