#include "model/import/commit/commit_rejected.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>

namespace comity {
namespace {

/// By the list of the staging. One that another export's list replaced is not there.
std::map<std::size_t, SnapshotId> storedLists(const StagedImport &staged)
{
    std::map<std::size_t, SnapshotId> lists;
    for (const StagedAccount &account : staged.accounts) {
        for (std::size_t i = 0; i < account.origins.size(); ++i) {
            lists.emplace(account.origins[i], account.lists[i].id);
        }
    }
    return lists;
}

void saveRows(SQLite::Database &writer, StagedImport &staged, ImportId import)
{
    const std::map<std::size_t, SnapshotId> lists = storedLists(staged);
    SQLite::Statement put(writer,
        "INSERT INTO rejected_row (import, path, line, reason, argument, raw, snapshot, place)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    for (std::size_t i = 0; i < staged.rejected.size(); ++i) {
        const auto stored = staged.spill.readRejectedAt(staged.rejected[i]);
        const RejectedPlace &place = staged.rejectedPlaces[i];
        const auto list = place.list ? lists.find(*place.list) : lists.end();
        put.reset();
        put.clearBindings();
        put.bind(1, static_cast<int64_t>(number(import)));
        db::bind(put, 2, stored.path);
        put.bind(3, static_cast<int64_t>(stored.row.line));
        db::bind(put, 4, stored.row.reason);
        put.bind(5, stored.row.argument.toStdString());
        put.bind(6, stored.row.raw.toStdString());
        if (list != lists.end()) {
            put.bind(7, static_cast<int64_t>(number(list->second)));
            put.bind(8, static_cast<int64_t>(place.place));
        }
        put.exec();
    }
}

} // namespace

void saveRejected(SQLite::Database &writer, StagedImport &staged, ImportId import)
{
    saveRows(writer, staged, import);
    if (!staged.repair) {
        return;
    }
    SQLite::Statement put(writer,
        "INSERT INTO repaired_row (import, rejected, snapshot, pk, since_at, since_precision,"
        " adds) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    put.bind(1, static_cast<int64_t>(number(import)));
    put.bind(2, static_cast<int64_t>(staged.repair->rejected));
    put.bind(3, static_cast<int64_t>(number(staged.repair->list)));
    put.bind(4, static_cast<int64_t>(number(staged.repair->pk)));
    db::bindDated(put, 5, staged.repair->since);
    put.bind(7, staged.repair->adds ? 1 : 0);
    put.exec();
}

} // namespace comity
