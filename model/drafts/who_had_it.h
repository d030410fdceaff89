#pragma once

#include "model/drafts/handover.h"

#include <SQLiteCpp/Database.h>
#include <map>
#include <optional>

namespace comity::drafts {

/// Who had a draft or its campaign already: over all profiles of a person, and over the drafts that
/// it was split from or that were split from it.
class WhoHadIt
{
public:
    /// Of everybody, or of one person alone. Throws SQLite::Exception.
    WhoHadIt(SQLite::Database &database, DraftId draft, std::optional<CampaignId> campaign,
        std::optional<Pk> onlyOf = {});

    /// `person` is profile.person, or else the profile's own pk.
    std::optional<NotOffered> why(Pk person) const;

private:
    std::map<Pk, NotOffered> m_reasons;
};

} // namespace comity::drafts
