#pragma once

#include "model/export/reports/campaign_report.h"
#include "model/export/reports/draft_report.h"
#include "model/export/reports/name_cover.h"

namespace comity {

/// Whom a report is to hide: who gets the draft, who is named in it, who wrote, answered for or
/// read it, whom history names; and us.
void teachPeople(NameCover &cover, const DraftReport &report);
void teachPeople(NameCover &cover, const CampaignReport &report);

} // namespace comity
