#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QString>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::goals {

/// How long a list was in one export.
struct ListPoint
{
    SnapshotId id = {};
    Dated takenAt = {};
    qint64 rows = 0;
    bool isComplete = false; ///< an incomplete list has at least this many
};

/// Who came and who left between a complete list and the complete one before it, as an import's
/// own New and Left: an incomplete list between the two is passed over.
struct ListInterval
{
    std::size_t from = 0; ///< index into ListSeries::points
    std::size_t to = 0;
    qint64 gained = 0;
    qint64 lost = 0;
};

/// One list of one account over time.
struct ListSeries
{
    QString list; ///< followers, following, connections
    std::vector<ListPoint> points; ///< oldest first
    std::vector<ListInterval> intervals; ///< oldest first

    /// Whether a line may run from the point before to this one: only where both are complete.
    /// What lies between is not known otherwise, and is never drawn.
    bool isJoined(std::size_t point) const;
    /// The interval that ends at this point, or null.
    const ListInterval *endingAt(std::size_t point) const;
};

/// Lists that were taken within three days of each other, at most one of a kind: one row of a
/// table.
struct Look
{
    Dated takenAt; ///< of its first list
    std::vector<std::optional<std::size_t>> points; ///< beside AccountSeries::lists
};

struct AccountSeries
{
    std::vector<ListSeries> lists; ///< those that exist, in the order above
    std::vector<Look> looks; ///< oldest first
};

/// The lists of an account whose imports are not undone. The people of at most two lists are in
/// memory at once. A list that cannot be decoded keeps its point and has no intervals. Long; any
/// thread with its own connection.
Result<AccountSeries> listSeries(
    SQLite::Database &database, AccountId account, const JobContext &job);

/// Who came and who left with the newest complete list of a kind, against the complete one of days
/// before it. Both sorted.
struct NewestChange
{
    Dated takenAt = {}; ///< of the newer list
    std::vector<Pk> gained = {};
    std::vector<Pk> lost = {};
};

/// Of who follows the account, or of its connections, whichever list is newer. Nothing without two
/// such lists. Throws SQLite::Exception.
std::optional<NewestChange> newestChange(SQLite::Database &database, AccountId account);

} // namespace comity::goals
