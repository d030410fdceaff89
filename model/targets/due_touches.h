#pragma once

#include "model/targets/target.h"
#include "model/targets/touch_due.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Somebody whose touch is due, with the list that says so.
struct DueTouch
{
    ListId list = {};
    Target target = {};
    TouchDue due = {};
};

/// On the target lists of an account and those of none, or on all: in the order of the lists, once
/// a person, and nobody who asked us to stop or whom that account, or any, blocked. Days are those
/// of `zone`; `asOf` in UTC seconds. Throws SQLite::Exception.
std::vector<DueTouch> dueTouches(SQLite::Database &database, std::optional<AccountId> account,
    qint64 asOf, const QTimeZone &zone);

} // namespace comity
