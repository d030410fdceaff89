#pragma once

#include "model/snapshots/snapshot_store.h"
#include "model/standing/people_chunk.h"
#include "model/standing/pk_set.h"

#include <QHash>
#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// The live lists of one account and what each tells about when a relation began.
class AccountLists
{
public:
    AccountLists(SQLite::Database &database, AccountId account);

    /// Oldest first.
    const std::vector<snapshots::Snapshot> &snapshots() const { return m_snapshots; }

    /// For a relation that this list begins: after the complete list of the kind before it, and not
    /// after the list itself. Nothing for a list that is not live.
    Bounds boundsFrom(SnapshotId first) const;
    /// Who is new on lists of a kind: see PeopleColumns.
    PkSet newcomers(const QString &list) const;

    /// The newest list of whom we follow that is in the order of following, or null.
    const snapshots::Snapshot *newestOrdered() const;

private:
    std::vector<snapshots::Snapshot> m_snapshots;
    QHash<qint64, Bounds> m_beginnings; ///< by snapshot id
};

} // namespace comity
