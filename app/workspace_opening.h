#pragma once

#include "app/app_settings.h"
#include "model/db/workspace_file.h"

namespace comity {

/// Opens a workspace and remembers it. The first time that this computer meets it, it is verified.
Result<db::WorkspaceFile> openAndRemember(const QString &path, db::WorkspaceFile::Access access,
    AppSettings &settings, const Clock &clock, const JobContext &job);

} // namespace comity
