#pragma once

#include "model/drafts/campaign.h"
#include "model/drafts/lessons.h"
#include "model/people/hand_edit.h"

namespace comity::drafts {

// Each is one undoable edit, a transaction of its own on a writer. Times are UTC seconds. Usage for
// a campaign that is not there, ValueRefused for one without a name or with numbers out of bounds.

/// A campaign that came to be, and the edit that made it.
struct AddedCampaign
{
    CampaignId campaign = {};
    HandEdit edit = {};
};
/// The ids are given.
Result<AddedCampaign> addCampaign(SQLite::Database &writer, const Campaign &campaign);
/// A new one, as what a draft is for. Usage for a draft that is not there.
Result<HandEdit> addCampaignTo(SQLite::Database &writer, DraftId draft, const Campaign &campaign);
/// Everything but when it was made and closed. Objectives that are not in it any more go.
Result<HandEdit> changeCampaign(SQLite::Database &writer, const Campaign &campaign);
/// With what was learnt; ValueRefused without it. Everybody it was sent to is owed a thank-you from
/// then on, those who did not answer included (S2.23).
/// The text and the rules of `lessons` are kept with it.
Result<HandEdit> closeCampaign(SQLite::Database &writer, CampaignId campaign,
    const QString &afterNote, qint64 now, const std::vector<Lesson> &lessons = {});
Result<HandEdit> reopenCampaign(SQLite::Database &writer, CampaignId campaign);
/// Owes a thank-you to everybody whom a campaign was sent to that is closed or whose date is over.
/// Empty when all are known already. For the start of the day.
Result<HandEdit> oweThanks(SQLite::Database &writer, qint64 now);

} // namespace comity::drafts
