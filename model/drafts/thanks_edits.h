#pragma once

#include "model/drafts/draft_edits.h"

namespace comity::drafts {

/// A draft that thanks everybody a draft, or its whole campaign, was sent to (S2.23): for the same
/// channel and account, without a text, in a campaign of thanks of its own that is called `name`.
/// One edit. Usage where nobody got it.
Result<AddedDraft> addThanks(
    SQLite::Database &writer, DraftId draft, const QString &name, qint64 now);
/// The same for these people, before anything new is asked of them by `draft`; without any, for
/// those whom the campaign before asked and nobody thanked. Usage where there is nobody to thank.
Result<AddedDraft> addThanksFirst(SQLite::Database &writer, DraftId draft,
    const std::vector<Pk> &people, const QString &name, qint64 now);
/// Puts those whom the campaign before this draft's asked and nobody thanked into the draft, but
/// for who was taken out by hand. Usage where everybody was thanked.
Result<HandEdit> thankTheOthersToo(SQLite::Database &writer, DraftId draft);

} // namespace comity::drafts
