#pragma once

#include "model/drafts/draft_edits.h"

namespace comity::drafts {

/// A draft that thanks everybody a draft, or its whole campaign, was sent to (S2.23): for the same
/// channel and account, without a text, in a campaign of thanks of its own that is called `name`.
/// One edit. Usage where nobody got it.
Result<AddedDraft> addThanks(
    SQLite::Database &writer, DraftId draft, const QString &name, qint64 now);

} // namespace comity::drafts
