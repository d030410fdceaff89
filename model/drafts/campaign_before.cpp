#include "model/drafts/campaign_before.h"

#include <SQLiteCpp/Statement.h>

namespace comity::drafts {

std::optional<CampaignId> campaignBefore(SQLite::Database &database, CampaignId campaign)
{
    SQLite::Statement row(database,
        "SELECT earlier.id FROM campaign AS earlier JOIN campaign AS own ON own.id = ?1"
        " WHERE earlier.id <> ?1 AND earlier.made_at <= own.made_at AND earlier.kind <> 'thanks'"
        " AND EXISTS (SELECT 1 FROM"
        "  handover WHERE handover.campaign = earlier.id AND handover.state = 'sent')"
        " ORDER BY earlier.made_at DESC, earlier.id DESC LIMIT 1");
    row.bind(1, static_cast<int64_t>(number(campaign)));
    return row.executeStep() ? std::optional(CampaignId {row.getColumn(0).getInt64()})
                             : std::nullopt;
}

std::vector<Pk> unthankedOf(SQLite::Database &database, CampaignId campaign)
{
    SQLite::Statement rows(database,
        "WITH thanked (whose, at) AS (SELECT coalesce(profile.person, profile.pk), handover.at"
        "  FROM handover JOIN campaign ON campaign.id = handover.campaign"
        "  JOIN profile ON profile.pk = handover.pk"
        "  WHERE handover.state = 'sent' AND campaign.kind = 'thanks'"
        "  UNION ALL SELECT coalesce(profile.person, profile.pk), obligation.done_at"
        "  FROM obligation JOIN profile ON profile.pk = obligation.pk"
        "  WHERE obligation.kind = 'thank-you' AND obligation.done_at IS NOT NULL)"
        " SELECT pk FROM (SELECT min(handover.pk) AS pk, max(handover.at) AS at,"
        "  coalesce(profile.person, profile.pk) AS whose FROM handover"
        "  JOIN profile ON profile.pk = handover.pk"
        "  WHERE handover.campaign = ?1 AND handover.state = 'sent' GROUP BY whose) AS asked"
        " WHERE NOT EXISTS (SELECT 1 FROM thanked"
        "  WHERE thanked.whose = asked.whose AND thanked.at >= asked.at) ORDER BY pk");
    rows.bind(1, static_cast<int64_t>(number(campaign)));
    std::vector<Pk> people;
    while (rows.executeStep()) {
        people.push_back(Pk {rows.getColumn(0).getUInt()});
    }
    return people;
}

} // namespace comity::drafts
