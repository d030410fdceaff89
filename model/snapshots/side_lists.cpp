#include "model/snapshots/side_lists.h"

#include "model/db/binding.h"
#include "model/db/row_batch.h"
#include "model/snapshots/member_blob.h"

#include <SQLiteCpp/Statement.h>
#include <map>
#include <tuple>

namespace comity::snapshots {
namespace {

using Members = std::map<Pk, Dated>;

/// A blob that cannot be decoded is passed over: `check` names it.
void apply(const Snapshot &snapshot, Members &members)
{
    const auto present = decode(snapshot.members);
    if (!present) {
        return;
    }
    const auto times
        = snapshot.since.isEmpty() ? std::nullopt : decodeTimes(snapshot.since, present->size());
    Members now = snapshot.isComplete ? Members() : members;
    for (std::size_t i = 0; i < present->size(); ++i) {
        const Pk pk = present->at(i);
        const Dated since = times ? times->dated(i) : Dated();
        const auto before = members.find(pk);
        now[pk] = since.isKnown() || before == members.end() ? since : before->second;
    }
    members = std::move(now);
}

std::vector<SideMember> storedMembers(SQLite::Database &database, AccountId account)
{
    SQLite::Statement query(database,
        "SELECT list, name, pk, since_at, since_precision FROM side_list WHERE account = ?1"
        " ORDER BY list, name, pk");
    query.bind(1, static_cast<int64_t>(number(account)));
    std::vector<SideMember> out;
    while (query.executeStep()) {
        out.push_back({db::text(query.getColumn(0)), db::text(query.getColumn(1)),
            Pk {static_cast<quint32>(query.getColumn(2).getInt64())},
            db::dated(query.getColumn(3), query.getColumn(4))});
    }
    return out;
}

std::vector<SideMember> derivedMembers(SQLite::Database &database, AccountId account)
{
    std::vector<Snapshot> snapshots = liveSnapshots(database, account);
    return sideMembersOf(snapshots);
}

} // namespace

std::vector<SideMember> sideMembersOf(const std::vector<Snapshot> &oldestFirst)
{
    std::map<std::pair<QByteArray, QByteArray>, Members> lists; // bytes order as SQLite does
    for (const Snapshot &snapshot : oldestFirst) {
        if (snapshot.isSideList()) {
            apply(snapshot, lists[{snapshot.list.toUtf8(), snapshot.name.toUtf8()}]);
        }
    }
    std::vector<SideMember> out;
    for (const auto &[list, members] : lists) {
        const QString kind = QString::fromUtf8(list.first);
        const QString name = QString::fromUtf8(list.second);
        for (const auto &[pk, since] : members) {
            out.push_back({kind, name, pk, since});
        }
    }
    return out;
}

void deriveSideLists(SQLite::Database &writer, AccountId account)
{
    const std::vector<SideMember> now = derivedMembers(writer, account);
    if (now == storedMembers(writer, account)) {
        return;
    }
    const auto owner = static_cast<int64_t>(number(account));
    SQLite::Statement clear(writer, "DELETE FROM side_list WHERE account = ?1");
    clear.bind(1, owner);
    clear.exec();
    db::RowBatch<SideMember> rows(writer,
        "INSERT INTO side_list (account, list, name, pk, since_at, since_precision)", 6,
        [owner](SQLite::Statement &put, int first, const SideMember &row) {
            put.bind(first, owner);
            db::bind(put, first + 1, row.list);
            put.bind(first + 2, row.name.toStdString());
            put.bind(first + 3, static_cast<int64_t>(number(row.pk)));
            db::bindDated(put, first + 4, row.since);
        });
    for (const SideMember &member : now) {
        rows.next() = member;
    }
    rows.flush();
}

bool sideListsAreFresh(SQLite::Database &database, AccountId account)
{
    return derivedMembers(database, account) == storedMembers(database, account);
}

} // namespace comity::snapshots
