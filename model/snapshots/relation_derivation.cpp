#include "model/snapshots/relation_derivation.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/interrupt_on_stop.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/relation_row.h"
#include "model/snapshots/side_lists.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::snapshots {
namespace {

using State = ListStanding::State;

void applyTimes(const Snapshot &snapshot, const std::vector<Pk> &members, ListStanding &standing)
{
    if (snapshot.since.isEmpty()) {
        return;
    }
    const auto times = decodeTimes(snapshot.since, members.size());
    if (!times) {
        return;
    }
    if (standing.since.empty()) {
        standing.since.assign(standing.state.size(), 0);
        standing.sincePrecision.assign(standing.state.size(), DatePrecision::Exact);
    }
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (times->at[i] > 0) {
            standing.since[number(members[i])] = times->at[i];
            standing.sincePrecision[number(members[i])] = times->precision;
        }
    }
}

void addMembers(const std::vector<Pk> &members, quint16 index, ListStanding &standing)
{
    for (const Pk pk : members) {
        const quint32 at = number(pk);
        if (standing.state[at] != State::Yes) {
            standing.state[at] = State::Yes;
            standing.first[at] = index;
            standing.left[at] = noSnapshot;
        }
    }
}

void endMissing(const std::vector<Pk> &members, quint16 index, ListStanding &standing)
{
    std::vector<bool> present(standing.state.size(), false);
    for (const Pk pk : members) {
        present[number(pk)] = true;
    }
    for (std::size_t at = 0; at < present.size(); ++at) {
        if (standing.state[at] == State::Yes && !present[at]) {
            standing.state[at] = State::Gone;
            standing.left[at] = index;
            if (!standing.since.empty()) {
                standing.since[at] = 0;
            }
        }
    }
}

const Snapshot *newestComplete(const std::vector<Snapshot> &oldestFirst, QStringView list)
{
    const auto found = std::find_if(oldestFirst.rbegin(), oldestFirst.rend(),
        [list](const Snapshot &one) { return one.isComplete && one.list == list; });
    return found == oldestFirst.rend() ? nullptr : &*found;
}

const Snapshot *newest(const std::vector<Snapshot> &oldestFirst, QStringView list)
{
    const auto found = std::find_if(oldestFirst.rbegin(), oldestFirst.rend(),
        [list](const Snapshot &one) { return one.list == list; });
    return found == oldestFirst.rend() ? nullptr : &*found;
}

HalfRow halfOf(const ListStanding &standing, const std::vector<Snapshot> &snapshots, std::size_t pk,
    bool absenceMeansNo)
{
    HalfRow half;
    const auto idAt = [&snapshots](quint16 index) {
        return index == noSnapshot ? SnapshotId {} : snapshots[index].id;
    };
    if (standing.state[pk] == State::Yes) {
        half.state = HalfRow::State::Yes;
        half.first = idAt(standing.first[pk]);
        if (!standing.since.empty() && standing.since[pk] > 0) {
            half.since = {standing.sincePrecision[pk], standing.since[pk], {}, {}};
        }
        return half;
    }
    half.state = absenceMeansNo ? HalfRow::State::No : HalfRow::State::Unknown;
    half.left = idAt(standing.left[pk]);
    return half;
}

void storeCompleteness(
    SQLite::Database &writer, const std::vector<Snapshot> &before, const std::vector<Snapshot> &now)
{
    SQLite::Statement put(writer,
        "UPDATE snapshot SET complete = ?2, incomplete_code = ?3, incomplete_arguments = ?4"
        " WHERE id = ?1");
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (now[i].isComplete == before[i].isComplete
            && now[i].incompleteCode == before[i].incompleteCode
            && now[i].incompleteArguments == before[i].incompleteArguments) {
            continue;
        }
        put.reset();
        put.bind(1, static_cast<int64_t>(number(now[i].id)));
        put.bind(2, now[i].isComplete ? 1 : 0);
        db::bind(put, 3, now[i].incompleteCode.isEmpty() ? QString() : now[i].incompleteCode);
        put.bind(4, packTexts(now[i].incompleteArguments));
        put.exec();
    }
}

} // namespace

