#pragma once

#include "model/drafts/outcome.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity::drafts {

/// What CampaignsStore::suggestions() promises. Throws SQLite::Exception.
std::vector<OutcomeSuggestion> outcomeSigns(SQLite::Database &database, DraftId draft, qint64 asOf);

} // namespace comity::drafts
