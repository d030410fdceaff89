#pragma once

#include "model/base/ids.h"
#include "model/drafts/draft_ids.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::drafts {

/// Who of these replied to, thanked for, or did what a draft of ours asked, other than `draft`
/// (S0.45): places in `people`, rising. Over all their profiles. Throws SQLite::Exception.
std::vector<quint32> answeredBefore(
    SQLite::Database &database, const std::vector<Pk> &people, std::optional<DraftId> draft = {});

} // namespace comity::drafts
