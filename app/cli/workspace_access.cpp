#include "app/cli/workspace_access.h"

#include "app/workspace_opening.h"
#include "model/db/backup.h"
#include "model/db/db_error.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity::cli {
Result<db::WorkspaceFile> openWorkspace(Call &call, db::WorkspaceFile::Access access)
{
    const Result<QString> path = call.workspace();
    if (!path) {
        return tl::unexpected(path.error());
    }
    return openAndRemember(*path, access, call.settings(), call.clock(), call.job());
}

Result<std::unique_ptr<SQLite::Database>> beginWriting(
    const Call &call, const db::WorkspaceFile &workspace)
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
