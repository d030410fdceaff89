#pragma once

#include "app/cli/call.h"
#include "model/db/workspace_file.h"
#include "model/drafts/context.h"
#include "model/review/review.h"

namespace comity::cli {

/// When the draft goes out: the moment of --send-at; none without it. Usage for what is no moment.
Result<std::optional<Dated>> sendAtOf(const Call &call);

/// A draft for those whom --to names, with what the workspace knows of them. `draft` has channel,
/// text and language. Usage where the targets do not fit the channel or each other, name nobody, or
/// where it is not clear from which account it goes out; NoSuchList, NoSuchAccount, Cancelled.
Result<drafts::ReviewRequest> draftForAudience(
    const Call &call, const db::WorkspaceFile &workspace, const review::DraftContext &draft);

/// Says who gets it and where each stands, and what the workspace does not know of them.
void tellAudience(
    const review::Review &review, const drafts::ReviewRequest &request, Console &console);

} // namespace comity::cli
