#pragma once

#include "model/base/clock.h"
#include "model/base/result.h"
#include "model/import/import_history.h"
#include "model/import/import_summary.h"
#include "model/import/repair/repair_fields.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// A list of an import that a rejected row may go on.
struct RepairList
{
    SnapshotId id {};
    formats::ListKind kind = formats::ListKind::Followers;
    QString name; ///< of a list of ours
    AccountId account {};
    QString network;
    RepairBasis basis;
};

/// A rejected row and where it can go.
struct RepairableRow
{
    KeptRow kept;
    std::vector<RepairList> lists; ///< one where the file tells which
    QString hindrance; ///< why it cannot be repaired: code of resources/language/en/repair.yml
};

/// Why a kept row cannot be repaired, as in RepairableRow; cheap.
QString repairHindrance(SQLite::Database &database, const KeptRow &kept);

/// Nothing for a row that is not kept any more: dismissed, repaired or gone with its import.
std::optional<RepairableRow> repairableRow(SQLite::Database &database, qint64 row);

/// Whom a rejected row is about and which list it goes on.
struct RowRepair
{
    qint64 row = 0;
    SnapshotId list {};
    RepairFields fields;
};

/// What came of a repair: saved, or why not.
struct RepairOutcome
{
    QString code = {}; ///< of resources/language/en/repair.yml: what is missing, or `settled`
    QStringList arguments = {};
    ImportId import {}; ///< the repair, when there is no code
};

/// Puts the person of a rejected row on its list, as of that list's date: an import of its own,
/// which undoImport() takes back at any age. What it states counts like a row of the file. Nothing
/// is saved when the row is not open any more (`settled`) or the fields do not say enough. One
/// transaction, all or nothing. Needs the writer.
Result<RepairOutcome> repairRow(
    SQLite::Database &writer, const RowRepair &repair, const Clock &clock, const JobContext &job);

} // namespace comity
