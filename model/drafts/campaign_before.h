#pragma once

#include "model/base/ids.h"
#include "model/drafts/draft_ids.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::drafts {

/// The newest campaign before this one that went to somebody; one of thanks asked for nothing and
/// is none. Throws SQLite::Exception.
std::optional<CampaignId> campaignBefore(SQLite::Database &database, CampaignId campaign);

/// Whom a campaign was sent to and who was thanked neither by a draft nor in person since; each
/// once, by the profile that got it, in rising order. Throws SQLite::Exception.
std::vector<Pk> unthankedOf(SQLite::Database &database, CampaignId campaign);

} // namespace comity::drafts
