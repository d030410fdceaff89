#pragma once

#include "model/import/import_history.h"
#include "model/import/undo.h"
#include "ui/common/prompts.h"

namespace comity::ui {

/// Asks whether an import is to be undone, with what goes and what stays.
Prompts::Question undoQuestion(const ImportEntry &entry);
/// What an undo took away.
QString undoneText(const UndoSummary &summary);

} // namespace comity::ui
