#include "model/import/stage/stage_summary.h"

#include "model/snapshots/member_blob.h"
#include "model/snapshots/relation_derivation.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using snapshots::ListStanding;
using snapshots::Snapshot;
using State = ListStanding::State;

/// Above every stored id, so that a tie in time goes to the new import.
constexpr qint64 stagedIds = std::numeric_limits<qint64>::max() - (qint64 {1} << 32);

ListSummary summaryOf(const Snapshot &snapshot, const std::vector<Snapshot> &all)
{
    ListSummary list;
    list.kind = *formats::listKindFromText(snapshot.list);
    list.name = snapshot.name;
    list.rows = snapshot.rows;
    list.isComplete = snapshot.isComplete;
    list.incompleteCode = snapshot.incompleteCode;
    list.incompleteArguments = snapshot.incompleteArguments;
    list.takenAt = snapshot.takenAt;
    const Snapshot *before = lastCompleteBefore(all, snapshot);
    if (before == nullptr) {
        list.added = snapshot.rows;
        return list;
    }
    const auto then = snapshots::decodeSorted(before->members);
    const auto now = snapshots::decodeSorted(snapshot.members);
    if (then && now) {
        list.comparedWith = before->takenAt;
        list.added = static_cast<qint64>(missingFrom(*now, *then).size());
        list.unchanged = list.rows - list.added;
        list.left = snapshot.isComplete ? static_cast<qint64>(missingFrom(*then, *now).size()) : 0;
    }
    return list;
}

RelationCounts relationsOf(const std::vector<Snapshot> &all, std::size_t pkCount)
{
    const ListStanding they = snapshots::standingOf(all, u"followers"_s, pkCount);
    const ListStanding we = snapshots::standingOf(all, u"following"_s, pkCount);
    const ListStanding connected = snapshots::standingOf(all, u"connections"_s, pkCount);
    const bool paired = snapshots::pairGapOf(all).isPaired();
    RelationCounts counts;
    for (std::size_t pk = 1; pk < pkCount; ++pk) {
        const bool theyDo = they.state[pk] == State::Yes;
        const bool weDo = we.state[pk] == State::Yes;
        if ((theyDo && weDo) || connected.state[pk] == State::Yes) {
            ++counts.mutual;
        } else if (theyDo || weDo) {
            ++(!paired ? counts.unknown : weDo ? counts.notFollowingBack : counts.fans);
        }
    }
    return counts;
}

void countMessages(const StagedAccount &account, AccountSummary &told)
{
    for (const StagedMessages &messages : account.messages) {
        told.threads += std::ssize(messages.threads);
        told.posts += messages.posts;
        told.messages += std::ssize(messages.offsets) - messages.posts;
    }
    for (const formats::OwnerFact &fact : account.facts) {
        if (fact.name == u"on_lists") {
            told.onLists = fact.value.toLongLong();
        }
    }
}

/// How many members of a list have a handle only because a mention tells it.
qint64 recoveredOn(
    const Snapshot &list, const QString &network, const std::vector<StagedNetwork> &networks)
{
    const auto found = std::ranges::find(networks, network, &StagedNetwork::code);
    const auto members = snapshots::decodeSorted(list.members);
    if (found == networks.end() || found->recovered.empty() || !members) {
        return 0;
    }
    std::vector<Pk> both;
    std::ranges::set_intersection(*members, found->recovered, std::back_inserter(both));
    return std::ssize(both);
}

} // namespace

void countPeople(const std::vector<StagedNetwork> &networks, ImportSummary &summary)
{
    summary.newPeople = 0;
    summary.changedPeople = 0;
    for (const StagedNetwork &network : networks) {
        for (const StagedPerson &person : network.people) {
            summary.newPeople += person.kind == StagedPerson::Kind::New ? 1 : 0;
            summary.changedPeople += person.kind == StagedPerson::Kind::Changed ? 1 : 0;
        }
    }
}

std::vector<Snapshot> listsAfterSaving(SQLite::Database &database, const StagedAccount &account)
{
    std::vector<Snapshot> all;
    if (account.existing) {
        all = snapshots::liveSnapshots(database, *account.existing);
    }
    for (std::size_t i = 0; i < account.lists.size(); ++i) {
        Snapshot copy = account.lists[i];
        copy.id = SnapshotId {stagedIds + static_cast<qint64>(i)};
        all.push_back(std::move(copy));
    }
    std::ranges::sort(all, snapshots::isOlder);
    snapshots::judgeCompleteness(all);
    return all;
}

std::optional<std::size_t> stagedIndex(const Snapshot &list)
{
    const qint64 index = number(list.id) - stagedIds;
    return index < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(index));
}

const Snapshot *lastCompleteBefore(const std::vector<Snapshot> &oldestFirst, const Snapshot &list)
{
    const Snapshot *before = nullptr;
    for (const Snapshot &one : oldestFirst) {
        if (one.id == list.id) {
            break;
        }
        if (one.listKey() == list.listKey() && one.isComplete) {
            before = &one;
        }
    }
    return before;
}

std::vector<Pk> missingFrom(const std::vector<Pk> &older, const std::vector<Pk> &newer)
{
    std::vector<Pk> out;
    std::ranges::set_difference(older, newer, std::back_inserter(out));
    return out;
}

void summarise(SQLite::Database &database, std::vector<StagedAccount> &accounts,
    const std::vector<StagedNetwork> &networks, std::size_t pkCount, ImportSummary &summary)
{
    summary.accounts.clear();
    for (StagedAccount &account : accounts) {
        const std::vector<Snapshot> all = listsAfterSaving(database, account);
        AccountSummary told;
        told.id = account.existing;
        told.network = account.network;
        told.handle = account.owner.handle;
        told.key = account.owner.key;
        told.name = account.owner.name;
        told.takenAt = account.takenAt;
        for (const Snapshot &one : all) {
            const auto index = stagedIndex(one);
            if (!index) {
                continue;
            }
            Snapshot &staged = account.lists[*index];
            staged.isComplete = one.isComplete;
            staged.incompleteCode = one.incompleteCode;
            staged.incompleteArguments = one.incompleteArguments;
            ListSummary list = summaryOf(one, all);
            list.handlesRecovered = recoveredOn(staged, account.network, networks);
            (one.isSideList() ? told.sideLists : told.lists).push_back(std::move(list));
        }
        countMessages(account, told);
        told.relations = relationsOf(all, pkCount);
        summary.accounts.push_back(std::move(told));
    }
}

} // namespace comity
