#pragma once

#include "model/networks/network.h"

#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <optional>

namespace comity::networks {

/// One of the limits that Comity works by, on one network.
struct LimitInUse
{
    QString code = {}; ///< `following`, `list-members`, …: the same on every network
    QString id = {}; ///< by which it is set on this network
    std::optional<Limit> own = {}; ///< the network's; of the purge batch Comity's own advice
    std::optional<Limit> now = {}; ///< what holds: none where neither network nor user has one

    bool isYours() const { return now && now->status == LimitStatus::Yours; }
    bool operator==(const LimitInUse &) const = default;
};

/// The codes of LimitInUse in the order in which they are shown: `following`, `list-members`,
/// `post-length`, `message-length`, `follows-per-day`, `purge-batch`.
const QStringList &limitsInUse();
/// The most that may be set for a limit.
constexpr qint64 mostOfLimit = 10'000'000;
/// A plan of more people than this is no batch any more, whatever is set.
constexpr qint64 mostOfBatch = 200;

/// The limits that hold in one workspace: the network's, with those that the user set in their
/// place. Used on the thread of its connection; throws SQLite::Exception.
class LimitStore
{
public:
    explicit LimitStore(SQLite::Database &database);

    /// All limits of a network, and those of limitsInUse() that only the user set; one that the
    /// user set has status Yours and keeps its unit, its source is empty and its date is the day it
    /// was set. The purge batch is not among them.
    std::vector<Limit> limits(const Network &network) const;
    /// One for each code of limitsInUse().
    std::vector<LimitInUse> inUse(const Network &network) const;
    /// How many people one purge batch holds: what the user set, else the network's.
    int purgeBatch(const Network &network) const;
    /// When the user last read the limits of a network, UTC seconds.
    std::optional<qint64> reviewedAt(const Network &network) const;

    /// Sets a limit for this workspace, in the caller's transaction. `setAt` is UTC seconds.
    /// Asserts that the network has a limit with this id, or that inUse() names it.
    void set(const Network &network, const QString &id, qint64 value, qint64 setAt);
    /// Goes back to the network's own number; nothing happens when none was set.
    void reset(const Network &network, const QString &id);
    /// The user read the limits of a network and let them stand.
    void setReviewed(const Network &network, qint64 at);

private:
    SQLite::Database &m_database;
};

} // namespace comity::networks
