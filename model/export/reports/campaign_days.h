#pragma once

#include "model/export/reports/campaign_report.h"

#include <QDate>
#include <array>
#include <map>

namespace comity {

/// What happened on one day of a campaign.
struct CampaignDay
{
    bool isMade = false;
    bool isClosed = false;
    int sent = 0;
    std::array<int, 6> outcomes = {}; ///< by drafts::OutcomeKind
    int thanked = 0;
    int kept = 0; ///< promises
    int resolved = 0; ///< detractors with whom all is said
    int overrides = 0;

    bool operator==(const CampaignDay &) const = default;
};

/// Day by day in the zone, without the days on which nothing happened. What is known of a moment by
/// bounds alone is on no day. Pure.
std::map<QDate, CampaignDay> daysOf(const CampaignReport &report, const QTimeZone &zone);

} // namespace comity
