#pragma once

#include "model/goals/day.h"

#include <QDate>

namespace comity::goals {

/// Something that went well, as the user notes it (S4.59, S4.78).
struct NotedWin
{
    FactId id = {}; ///< 0: not stored yet
    std::optional<Pk> person = {}; ///< none: nobody alone
    std::optional<AccountId> account = {}; ///< of ours; none: any
    QString what = {}; ///< one line
    QString source = {}; ///< where it was said or seen, or empty
    QDate day = {};

    bool operator==(const NotedWin &) const = default;
};

/// One undoable edit, a transaction on a writer; the id is given. `now` is UTC seconds.
/// ValueRefused for one without words or a day.
Result<HandEdit> noteWin(SQLite::Database &writer, const NotedWin &win, qint64 now);
/// Likewise; Usage for one that is not there.
Result<HandEdit> dropWin(SQLite::Database &writer, FactId win);

/// What went well, newest first: noted by hand, targets who followed back, and what came of drafts
/// and campaigns (one line for each and kind), of the account of `scope` or of all. With names.
/// Throws SQLite::Exception.
std::vector<Win> winsOf(SQLite::Database &database, const DayScope &scope, std::size_t most);

} // namespace comity::goals
