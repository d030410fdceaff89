#pragma once

#include "model/targets/event_campaign.h"
#include "ui/common/tokens.h"
#include "ui/lists/targets/target_words.h"

namespace comity::ui {

/// "Harbour Fair, 12 Jun – 14 Jun 2026, in 9 days".
QString eventText(const EventCampaign &campaign, const TargetWords &words);
/// What to begin with, or what came of meeting them.
QString guestText(const EventGuest &guest, const TargetWords &words);
/// Warns of a follow-up that is overdue.
Tone guestTone(const EventGuest &guest, const QDate &today);
/// Who is owed a follow-up first, the earliest before; then who is to be met, those whom we have
/// something to say before the others; then who was met and heard from us.
qint64 guestRank(const EventGuest &guest);

} // namespace comity::ui
