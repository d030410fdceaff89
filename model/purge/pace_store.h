#pragma once

#include "model/base/ids.h"
#include "model/people/hand_edit.h"
#include "model/purge/pace.h"

#include <QTimeZone>

namespace comity {

/// How an account is cleared out, as the user set it; the usual pace where nothing was set. Reads
/// only; throws SQLite::Exception.
Pace paceOf(SQLite::Database &database, AccountId account);

/// Sets it. ValueRefused for no weekday at all, days apart that are not 1 to 30, or a goal below 1.
/// One undoable edit on a writer.
Result<HandEdit> setPace(
    SQLite::Database &writer, AccountId account, const Pace &pace, qint64 setAt);

/// The days on which people were ticked as unfollowed, in rising order, as `zone` has them. Reads
/// only; throws SQLite::Exception.
std::vector<QDate> clearOutDays(
    SQLite::Database &database, AccountId account, const QTimeZone &zone);

} // namespace comity
