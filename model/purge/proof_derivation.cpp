#include "model/purge/proof_derivation.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/snapshot_store.h"
#include "model/standing/pk_set.h"

#include <QTimeZone>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using snapshots::Snapshot;
constexpr qint64 zoneSpan = 14 * 3'600; ///< a wall clock of unknown zone may be off by as much

struct Ticked
{
    PlanItemId item = {};
    Pk pk = {};
    PurgeKind kind = PurgeKind::Unfollow;
    qint64 at = 0;
    QString proof;
};

PurgeKind kindOf(SQLite::Statement &query, int column)
{
    return purgeKindFromText(db::text(query.getColumn(column))).value_or(PurgeKind::Unfollow);
}

std::vector<Ticked> readTicked(SQLite::Database &database, AccountId account)
{
    SQLite::Statement query(database,
        "SELECT item.id, item.pk, item.done_at, item.proof, purge_plan.kind"
        " FROM purge_item AS item"
        " JOIN purge_plan ON purge_plan.id = item.plan"
        " WHERE purge_plan.account = ?1 AND (item.done = 'done' OR item.proof IS NOT NULL)");
    query.bind(1, static_cast<int64_t>(number(account)));
    std::vector<Ticked> out;
    while (query.executeStep()) {
        out.push_back({PlanItemId {query.getColumn(0).getInt64()},
            Pk {query.getColumn(1).getUInt()}, kindOf(query, 4),
            query.getColumn(2).isNull() ? std::numeric_limits<qint64>::max()
                                        : query.getColumn(2).getInt64(),
            db::text(query.getColumn(3))});
    }
    return out;
}

QTimeZone zoneOf(SQLite::Database &database, AccountId account)
{
    SQLite::Statement query(database, "SELECT time_zone FROM account WHERE id = ?1");
    query.bind(1, static_cast<int64_t>(number(account)));
    return zoneOrSystem(query.executeStep() ? db::text(query.getColumn(0)) : QString());
}

/// The first moment at which a list may have been taken.
qint64 earliest(const Dated &takenAt, const QTimeZone &zone)
{
    switch (takenAt.precision) {
    case DatePrecision::Day:
        return dateIn(QTimeZone::utc(), takenAt.at).startOfDay(zone).toSecsSinceEpoch();
    case DatePrecision::Local:
        return takenAt.at - zoneSpan;
    default:
        return takenAt.at;
    }
}

/// A list with its people, for looking them up.
struct Look
{
    qint64 at = 0; ///< the first moment at which it may have been taken
    bool isComplete = false;
    PkSet people;
};

class Looks
{
public:
    Looks(const std::vector<Snapshot> &oldestFirst, const QTimeZone &zone, qint64 firstTick)
    {
        const Snapshot *before = nullptr;
        for (const Snapshot &one : oldestFirst) {
            const bool isLater = earliest(one.takenAt, zone) > firstTick;
            if (one.list == u"following" && isLater) {
                add(one, zone, m_following);
            } else if (one.list == u"followers" && isLater) {
                add(one, zone, m_followers);
            } else if (one.list == u"followers" && one.isComplete) {
                before = &one;
            }
        }
        if (before != nullptr) {
            std::vector<Look> older;
            add(*before, zone, older);
            m_followers.insert(m_followers.begin(), older.begin(), older.end());
        }
    }

    Proof proofOf(const Ticked &one) const
    {
        const bool isRemoval = one.kind == PurgeKind::RemoveFollower;
        std::vector<Sighting> sightings;
        for (const Look &look : isRemoval ? m_followers : m_following) {
            if (look.at > one.at) {
                sightings.push_back({look.isComplete, look.people.contains(one.pk)});
            }
        }
        return comity::proofOf(sightings, !isRemoval && followsSince(one.pk, one.at));
    }

private:
    static void add(const Snapshot &one, const QTimeZone &zone, std::vector<Look> &looks)
    {
        if (const auto members = snapshots::decode(one.members)) {
            looks.push_back({earliest(one.takenAt, zone), one.isComplete, PkSet(*members)});
        }
    }

