#pragma once

#include "app/cli/call.h"
#include "model/db/workspace_file.h"
#include "model/import/import_summary.h"

namespace comity::cli {

/// What came of an import; `isWorkspaceTrouble` tells an error of opening from one of the files.
struct ImportOutcome
{
    Result<ImportSummary> summary;
    bool isWorkspaceTrouble = false;
};

/// Stages and saves. A workspace that the import had to make is gone again when it fails or is
/// cancelled. A dry run reads the workspace when there is one, writes nothing and needs no lock.
ImportOutcome runImport(Call &call, const ImportRequest &request);

/// Stages and saves into a workspace that is open for writing.
Result<ImportSummary> importInto(
    const Call &call, const db::WorkspaceFile &workspace, const ImportRequest &request);

} // namespace comity::cli
