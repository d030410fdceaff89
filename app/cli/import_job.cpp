#include "app/cli/import_job.h"

#include "app/cli/workspace_access.h"
#include "model/db/db_error.h"
#include "model/db/new_workspace.h"
#include "model/import/commit/commit.h"
#include "model/import/stage/stage.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using db::WorkspaceFile;

Result<ImportSummary> stageOnly(
    const Call &call, SQLite::Database &database, const ImportRequest &request)
{
    return stageImport(database, {}, request, call.clock(), call.job())
        .map([](const StagedImport &staged) { return staged.summary; });
}

/// Without a workspace: against an empty one in memory.
ImportOutcome dryRun(Call &call, const std::optional<QString> &path, const ImportRequest &request)
{
    if (!path || !QFileInfo::exists(*path)) {
        return {db::guarded(path.value_or(QString()), [&]() -> Result<ImportSummary> {
            const auto memory = db::connectInMemory();
            db::layOut(*memory, call.clock());
            return stageOnly(call, *memory, request);
        })};
    }
    const auto workspace = openWorkspace(call, WorkspaceFile::Access::ReadOnly);
    if (!workspace) {
        return {tl::unexpected(workspace.error()), true};
    }
    return {db::guarded(*path, [&]() -> Result<ImportSummary> {
        return stageOnly(call, *workspace->connect(db::Use::Job), request);
    })};
}

void removeWorkspace(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QFile::remove(path + suffix);
    }
}

ImportOutcome intoNew(Call &call, const QString &path, const ImportRequest &request)
{
    Result<ImportSummary> summary = failure(Error::Code::Cancelled);
    {
        const auto workspace = WorkspaceFile::create(path, call.clock());
        if (!workspace) {
            return {tl::unexpected(workspace.error()), true};
        }
        summary = importInto(call, *workspace, request);
        if (summary) {
            call.settings().rememberKnown(workspace->id());
            call.settings().rememberOpened(path);
        } else {
            removeWorkspace(path); // while the lock is still held
        }
    }
    return {std::move(summary)};
}

} // namespace

Result<ImportSummary> importInto(
    const Call &call, const WorkspaceFile &workspace, const ImportRequest &request)
{
    return db::guarded(workspace.path(), [&]() -> Result<ImportSummary> {
        const QString folder = QFileInfo(workspace.path()).absolutePath();
        auto staged = [&] {
            const auto database = workspace.connect(db::Use::Job);
            return stageImport(*database, folder, request, call.clock(), call.job());
        }();
        if (!staged) {
            return tl::unexpected(staged.error());
        }
        if (staged->summary.isSameAgain) {
            return staged->summary;
        }
        const auto writer = beginWriting(call, workspace);
        if (!writer) {
            return tl::unexpected(writer.error());
        }
        return commitImport(**writer, *staged, call.clock(), call.job());
    });
}

ImportOutcome runImport(Call &call, const ImportRequest &request)
{
    const Result<QString> path = call.workspace();
    const bool isNamed = call.options().isSet(u"workspace"_s);
    if (!path && (isNamed || !request.isDryRun)) {
        return {tl::unexpected(path.error())};
    }
    if (request.isDryRun) {
        return dryRun(call, path ? std::optional(*path) : std::nullopt, request);
    }
    if (!QFileInfo::exists(*path)) {
        return intoNew(call, *path, request);
    }
    const auto workspace = openWorkspace(call, WorkspaceFile::Access::ReadWrite);
    if (!workspace) {
        return {tl::unexpected(workspace.error()), true};
    }
    return {importInto(call, *workspace, request)};
}

} // namespace comity::cli
