#include "model/import/import_history.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace comity {
namespace {

void addAccounts(SQLite::Database &database, ImportEntry &entry)
{
    SQLite::Statement query(database,
        "SELECT account.id, network.code, coalesce(account.handle, account.name, ''),"
        " import_account.taken_at, import_account.taken_precision"
        " FROM import_account JOIN account ON account.id = import_account.account"
        " JOIN network ON network.id = account.network"
        " WHERE import_account.import = ?1 ORDER BY account.id");
    query.bind(1, static_cast<int64_t>(number(entry.id)));
    while (query.executeStep()) {
        entry.accountIds.push_back(AccountId {query.getColumn(0).getInt64()});
        if (entry.network.isEmpty()) {
            entry.network = db::text(query.getColumn(1));
            entry.takenAt = db::dated(query.getColumn(3), query.getColumn(4));
        }
        entry.accounts += db::text(query.getColumn(2));
    }
}

void addRepairs(SQLite::Database &database, std::vector<ImportEntry> &entries)
{
    SQLite::Statement query(database,
        "SELECT repaired_row.import, rejected_row.import, rejected_row.path, rejected_row.line,"
        " repair.undone_at IS NULL FROM repaired_row"
        " JOIN rejected_row ON rejected_row.id = repaired_row.rejected"
        " JOIN import AS repair ON repair.id = repaired_row.import");
    while (query.executeStep()) {
        const auto entryOf = [&](int column) {
            return std::ranges::find(
                entries, ImportId {query.getColumn(column).getInt64()}, &ImportEntry::id);
        };
        if (const auto own = entryOf(0); own != entries.end()) {
            own->repairs = {db::text(query.getColumn(2)), query.getColumn(3).getInt64()};
        }
        const bool counts = query.getColumn(4).getInt() != 0;
        if (const auto whole = entryOf(1); whole != entries.end() && counts) {
            ++whole->repairCount;
        }
    }
}

KeptRow readKept(SQLite::Statement &query)
{
    KeptRow kept;
    kept.id = query.getColumn(0).getInt64();
    kept.import = ImportId {query.getColumn(1).getInt64()};
    kept.path = db::text(query.getColumn(2));
    kept.row.line = query.getColumn(3).getInt64();
    kept.row.reason = db::text(query.getColumn(4));
    kept.row.argument = db::text(query.getColumn(5));
    kept.row.raw = db::text(query.getColumn(6));
    return kept;
}

} // namespace

std::vector<ImportEntry> importHistory(SQLite::Database &database)
{
    SQLite::Statement query(database,
        "SELECT id, made_at, source, format, bytes, rows, new_rows, left_rows, changed_rows,"
        " rejected_rows, undone_at FROM import ORDER BY id DESC");
    std::vector<ImportEntry> out;
    while (query.executeStep()) {
        ImportEntry entry;
        entry.id = ImportId {query.getColumn(0).getInt64()};
        entry.madeAt = query.getColumn(1).getInt64();
        entry.source = db::text(query.getColumn(2));
        entry.format = db::text(query.getColumn(3));
        entry.bytes = query.getColumn(4).getInt64();
        entry.rows = query.getColumn(5).getInt64();
        entry.added = query.getColumn(6).getInt64();
        entry.left = query.getColumn(7).getInt64();
        entry.changed = query.getColumn(8).getInt64();
        entry.rejected = query.getColumn(9).getInt64();
        entry.undoneAt = db::maybeNumber(query.getColumn(10));
        out.push_back(std::move(entry));
    }
    for (ImportEntry &entry : out) {
        addAccounts(database, entry);
    }
    addRepairs(database, out);
    return out;
}

std::vector<KeptRow> keptRows(SQLite::Database &database, qint64 atMost)
{
    SQLite::Statement query(database,
        "SELECT id, import, path, line, reason, argument, raw FROM v_rejected"
        " ORDER BY import DESC, id LIMIT ?1");
    query.bind(1, static_cast<int64_t>(atMost));
    std::vector<KeptRow> out;
    while (query.executeStep()) {
        out.push_back(readKept(query));
    }
    return out;
}

std::optional<KeptRow> keptRow(SQLite::Database &database, qint64 id)
{
    SQLite::Statement query(database,
        "SELECT id, import, path, line, reason, argument, raw FROM v_rejected WHERE id = ?1");
    query.bind(1, static_cast<int64_t>(id));
    return query.executeStep() ? std::optional(readKept(query)) : std::nullopt;
}

qint64 keptRowCount(SQLite::Database &database)
{
    SQLite::Statement query(database, "SELECT count(*) FROM v_rejected");
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

void dismissRow(SQLite::Database &writer, qint64 id, std::optional<qint64> at)
{
    SQLite::Statement put(writer, "UPDATE rejected_row SET dismissed_at = ?2 WHERE id = ?1");
    put.bind(1, static_cast<int64_t>(id));
    db::bindOrNull(put, 2, at);
    put.exec();
}

} // namespace comity
