#pragma once

#include "model/base/result.h"
#include "model/import/formats/column_plan.h"
#include "model/import/formats/dates.h"
#include "model/jobs/job_context.h"

#include <vector>

namespace comity {

/// What a person is asked about the columns of a table before it is read: its first rows, and what
/// the whole of it says about the order of day and month.
struct TableSurvey
{
    QString file; ///< name of the file, without its folder
    QString format; ///< csv or xlsx
    formats::TableHead head;
    bool isWhole = false; ///< the head holds every row
    std::size_t headerRow = 0; ///< of the head: the best guess
    /// By column: dates such as 1/2/2026, and the order that some row of the table proves.
    std::vector<formats::OrderEvidence> dates = {};
    QString network = {}; ///< that it is about, where it says so for certain
    /// Which list it is, where its name tells.
    std::optional<formats::ListKind> list = {};
};

/// Looks at the first table that a path holds: one of people, else any. UnknownFormat when there is
/// none, else what opening gives. Long: worker thread.
Result<TableSurvey> surveyTable(
    const QString &path, const formats::ReadOptions &options, const JobContext &job);

} // namespace comity
