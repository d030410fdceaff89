#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QString>
#include <vector>

namespace comity {

/// One row of a plan file as it stands there, without what spreadsheets wrap around cells.
struct PlanSheetRow
{
    qint64 line = 0; ///< of the file, from 1
    bool isBroken = false; ///< it could not be read; all else is empty
    QString plan = {};
    QString account = {};
    QString item = {};
    QString key = {};
    QString handle = {};
    QString name = {};
    QString decision = {};
    QString done = {};
    QString kind = {}; ///< of the plan; a plan of whom one follows is written without
    QString was = {}; ///< stateCell() when the file was written
};

/// A plan file (plan_csv.h) that was read again.
struct PlanSheet
{
    QString file = {}; ///< its name, without the folder
    std::vector<PlanSheetRow> rows = {};
};

/// Reads a CSV, whatever spreadsheet saved it: by the names of its columns, in any order, with any
/// delimiter and encoding that imports take. PlanFileForeign where the columns of a plan are
/// missing, else what opening gives. Worker thread.
Result<PlanSheet> readPlanCsv(const QString &path, const JobContext &job = {});

} // namespace comity
