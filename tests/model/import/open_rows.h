#pragma once

#include "model/import/repair/row_repair.h"
#include "tests/support/import_text.h"

namespace comity::tests {

/// The rows that are still open, and one of them; an empty one when there is none.
std::vector<KeptRow> kept(ImportWorkspace &workspace);
RepairableRow openRow(ImportWorkspace &workspace, std::size_t at = 0);

RepairOutcome repair(ImportWorkspace &workspace, const RowRepair &what);
/// Repairs an open row of one list by the number of the account.
ImportId repairById(ImportWorkspace &workspace, const QString &id, std::size_t at = 0);

/// Why the newest of these lists is not complete, empty when it is.
QString incompleteCode(ImportWorkspace &workspace, const char *list);

} // namespace comity::tests
