#pragma once

#include "model/drafts/draft_ids.h"
#include "model/people/hand_edit.h"

namespace comity::drafts {

/// A person did not get a draft after all: what was recorded of copying, sending or skipping goes,
/// with the promise that sending made, and thank-yous and replies that it did are owed again; that
/// their profile was read stays. One undoable edit on a writer, empty where nothing was recorded.
/// Usage where something came back from them for it: whoever answered had it.
Result<HandEdit> takeBackHandover(SQLite::Database &writer, DraftId draft, Pk pk);

} // namespace comity::drafts
