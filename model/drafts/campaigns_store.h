#pragma once

#include "model/drafts/campaign.h"
#include "model/drafts/outcome.h"

#include <SQLiteCpp/Database.h>

namespace comity::drafts {

/// Campaigns and what came of them. For the thread of the connection; throws SQLite::Exception.
/// Edits: campaign_edits.h, outcome_edits.h.
class CampaignsStore
{
public:
    explicit CampaignsStore(SQLite::Database &database);

    /// Open ones first, each the newest first.
    std::vector<Campaign> all() const;
    std::optional<Campaign> campaign(CampaignId id) const;
    /// Without its objectives, which take counting.
    std::optional<Campaign> outline(CampaignId id) const;
    CampaignStanding standing(CampaignId id) const;
    /// More were offended than may be; as standing() says it, by less work.
    bool isStopped(CampaignId id) const;
    /// Of one draft alone: nobody owes a thank-you for it, and nothing stops it.
    CampaignStanding standing(DraftId id) const;
    /// Those behind a count of standing(), each by the first of their profiles that shows it.
    std::vector<Pk> people(CampaignId id, OutcomeKind kind) const;
    std::vector<Pk> people(DraftId id, OutcomeKind kind) const;
    /// Of one draft, the newest first.
    std::vector<Outcome> outcomes(DraftId draft) const;
    /// What imports show of those whom a draft was sent to, up to `asOf` (UTC seconds): who wrote
    /// to us since, and who was following then and does not now. Each kind once a person, unless an
    /// outcome says it already; a link by a name alone shows nothing.
    std::vector<OutcomeSuggestion> suggestions(DraftId draft, qint64 asOf) const;

private:
    SQLite::Database &m_database;
};

} // namespace comity::drafts
