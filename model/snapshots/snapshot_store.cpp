#include "model/snapshots/snapshot_store.h"

#include "model/db/binding.h"
#include "model/snapshots/repaired_rows.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <SQLiteCpp/Statement.h>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace comity::snapshots {

bool Snapshot::isSideList() const
{
    return list != u"followers" && list != u"following" && list != u"connections";
}

bool isOlder(const Snapshot &a, const Snapshot &b)
{
    if (a.takenAt.at != b.takenAt.at) {
        return a.takenAt.at < b.takenAt.at;
    }
    return number(a.id) < number(b.id);
}

bool areOfTheSameDays(const Dated &a, const Dated &b)
{
    const QDate first = QDateTime::fromSecsSinceEpoch(a.at, Qt::UTC).date();
    const QDate second = QDateTime::fromSecsSinceEpoch(b.at, Qt::UTC).date();
    return std::abs(first.daysTo(second)) <= pairDays;
}

std::vector<Snapshot> liveSnapshots(SQLite::Database &database, AccountId account)
{
    SQLite::Statement query(database,
        "SELECT snapshot.id, snapshot.import, snapshot.list, snapshot.taken_at,"
        " snapshot.taken_precision, snapshot.rows, snapshot.own_complete, snapshot.own_code,"
        " snapshot.own_arguments, snapshot.overruled, snapshot.complete, snapshot.incomplete_code,"
        " snapshot.incomplete_arguments, snapshot.members, snapshot.since, snapshot.name,"
        " snapshot.options,"
        // Formats whose reader takes any table of people.
        " EXISTS (SELECT 1 FROM import_file AS file WHERE file.import = snapshot.import"
        "  AND file.holds = snapshot.list AND file.format IN ('csv', 'xlsx'))"
        // Beside the network's own export in one import, that is the list.
        " AND NOT EXISTS (SELECT 1 FROM import_file AS file WHERE file.import = snapshot.import"
        "  AND file.holds = snapshot.list AND file.format NOT IN ('csv', 'xlsx'))"
        " FROM snapshot JOIN import ON import.id = snapshot.import"
        " WHERE snapshot.account = ?1 AND import.undone_at IS NULL"
        " ORDER BY snapshot.taken_at, snapshot.id");
    query.bind(1, static_cast<int64_t>(number(account)));
    const RepairedRows repaired(database, account);
    std::vector<Snapshot> out;
    while (query.executeStep()) {
        Snapshot one;
        one.id = SnapshotId {query.getColumn(0).getInt64()};
        one.import = ImportId {query.getColumn(1).getInt64()};
        one.account = account;
        one.list = db::text(query.getColumn(2));
        one.takenAt = db::dated(query.getColumn(3), query.getColumn(4));
        one.rows = query.getColumn(5).getInt64();
        one.ownComplete = query.getColumn(6).getInt() != 0;
        one.ownCode = db::text(query.getColumn(7));
        one.ownArguments = unpackTexts(db::text(query.getColumn(8)));
        if (!query.getColumn(9).isNull()) {
            one.overruled = db::text(query.getColumn(9)) == u"yes";
        }
        one.isComplete = query.getColumn(10).getInt() != 0;
        one.incompleteCode = db::text(query.getColumn(11));
        one.incompleteArguments = unpackTexts(db::text(query.getColumn(12)));
        one.members = db::blob(query.getColumn(13));
        one.since = db::blob(query.getColumn(14));
        one.name = db::text(query.getColumn(15));
        one.options = db::blob(query.getColumn(16));
        one.isFromTable = query.getColumn(17).getInt() != 0;
        repaired.applyTo(one);
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<AccountId> accountsOf(SQLite::Database &database, ImportId import)
{
    SQLite::Statement query(
        database, "SELECT account FROM import_account WHERE import = ?1 ORDER BY account");
    query.bind(1, static_cast<int64_t>(number(import)));
    std::vector<AccountId> out;
    while (query.executeStep()) {
        out.push_back(AccountId {query.getColumn(0).getInt64()});
    }
    return out;
}

SnapshotId insert(SQLite::Database &writer, const Snapshot &snapshot)
{
    SQLite::Statement put(writer,
        "INSERT INTO snapshot (import, account, list, taken_at, taken_precision, rows,"
        " own_complete, own_code, own_arguments, overruled, complete, incomplete_code,"
        " incomplete_arguments, members, since, name, options)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)");
    put.bind(1, static_cast<int64_t>(number(snapshot.import)));
    put.bind(2, static_cast<int64_t>(number(snapshot.account)));
    db::bind(put, 3, snapshot.list);
    db::bindDated(put, 4, snapshot.takenAt);
    put.bind(6, static_cast<int64_t>(snapshot.rows));
    put.bind(7, snapshot.ownComplete ? 1 : 0);
    db::bind(put, 8, snapshot.ownCode.isEmpty() ? QString() : snapshot.ownCode);
    put.bind(9, packTexts(snapshot.ownArguments));
    if (snapshot.overruled) {
        put.bind(10, *snapshot.overruled ? "yes" : "no");
    }
    put.bind(11, snapshot.isComplete ? 1 : 0);
    db::bind(put, 12, snapshot.incompleteCode.isEmpty() ? QString() : snapshot.incompleteCode);
    put.bind(13, packTexts(snapshot.incompleteArguments));
    db::bindBlob(put, 14, snapshot.members);
    db::bindBlob(put, 15, snapshot.since);
    db::bind(put, 16, snapshot.name.isNull() ? u""_s : snapshot.name);
    db::bindBlob(put, 17, snapshot.options);
    put.exec();
    return SnapshotId {writer.getLastInsertRowid()};
}

std::string packTexts(const QStringList &texts)
{
    return QJsonDocument(QJsonArray::fromStringList(texts))
        .toJson(QJsonDocument::Compact)
        .toStdString();
}

QStringList unpackTexts(const QString &json)
{
    QStringList out;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &value : array) {
        out += value.toString();
    }
    return out;
}

} // namespace comity::snapshots
