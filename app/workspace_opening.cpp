#include "app/workspace_opening.h"

#include "model/db/db_error.h"

namespace comity {

using db::WorkspaceFile;

Result<WorkspaceFile> openAndRemember(const QString &path, WorkspaceFile::Access access,
    AppSettings &settings, const Clock &clock, const JobContext &job)
{
    auto opened = WorkspaceFile::open(path, {access, false}, clock, job);
    if (!opened) {
        return opened;
    }
    const auto id = db::guarded(path, [&]() -> Result<QString> { return opened->id(); });
    if (!id) {
        return tl::unexpected(id.error());
    }
    if (!settings.isKnown(*id)) {
        // Closed first: the lock is not handed on.
        opened = failure(Error::Code::Cancelled);
        opened = WorkspaceFile::open(path, {access, true}, clock, job);
        if (!opened) {
            return opened;
        }
        settings.rememberKnown(*id);
    }
    settings.rememberOpened(path);
    return opened;
}

} // namespace comity
