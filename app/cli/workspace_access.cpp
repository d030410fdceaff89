#include "app/cli/workspace_access.h"

#include "model/db/backup.h"
#include "model/db/db_error.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using db::WorkspaceFile;

Result<QString> idOf(const WorkspaceFile &workspace)
{
    return db::guarded(workspace.path(), [&]() -> Result<QString> { return workspace.id(); });
}

} // namespace

Result<WorkspaceFile> openWorkspace(Call &call, WorkspaceFile::Access access)
{
    const Result<QString> path = call.workspace();
    if (!path) {
        return tl::unexpected(path.error());
    }
    auto opened = WorkspaceFile::open(*path, {access, false}, call.clock(), call.job());
    if (!opened) {
        return opened;
    }
    const Result<QString> id = idOf(*opened);
    if (!id) {
        return tl::unexpected(id.error());
    }
    if (!call.settings().isKnown(*id)) {
        // Closed first: the lock is not handed on.
        opened = failure(Error::Code::Cancelled);
        opened = WorkspaceFile::open(*path, {access, true}, call.clock(), call.job());
        if (!opened) {
            return opened;
        }
        call.settings().rememberKnown(*id);
    }
    call.settings().rememberOpened(*path);
    return opened;
}

Result<std::unique_ptr<SQLite::Database>> beginWriting(
    const Call &call, const WorkspaceFile &workspace)
{
    if (db::dailyBackupIsDue(workspace.path(), call.clock())) {
        const auto kept
            = db::backUpAutomatically(workspace.path(), u"daily"_s, call.clock(), call.job());
        if (!kept) {
            return tl::unexpected(kept.error());
        }
    }
    return db::guarded(workspace.path(), [&]() -> Result<std::unique_ptr<SQLite::Database>> {
        return workspace.connect(db::Use::Writer);
    });
}

bool isSameFile(const QString &one, const QString &other)
{
    const QFileInfo first(one);
    const QFileInfo second(other);
    const QString a = first.canonicalFilePath();
    return a.isEmpty() ? first.absoluteFilePath() == second.absoluteFilePath()
                       : a == second.canonicalFilePath();
}

} // namespace comity::cli
