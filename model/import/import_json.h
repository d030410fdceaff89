#pragma once

#include "model/base/json_writer.h"
#include "model/base/wording.h"
#include "model/import/import_history.h"
#include "model/import/import_summary.h"
#include "model/import/undo.h"

namespace comity {

/// `import --json` (cli.md): what an import did or would do. A time of day precision is a date.
void writeJson(JsonWriter &json, const ImportSummary &summary, const Wording &wording);

/// `import history --json`: newest first.
void writeJson(JsonWriter &json, const std::vector<ImportEntry> &history);

/// `import undo --json`.
void writeJson(JsonWriter &json, const UndoSummary &undone);

} // namespace comity
