#pragma once

#include "app/cli/console.h"
#include "model/import/import_history.h"
#include "model/import/import_summary.h"
#include "model/import/undo.h"

namespace comity::cli {

/// What an import did or would do, in words.
void reportImport(Console &console, const ImportSummary &summary);
void sayHistory(Console &console, const std::vector<ImportEntry> &history);
void reportUndo(Console &console, const UndoSummary &undone);

} // namespace comity::cli
