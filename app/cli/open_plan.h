#pragma once

#include "app/cli/call.h"
#include "model/db/workspace_file.h"
#include "model/purge/plan_document.h"

namespace comity::cli {

/// The open purge plan of an account of ours; Usage when there is none.
Result<PlanDocument> openPlanOf(const db::WorkspaceFile &workspace, const Account &account);

} // namespace comity::cli
