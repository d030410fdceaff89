#pragma once

#include "model/drafts/context.h"

namespace comity::drafts {

/// Fills what the workspace keeps of earlier drafts: what is promised to the people of a request
/// and not done, when they were asked for something last, by a draft of a campaign that asks or
/// sells, and whether they were thanked since; the task that comes of a give-back. Who was not
/// asked by a draft stays unknown: messages may have asked. For any number of people a few queries.
/// Throws SQLite::Exception.
void putKept(SQLite::Database &database, const DraftRequest &request, ReviewRequest &out);

} // namespace comity::drafts
