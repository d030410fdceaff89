#pragma once

#include "app/cli/export_request.h"
#include "app/cli/export_target.h"
#include "model/db/workspace_file.h"
#include "model/export/list_parts.h"

namespace comity::cli {

/// One part of a list with its people.
struct ExportedPart
{
    ListPart part;
    PeopleGroup people; ///< as the account that the list mirrors stands to them
};

/// The parts of the lists that a request names, or of all. Usage for a list that does not exist.
Result<std::vector<ExportedPart>> exportedParts(
    const Call &call, const db::WorkspaceFile &workspace, const ExportRequest &request);

/// `export lists`: a sheet a part in one workbook, one file for Mastodon, else a file a part, in a
/// folder when there are several.
Result<void> exportLists(const Call &call, const db::WorkspaceFile &workspace,
    const ExportRequest &request, ExportTarget &target);

} // namespace comity::cli
