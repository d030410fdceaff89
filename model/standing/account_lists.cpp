#include "model/standing/account_lists.h"

#include "model/snapshots/member_blob.h"

#include <algorithm>

namespace comity {

AccountLists::AccountLists(SQLite::Database &database, AccountId account)
    : m_snapshots(snapshots::liveSnapshots(database, account))
{
    QHash<QString, const snapshots::Snapshot *> completeBefore;
    for (const snapshots::Snapshot &one : m_snapshots) {
        Bounds bounds;
        bounds.notAfter = one.takenAt.at;
        if (const snapshots::Snapshot *const before = completeBefore.value(one.list)) {
            bounds.notBefore = before->takenAt.at;
        }
        m_beginnings.insert(number(one.id), bounds);
        if (one.isComplete) {
            completeBefore.insert(one.list, &one);
        }
    }
}

Bounds AccountLists::boundsFrom(SnapshotId first) const
{
    return m_beginnings.value(number(first));
}

PkSet AccountLists::newcomers(const QString &list) const
{
    PkSet people;
    const snapshots::Snapshot *newest = nullptr;
    for (auto one = m_snapshots.rbegin(); one != m_snapshots.rend(); ++one) {
        if (one->list != list) {
            continue;
        }
        if (newest == nullptr) {
            newest = &*one;
        }
        if (!snapshots::areOfTheSameDays(newest->takenAt, m_snapshots.back().takenAt)) {
            return {};
        }
        const bool isOfNewestLook = snapshots::areOfTheSameDays(one->takenAt, newest->takenAt);
        if (!isOfNewestLook && !one->isComplete) {
            continue;
        }
        const std::vector<Pk> members
            = snapshots::decode(one->members).value_or(std::vector<Pk> {});
        if (!isOfNewestLook) {
            for (const Pk pk : members) {
                people.remove(pk);
            }
            return people;
        }
        for (const Pk pk : members) {
            people.insert(pk);
        }
    }
    return {}; // nothing came before, so nobody can be told from the others
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
