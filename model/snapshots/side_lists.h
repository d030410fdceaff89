#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/snapshots/snapshot_store.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity::snapshots {

/// Somebody on a side list of an account: blocked, muted, pending, …, or a list of ours by name.
struct SideMember
{
    QString list;
    QString name;
    Pk pk = {};
    Dated since = {};
    bool operator==(const SideMember &) const = default;
};

/// Who stands on the side lists as of the newest snapshot of each, in order of list, name and pk.
/// A complete snapshot says who is on it, a partial one only adds.
std::vector<SideMember> sideMembersOf(const std::vector<Snapshot> &oldestFirst);

/// Brings table side_list of the account to what its snapshots say. Runs inside the caller's
/// transaction.
void deriveSideLists(SQLite::Database &writer, AccountId account);

/// Whether table side_list says what the snapshots say. Reads only.
bool sideListsAreFresh(SQLite::Database &database, AccountId account);

} // namespace comity::snapshots
