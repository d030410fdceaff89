#pragma once

#include "model/base/clock.h"
#include "model/import/stage/staged_preview.h"
#include "model/import/tables/table_survey.h"
#include "model/import/undo.h"

namespace comity::ui {

/// What the import flow has worker threads do. Each opens the workspace at `workspace` for itself
/// and gives a broken database as an error. Long, all of them.

/// Reads the files of the request.
Result<StagedPreview::Shared> readPreview(const QString &workspace, const ImportRequest &request,
    const Clock &clock, const JobContext &job);
/// The same import with these answers; no file is read.
Result<StagedPreview::Shared> answerPreview(const QString &workspace, const StagedPreview &preview,
    const std::vector<RenameAnswer> &answers, const JobContext &job);
/// The columns of the first file, as the request and the mappings kept in the workspace read them.
Result<TableSurvey> surveyColumns(
    const QString &workspace, const ImportRequest &request, const JobContext &job);
Result<ImportSummary> savePreview(const QString &workspace, StagedPreview &preview,
    const std::vector<RenameAnswer> &answers, const Clock &clock, const JobContext &job);
Result<UndoSummary> undoSaved(
    const QString &workspace, ImportId import, const Clock &clock, const JobContext &job);

} // namespace comity::ui
