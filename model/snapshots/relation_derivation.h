#pragma once

#include "model/base/ids.h"
#include "model/jobs/job_context.h"
#include "model/snapshots/snapshot_store.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity::snapshots {

/// Decides for each snapshot (oldest first, of one account) whether it is complete: what the user
/// said, else what the export tells, unless the list is much shorter than the last complete one
/// before it (shorter-than-before: by half, a table of some tool by a tenth) or lacks everybody who
/// came before a day (date-range-export, formats.md §2.7). So the answer does not depend on the
/// order of importing.
void judgeCompleteness(std::vector<Snapshot> &oldestFirst);

/// What the snapshots of one account say about one list, profile by profile, as of the newest.
struct ListStanding
{
    enum class State : quint8 { Unknown, Yes, Gone };
    std::vector<State> state; ///< by pk number
    std::vector<quint16> first; ///< by pk: index into the snapshots, where the present yes began
    std::vector<quint16> left; ///< by pk: index of the complete one that ended it
    std::vector<qint64> since; ///< by pk: stated date or 0; empty when no snapshot states any
    std::vector<DatePrecision> sincePrecision;
    const Snapshot *newestComplete = nullptr;
};
constexpr quint16 noSnapshot = 0xFFFF;

/// Walks the snapshots of `list` from the oldest on. A partial one only ever adds yes; a complete
/// one also ends what it lacks. A blob that cannot be decoded is passed over.
ListStanding standingOf(
    const std::vector<Snapshot> &oldestFirst, const QString &list, std::size_t pkCount);

/// Why the words that need both lists are withheld; empty when they are not. `code` is
/// missing-list, a completeness code, or different-days.
struct PairGap
{
    QString code;
    QString list;
    QStringList arguments;
    bool isPaired() const { return code.isEmpty(); }
};
PairGap pairGapOf(const std::vector<Snapshot> &oldestFirst);

/// Brings tables relation and side_list and the completeness of the account's snapshots to what its
/// live snapshots say, writing only rows that differ. Runs inside the caller's transaction. Long.
void deriveRelations(SQLite::Database &writer, AccountId account, const JobContext &job);

/// How many stored relations of the account differ from what its snapshots say. Reads only.
qint64 countStaleRelations(SQLite::Database &database, AccountId account);

} // namespace comity::snapshots
