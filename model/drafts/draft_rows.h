#pragma once

#include "model/drafts/campaign.h"
#include "model/drafts/draft.h"
#include "model/drafts/lessons.h"

#include <SQLiteCpp/Database.h>

namespace comity::drafts {

// Rows of the desk that more than one edit writes. Inside the transaction of an edit; the ids are
// given. What is written is checked by the edits.

DraftId insertDraft(SQLite::Database &writer, Draft draft);
/// Whoever was named one by one and stands elsewhere in `after` than in `before`; nobody else is
/// touched.
void movePeople(SQLite::Database &writer, DraftId draft, const Draft &before, const Draft &after);
/// What a draft is for; whatever was handed over before there was a goal belongs to it as well.
void setCampaign(SQLite::Database &writer, DraftId draft, CampaignId campaign);
CampaignId insertCampaign(SQLite::Database &writer, Campaign campaign);
void insertLesson(SQLite::Database &writer, const Lesson &lesson);

} // namespace comity::drafts
