#include "model/import/erase/erase_lists.h"

#include "model/db/binding.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/seen_blob.h"

#include <QByteArrayList>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <sqlite3.h>

namespace comity {
namespace {

bool isGone(const std::vector<Pk> &gone, Pk pk)
{
    return std::ranges::binary_search(gone, pk);
}

std::vector<qint64> idsOf(SQLite::Database &writer, const char *sql)
{
    SQLite::Statement query(writer, sql);
    std::vector<qint64> ids;
    while (query.executeStep()) {
        ids.push_back(query.getColumn(0).getInt64());
    }
    return ids;
}

template <typename T>
T orCorrupt(std::optional<T> &&value)
{
    if (!value) {
        throw SQLite::Exception("blob", SQLITE_CORRUPT);
    }
    return *std::move(value);
}

/// Rejected rows remember how many of the list were read before them.
void shiftPlaces(SQLite::Database &writer, qint64 snapshot, const std::vector<std::size_t> &places)
{
    SQLite::Statement put(
        writer, "UPDATE rejected_row SET place = place - 1 WHERE snapshot = ?1 AND place > ?2");
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        put.reset();
        put.bind(1, static_cast<int64_t>(snapshot));
        put.bind(2, static_cast<int64_t>(*place));
        put.exec();
    }
}

bool takeOutOf(SQLite::Database &writer, qint64 id, const std::vector<Pk> &gone)
{
    SQLite::Statement list(writer, "SELECT members, since, options FROM snapshot WHERE id = ?1");
    list.bind(1, static_cast<int64_t>(id));
    list.executeStep();
    const QByteArray blob = db::blob(list.getColumn(0));
    const QByteArray times = db::blob(list.getColumn(1));
    const QByteArray options = db::blob(list.getColumn(2));
    list.reset();
    const std::vector<Pk> members = orCorrupt(snapshots::decode(blob));
    const snapshots::Times since = times.isEmpty()
        ? snapshots::Times {}
        : orCorrupt(snapshots::decodeTimes(times, members.size()));
    const QByteArrayList lines = options.split('\n');
    std::vector<Pk> kept;
    std::vector<qint64> keptSince;
    QByteArrayList keptLines;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (isGone(gone, members[i])) {
            places.push_back(i);
            continue;
        }
        kept.push_back(members[i]);
        if (!times.isEmpty()) {
            keptSince.push_back(since.at[i]);
        }
        keptLines += lines.value(static_cast<qsizetype>(i));
    }
    if (places.empty()) {
        return false;
    }
    SQLite::Statement put(writer,
        "UPDATE snapshot SET members = ?2, since = ?3, options = ?4, rows = ?5 WHERE id = ?1");
    const QByteArray newMembers
        = snapshots::isOrdered(blob) ? snapshots::encodeOrdered(kept) : snapshots::encodeSet(kept);
    const QByteArray newTimes
        = times.isEmpty() ? QByteArray() : snapshots::encodeTimes(keptSince, since.precision);
    const QByteArray newOptions = keptLines.join('\n');
    put.bind(1, static_cast<int64_t>(id));
    db::bindBlob(put, 2, newMembers);
    if (!times.isEmpty()) {
        db::bindBlob(put, 3, newTimes);
    }
    if (!options.isEmpty()) {
        db::bindBlob(put, 4, newOptions);
    }
    put.bind(5, static_cast<int64_t>(kept.size()));
    put.exec();
    shiftPlaces(writer, id, places);
    return true;
}

void takeOutOfSeen(SQLite::Database &writer, const std::vector<Pk> &gone)
{
    SQLite::Statement query(writer, "SELECT import, network, seen FROM import_seen");
    std::vector<std::tuple<int64_t, int64_t, QByteArray>> changed;
    while (query.executeStep()) {
        const snapshots::Seen seen = orCorrupt(snapshots::decodeSeen(db::blob(query.getColumn(2))));
        snapshots::Seen kept;
        for (std::size_t i = 0; i < seen.pks.size(); ++i) {
            if (!isGone(gone, seen.pks[i])) {
                kept.pks.push_back(seen.pks[i]);
                kept.stated.push_back(seen.stated[i]);
            }
        }
        if (kept.pks.size() < seen.pks.size()) {
            changed.emplace_back(query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
                snapshots::encodeSeen(kept));
        }
    }
    query.reset();
    SQLite::Statement put(
        writer, "UPDATE import_seen SET seen = ?3 WHERE import = ?1 AND network = ?2");
    for (const auto &[import, network, blob] : changed) {
        put.reset();
        put.bind(1, import);
        put.bind(2, network);
        db::bindBlob(put, 3, blob);
        put.exec();
    }
}

QByteArray without(const QByteArray &blob, const std::vector<Pk> &gone)
{
    std::vector<Pk> members = orCorrupt(snapshots::decodeSorted(blob));
    std::erase_if(members, [&gone](Pk pk) { return isGone(gone, pk); });
    return snapshots::encodeSet(members);
}

} // namespace

qint64 takeOutOfLists(SQLite::Database &writer, const std::vector<Pk> &gone)
{
    qint64 lists = 0;
    for (const qint64 id : idsOf(writer, "SELECT id FROM snapshot ORDER BY id")) {
        lists += takeOutOf(writer, id, gone) ? 1 : 0;
    }
    takeOutOfSeen(writer, gone);
    return lists;
}

void takeOutOfMessageSets(SQLite::Database &writer, const std::vector<Pk> &gone)
{
    SQLite::Statement query(
        writer, "SELECT import, account, messages, deleted FROM import_message");
    std::vector<std::tuple<int64_t, int64_t, QByteArray, QByteArray>> all;
    while (query.executeStep()) {
        all.emplace_back(query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
            without(db::blob(query.getColumn(2)), gone),
            without(db::blob(query.getColumn(3)), gone));
    }
    query.reset();
    SQLite::Statement put(writer,
        "UPDATE import_message SET messages = ?3, deleted = ?4 WHERE import = ?1 AND account = ?2");
    for (const auto &[import, account, held, deleted] : all) {
        put.reset();
        put.bind(1, import);
        put.bind(2, account);
        db::bindBlob(put, 3, held);
        db::bindBlob(put, 4, deleted);
        put.exec();
    }
}

} // namespace comity
