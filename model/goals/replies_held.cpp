#include "model/goals/replies_held.h"

#include "model/accounts/account_records.h"
#include "model/base/civil_time.h"

#include <algorithm>
#include <map>

namespace comity::goals {

RepliesHeld repliesHeld(SQLite::Database &database, std::optional<AccountId> account,
    const std::vector<followups::Obligation> &owed, qint64 asOf, const QTimeZone &zone)
{
    RepliesHeld replies;
    const std::vector<MessageSpan> spans = messageSpans(database, account);
    const auto days = judgedDays(spans, asOf, zone);
    if (!spans.empty()) {
        const qint64 told = std::ranges::min(spans, {}, &MessageSpan::until).until;
        replies.toldUntil = dateIn(zone, std::min(asOf, told));
        replies.areTooOld = !days;
    }
    if (replies.areTooOld) {
        return replies;
    }
    const QDate today = dateIn(zone, asOf); // without a message what was noted by hand is known
    const qint64 from
        = days ? days->from : today.addDays(1 - judgedDayCount).startOfDay(zone).toSecsSinceEpoch();
    std::map<std::optional<AccountId>, followups::WorkingHours> hours;
    for (const AccountRecord &record : accountRecords(database)) {
        hours.emplace(record.account.id, followups::workingHoursOf(record));
    }
    const auto kind = followups::ObligationKind::Reply;
    replies.held = followups::heldOver(
        kind, serviceLevelOf(database, kind), owed,
        [&hours](std::optional<AccountId> own) { return hours[own]; }, from, asOf,
        knownUntil(spans, asOf));
    return replies;
}

} // namespace comity::goals
