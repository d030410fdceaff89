#pragma once

#include "model/drafts/context.h"

namespace comity::drafts {

/// Fills the campaign of a request with the one before it, or that there is none; and whom it is
/// for. Recipients whom a smart list finds that it is for are told to be on it. Where one of its
/// lists is gone or cannot be answered, who is on none of them is not known: then it names no
/// target lists and areListsKnown is false, and the gap `target-gone` says so.
/// `columns` and `moments` are those of the audience. Cancelled; throws SQLite::Exception.
Result<void> putCampaign(SQLite::Database &database, const PeopleColumns &columns,
    const DraftRequest &request, const Moments &moments, const JobContext &job, ReviewRequest &out);

} // namespace comity::drafts
