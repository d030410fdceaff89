#include "model/standing/account_lists.h"

#include "model/snapshots/member_blob.h"

#include <algorithm>

namespace comity {

AccountLists::AccountLists(SQLite::Database &database, AccountId account)
    : m_snapshots(snapshots::liveSnapshots(database, account))
{
    QHash<QString, const snapshots::Snapshot *> completeBefore;
    QHash<QString, const snapshots::Snapshot *> newestOfKind;
    for (const snapshots::Snapshot &one : m_snapshots) {
        newestOfKind.insert(one.list, &one);
    }
    for (const snapshots::Snapshot &one : m_snapshots) {
        Beginning beginning;
        beginning.bounds.notAfter = one.takenAt.at;
        const snapshots::Snapshot *const before = completeBefore.value(one.list);
        if (before != nullptr) {
            beginning.bounds.notBefore = before->takenAt.at;
            beginning.isNew = newestOfKind.value(one.list) == &one
                && snapshots::areOfTheSameDays(one.takenAt, m_snapshots.back().takenAt);
        }
        m_beginnings.insert(number(one.id), beginning);
        if (one.isComplete) {
            completeBefore.insert(one.list, &one);
        }
    }
}

Bounds AccountLists::boundsFrom(SnapshotId first) const
{
    return m_beginnings.value(number(first)).bounds;
}

bool AccountLists::bringsNew(SnapshotId first) const
{
    return m_beginnings.value(number(first)).isNew;
}

const snapshots::Snapshot *AccountLists::newestOrdered() const
{
    const auto found = std::find_if(
        m_snapshots.rbegin(), m_snapshots.rend(), [](const snapshots::Snapshot &one) {
            return one.list == QLatin1StringView("following") && snapshots::isOrdered(one.members);
        });
    return found == m_snapshots.rend() ? nullptr : &*found;
}

} // namespace comity
