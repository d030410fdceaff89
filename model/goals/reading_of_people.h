#pragma once

#include "model/goals/scoreboard.h"

namespace comity::goals {

/// Without a value, for that reason; `toldUntil`: the last day that imports tell of.
Reading lacking(const QString &code, std::optional<QDate> toldUntil = {});
/// Per cent; `whole` is not 0.
Reading shareOf(qint64 part, qint64 whole);

/// Of the people of target lists who have a profile where the account is, or anywhere: a person
/// once, whatever lists and profiles they have. Throws SQLite::Exception, as those below.
Reading targetsBack(SQLite::Database &database, std::optional<AccountId> account);
/// Over the columns of `scope`; another account's goal is not known there. Lacks `needs-same-days`
/// where it is known of some alone whether they follow: of lists of different days, or not whole.
Reading mutualShare(const Goal &goal, const DayScope &scope);
/// The same, of ListCount and ListShare. A share is of everybody on the account's lists.
Result<Reading> readingOfList(
    SQLite::Database &database, const Goal &goal, const DayScope &scope, const JobContext &job);

} // namespace comity::goals
