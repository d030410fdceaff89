#pragma once

#include "model/followups/due_time.h"
#include "model/goals/message_span.h"

#include <QDate>

namespace comity::goals {

/// How well the service level of replies was held of late.
struct RepliesHeld
{
    followups::LevelHeld held = {}; ///< of the days of judgedDays(), or without messages of 30 days
    std::optional<QDate> toldUntil = {}; ///< the last day that messages tell of; none without any
    bool areTooOld = false; ///< they end too long ago to say: nothing is counted
};

/// Of what is owed to an account, or to all of ours; `owed` holds what was done as well. Throws
/// SQLite::Exception.
RepliesHeld repliesHeld(SQLite::Database &database, std::optional<AccountId> account,
    const std::vector<followups::Obligation> &owed, qint64 asOf, const QTimeZone &zone);

} // namespace comity::goals
