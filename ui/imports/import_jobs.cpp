#include "ui/imports/import_jobs.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/import/stage/stage.h"
#include "model/import/tables/mapping_store.h"

#include <QFileInfo>
#include <utility>

namespace comity::ui {

Result<StagedPreview::Shared> readPreview(const QString &workspace, const ImportRequest &request,
    const Clock &clock, const JobContext &job)
{
    return db::guarded(workspace, [&]() -> Result<StagedPreview::Shared> {
        const auto database = db::connect(workspace, db::Use::Job);
        const QString folder = QFileInfo(workspace).absolutePath();
        auto staged = stageImport(*database, folder, request, clock, job);
        if (!staged) {
            return tl::unexpected<Error>(staged.error());
        }
        return StagedPreview::make(*database, std::move(*staged), job);
    });
}

Result<StagedPreview::Shared> answerPreview(const QString &workspace, const StagedPreview &preview,
    const std::vector<RenameAnswer> &answers, const JobContext &job)
{
    return db::guarded(workspace, [&]() -> Result<StagedPreview::Shared> {
        const auto database = db::connect(workspace, db::Use::Job);
        return preview.answered(*database, answers, job);
    });
}

Result<TableSurvey> surveyColumns(
    const QString &workspace, const ImportRequest &request, const JobContext &job)
{
    return db::guarded(workspace, [&]() -> Result<TableSurvey> {
        const auto database = db::connect(workspace, db::Use::Job);
        formats::ReadOptions options;
        options.list = request.list;
        options.mapping = request.mapping;
        options.remembered = MappingStore(*database).all();
        return surveyTable(request.paths.front(), options, job);
    });
}

Result<ImportSummary> savePreview(const QString &workspace, StagedPreview &preview,
    const std::vector<RenameAnswer> &answers, const Clock &clock, const JobContext &job)
{
    return db::guarded(workspace, [&]() -> Result<ImportSummary> {
        const auto writer = db::connect(workspace, db::Use::Writer);
        return preview.commit(*writer, answers, clock, job);
    });
}

Result<UndoSummary> undoSaved(
    const QString &workspace, ImportId import, const Clock &clock, const JobContext &job)
{
    return db::guarded(workspace, [&]() -> Result<UndoSummary> {
        const auto writer = db::connect(workspace, db::Use::Writer);
        return undoImport(*writer, import, clock, job);
    });
}

} // namespace comity::ui