ListStanding standingOf(
    const std::vector<Snapshot> &oldestFirst, const QString &list, std::size_t pkCount)
{
    ListStanding standing;
    standing.state.assign(pkCount, State::Unknown);
    standing.first.assign(pkCount, noSnapshot);
    standing.left.assign(pkCount, noSnapshot);
    for (std::size_t i = 0; i < oldestFirst.size(); ++i) {
        const Snapshot &snapshot = oldestFirst[i];
        if (snapshot.list != list) {
            continue;
        }
        const auto members = decode(snapshot.members);
        if (!members
            || std::ranges::any_of(*members, [pkCount](Pk pk) { return number(pk) >= pkCount; })) {
            continue; // damage: `check` names it, and nothing is said from it
        }
        const auto index = static_cast<quint16>(i);
        addMembers(*members, index, standing);
        applyTimes(snapshot, *members, standing);
        if (snapshot.isComplete) {
            endMissing(*members, index, standing);
        }
    }
    standing.newestComplete = newestComplete(oldestFirst, list);
    return standing;
}

PairGap pairGapOf(const std::vector<Snapshot> &oldestFirst)
{
    for (const QString &list : {u"followers"_s, u"following"_s}) {
        const Snapshot *any = newest(oldestFirst, list);
        if (any == nullptr) {
            return {u"missing-list"_s, list, {list}};
        }
        if (newestComplete(oldestFirst, list) == nullptr) {
            return {any->incompleteCode, list, any->incompleteArguments};
        }
    }
    const Snapshot *followers = newestComplete(oldestFirst, u"followers");
    const Snapshot *following = newestComplete(oldestFirst, u"following");
    if (!areOfTheSameDays(followers->takenAt, following->takenAt)) {
        const QString list = isOlder(*followers, *following) ? u"followers"_s : u"following"_s;
        return {u"different-days"_s, list,
            {list, isoUtc(followers->takenAt.at).left(10), isoUtc(following->takenAt.at).left(10)}};
    }
    return {};
}

namespace {

template <typename Visit>
void forEachRelation(SQLite::Database &database, const std::vector<Snapshot> &snapshots,
    const JobContext &job, Visit visit)
{
    const auto pkCount = static_cast<std::size_t>(
        db::queryNumber(database, "SELECT value FROM meta WHERE name = 'next_pk'"));
    const ListStanding they = standingOf(snapshots, u"followers"_s, pkCount);
    const ListStanding we = standingOf(snapshots, u"following"_s, pkCount);
    const ListStanding connected = standingOf(snapshots, u"connections"_s, pkCount);
    const bool paired = pairGapOf(snapshots).isPaired();
    for (std::size_t pk = 1; pk < pkCount; ++pk) {
        if (pk % 10'000 == 0) {
            db::throwIfStopped(job);
            job.say({u"relations"_s, static_cast<qint64>(pk), static_cast<qint64>(pkCount)});
        }
        if (they.state[pk] == State::Unknown && we.state[pk] == State::Unknown
            && connected.state[pk] == State::Unknown) {
            continue;
        }
        RelationRow row;
        row.pk = Pk {static_cast<quint32>(pk)};
        row.they = halfOf(they, snapshots, pk, paired);
        row.we = halfOf(we, snapshots, pk, paired);
        row.connected = halfOf(connected, snapshots, pk, connected.state[pk] == State::Gone);
        visit(row);
    }
}

} // namespace

void deriveRelations(SQLite::Database &writer, AccountId account, const JobContext &job)
{
    const std::vector<Snapshot> before = liveSnapshots(writer, account);
    std::vector<Snapshot> snapshots = before;
    judgeCompleteness(snapshots);
    storeCompleteness(writer, before, snapshots);
    RelationWriter rows(writer, account);
    forEachRelation(writer, snapshots, job, [&rows](const RelationRow &row) { rows.put(row); });
    rows.write(job);
    deriveSideLists(writer, account);
}

qint64 countStaleRelations(SQLite::Database &database, AccountId account)
{
    std::vector<Snapshot> snapshots = liveSnapshots(database, account);
    judgeCompleteness(snapshots);
    RelationWriter rows(database, account);
    forEachRelation(
        database, snapshots, {}, [&rows](const RelationRow &row) { rows.compare(row); });
    return rows.differences();
}

} // namespace comity::snapshots
