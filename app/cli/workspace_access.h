#pragma once

#include "app/cli/call.h"
#include "model/db/workspace_file.h"

namespace comity::cli {

/// Opens the workspace of a call. The first time that this computer meets it, it is verified.
/// Missing rights on the file itself are the workspace's trouble, not the input's.
Result<db::WorkspaceFile> openWorkspace(Call &call, db::WorkspaceFile::Access access);

/// The connection to write with, after the automatic backup of the day when that is due.
Result<std::unique_ptr<SQLite::Database>> beginWriting(
    const Call &call, const db::WorkspaceFile &workspace);

/// True when both paths lead to the same file.
bool isSameFile(const QString &one, const QString &other);

} // namespace comity::cli
