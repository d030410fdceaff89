#pragma once

#include "model/drafts/draft.h"

#include <SQLiteCpp/Database.h>

namespace comity::drafts {

/// `after`, where nobody stays taken out whom it puts in, or whom a step of it adds by handle, and
/// `before` did not: the newest word about somebody counts, for all their profiles. Looks handles
/// up where there are any: half a second for a network of a million people. Throws
/// SQLite::Exception.
Draft withNamedBack(SQLite::Database &database, const Draft &before, Draft after);

} // namespace comity::drafts
