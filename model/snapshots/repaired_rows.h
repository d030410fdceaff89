#pragma once

#include "model/snapshots/snapshot_store.h"

#include <SQLiteCpp/Database.h>
#include <map>
#include <vector>

namespace comity::snapshots {

/// The people of rejected rows that were repaired, list by list. They are on the list as if its
/// file had told them: the list that derivations see is the stored one with them in it, and goes
/// back to what it was when a repair is undone.
class RepairedRows
{
public:
    /// Of repairs that are not undone.
    RepairedRows(SQLite::Database &database, AccountId account);

    /// Adds the repaired people, in the place of their rows where the order of the list means
    /// something and the place is known. A list that lacked nothing but rejected rows is whole once
    /// each of them is repaired, and was one person; a dismissed row is still unknown.
    void applyTo(Snapshot &snapshot) const;

private:
    struct Row
    {
        Pk pk = {};
        Dated since;
        std::optional<qint64> place; ///< how many people of the list were read before the row
        bool isOnePerson = false; ///< of this list by the file's own word
    };
    struct List
    {
        std::vector<Row> rows; ///< by place
        qint64 rejected = 0; ///< rows of the list that were rejected, repaired or not
    };

    static void addPeople(const List &list, Snapshot &snapshot);
    static void settle(const List &list, Snapshot &snapshot);

    std::map<SnapshotId, List> m_lists;
};

} // namespace comity::snapshots