    /// Known not to follow us before the tick, and to follow us in the newest list since.
    bool followsSince(Pk pk, qint64 tickedAt) const
    {
        bool wasLacking = false;
        bool follows = false;
        for (const Look &look : m_followers) {
            const bool isThere = look.people.contains(pk);
            if (look.at <= tickedAt) {
                wasLacking = look.isComplete ? !isThere : wasLacking && !isThere;
            } else if (isThere || look.isComplete) {
                follows = isThere;
            }
        }
        return wasLacking && follows;
    }

    std::vector<Look> m_following; ///< oldest first
    std::vector<Look> m_followers;
};

} // namespace

qint64 deriveProofs(SQLite::Database &writer, AccountId account)
{
    const std::vector<Ticked> ticked = readTicked(writer, account);
    if (ticked.empty()) {
        return 0;
    }
    const qint64 firstTick = std::ranges::min(ticked, {}, &Ticked::at).at;
    const Looks looks(
        snapshots::liveSnapshots(writer, account), zoneOf(writer, account), firstTick);
    SQLite::Statement put(writer, "UPDATE purge_item SET proof = ?2 WHERE id = ?1");
    qint64 changed = 0;
    for (const Ticked &one : ticked) {
        // What is not ticked any more has no proof either.
        const bool isTicked = one.at != std::numeric_limits<qint64>::max();
        const Proof proof = isTicked ? looks.proofOf(one) : Proof::Unproved;
        const QString text = proof == Proof::Unproved ? QString() : toText(proof);
        if (text == one.proof) {
            continue;
        }
        put.reset();
        put.bind(1, static_cast<int64_t>(number(one.item)));
        db::bind(put, 2, text);
        put.exec();
        ++changed;
    }
    return changed;
}

std::vector<BatchProof> batchProofs(SQLite::Database &database, AccountId account)
{
    SQLite::Statement query(database,
        "SELECT plan, item.proof, count(*), max(item.done_at), purge_plan.kind,"
        " min(item.done_at)"
        " FROM purge_item AS item"
        " JOIN purge_plan ON purge_plan.id = item.plan"
        " WHERE purge_plan.account = ?1 AND item.done = 'done'"
        " GROUP BY plan, item.proof ORDER BY plan DESC");
    query.bind(1, static_cast<int64_t>(number(account)));
    std::vector<BatchProof> out;
    std::vector<qint64> firstTicks; ///< of the same batches
    while (query.executeStep()) {
        const PlanId plan {query.getColumn(0).getInt64()};
        if (out.empty() || out.back().plan != plan) {
            out.push_back({plan, kindOf(query, 4)});
            firstTicks.push_back(query.getColumn(5).getInt64());
        }
        BatchProof &batch = out.back();
        const Proof proof = proofFromText(db::text(query.getColumn(1))).value_or(Proof::Unproved);
        batch.counts.at(static_cast<std::size_t>(proof)) = query.getColumn(2).getInt64();
        batch.ticked += query.getColumn(2).getInt64();
        batch.doneAt = std::max<qint64>(batch.doneAt, query.getColumn(3).getInt64());
        firstTicks.back() = std::min<qint64>(firstTicks.back(), query.getColumn(5).getInt64());
    }
    if (out.empty()) {
        return out;
    }
    const QTimeZone zone = zoneOf(database, account);
    SQLite::Statement lists(database,
        "SELECT snapshot.taken_at, snapshot.taken_precision, snapshot.list = 'followers'"
        " FROM snapshot JOIN import ON import.id = snapshot.import WHERE snapshot.account = ?1"
        " AND snapshot.list IN ('followers', 'following') AND import.undone_at IS NULL"
        " ORDER BY snapshot.taken_at");
    lists.bind(1, static_cast<int64_t>(number(account)));
    while (lists.executeStep()) {
        const Dated takenAt = db::dated(lists.getColumn(0), lists.getColumn(1));
        const bool isOfFollowers = lists.getColumn(2).getInt() != 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            const bool tells = isOfFollowers == (out[i].kind == PurgeKind::RemoveFollower);
            if (tells && earliest(takenAt, zone) > firstTicks[i]) {
                out[i].checkedAt = takenAt;
            }
        }
    }
    return out;
}

} // namespace comity
