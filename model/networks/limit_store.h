#pragma once

#include "model/networks/network.h"

#include <SQLiteCpp/Database.h>

namespace comity::networks {

/// The limits that hold in one workspace: the network's, with those that the user set in their
/// place. Used on the thread of its connection; throws SQLite::Exception.
class LimitStore
{
public:
    explicit LimitStore(SQLite::Database &database);

    /// All limits of a network; one that the user set has status Yours and keeps its unit, its
    /// source is empty and its date is the day it was set.
    std::vector<Limit> limits(const Network &network) const;

    /// Sets a limit for this workspace, in the caller's transaction. `setAt` is UTC seconds.
    /// Asserts that the network has a limit with this id.
    void set(const Network &network, const QString &id, qint64 value, qint64 setAt);
    /// Goes back to the network's own number; nothing happens when none was set.
    void reset(const Network &network, const QString &id);

private:
    SQLite::Database &m_database;
};

} // namespace comity::networks
