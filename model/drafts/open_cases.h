#pragma once

#include "model/drafts/context.h"

namespace comity::drafts {

/// Fills what the workspace holds open with the people of a request: when they took offence, until
/// their case is closed, and the reply that somebody noted by hand to be owed to them. Asleep or
/// not. One query, for any number of people. Throws SQLite::Exception.
void putOpenCases(SQLite::Database &database, const DraftRequest &request, ReviewRequest &out);

} // namespace comity::drafts
