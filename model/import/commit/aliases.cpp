#include "model/import/commit/aliases.h"

#include "model/db/binding.h"
#include "model/db/row_batch.h"
#include "model/people/profile_key.h"
#include "model/snapshots/seen_blob.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>
#include <sqlite3.h>
#include <unordered_map>

namespace comity {
namespace {

using snapshots::bit;
using snapshots::Field;

/// The newest handle and name that mentions tell of somebody, and when.
struct Seen
{
    std::string handle;
    qint64 handleAt = 0;
    std::string name;
    qint64 nameAt = 0;
};
using SeenByPk = std::map<Pk, Seen>;

SeenByPk newestSeen(SQLite::Database &database, NetworkId network)
{
    // In order of time, so that the last one wins; at the same second the greater text does.
    SQLite::Statement query(database,
        "SELECT profile_key.pk, alias.handle, alias.name, alias.last_at"
        " FROM alias JOIN import ON import.id = alias.import"
        " CROSS JOIN profile_key ON profile_key.network = alias.network"
        "  AND profile_key.ext = alias.ext"
        " WHERE alias.network = ?1 AND import.undone_at IS NULL"
        " ORDER BY alias.last_at, alias.handle, alias.name");
    query.bind(1, static_cast<int64_t>(number(network)));
    SeenByPk out;
    while (query.executeStep()) {
        Seen &seen = out[Pk {query.getColumn(0).getUInt()}];
        const std::string handle = query.getColumn(1).getString();
        const std::string name = query.getColumn(2).getString();
        const qint64 at = query.getColumn(3).getInt64();
        if (!handle.empty()) {
            seen.handle = handle;
            seen.handleAt = at;
        }
        if (!name.empty()) {
            seen.name = name;
            seen.nameAt = at;
        }
    }
    return out;
}

/// Takes out what an import states as of a later time.
void dropStated(SQLite::Database &database, NetworkId network, SeenByPk &seen)
{
    SQLite::Statement query(database,
        "SELECT import_seen.seen, (SELECT max(taken_at) FROM import_account"
        "  WHERE import_account.import = import_seen.import) FROM import_seen"
        " JOIN import ON import.id = import_seen.import"
        " WHERE import_seen.network = ?1 AND import.undone_at IS NULL");
    query.bind(1, static_cast<int64_t>(number(network)));
    while (query.executeStep()) {
        const auto stated = snapshots::decodeSeen(db::blob(query.getColumn(0)));
        if (!stated) {
            throw SQLite::Exception("import_seen", SQLITE_CORRUPT);
        }
        const qint64 takenAt = query.getColumn(1).getInt64();
        auto at = stated->pks.begin();
        for (auto &[pk, one] : seen) {
            at = std::lower_bound(at, stated->pks.end(), pk);
            if (at == stated->pks.end()) {
                break;
            }
            if (*at != pk) {
                continue;
            }
            const auto fields = stated->stated[static_cast<std::size_t>(at - stated->pks.begin())];
            if ((fields & bit(Field::Handle)) != 0 && takenAt >= one.handleAt) {
                one.handle.clear();
            }
            if ((fields & bit(Field::Name)) != 0 && takenAt >= one.nameAt) {
                one.name.clear();
            }
        }
    }
}

struct Shown
{
    std::string handle;
    std::string name;
    bool operator==(const Shown &) const = default;
};

std::map<Pk, Shown> storedShown(SQLite::Database &database, NetworkId network)
{
    SQLite::Statement query(database,
        "SELECT pk, coalesce(seen_handle, ''), coalesce(seen_name, '') FROM profile"
        " WHERE network = ?1 AND (seen_handle IS NOT NULL OR seen_name IS NOT NULL)");
    query.bind(1, static_cast<int64_t>(number(network)));
    std::map<Pk, Shown> out;
    while (query.executeStep()) {
        out.emplace(Pk {query.getColumn(0).getUInt()},
            Shown {query.getColumn(1).getString(), query.getColumn(2).getString()});
    }
    return out;
}

} // namespace

void saveAliases(
    SQLite::Database &writer, const StagedAliases &aliases, NetworkId network, ImportId import)
{
    const auto of = static_cast<int64_t>(number(network));
    const auto by = static_cast<int64_t>(number(import));
    db::RowBatch<StagedAlias> rows(writer,
        "INSERT INTO alias (network, ext, import, handle, name, first_at, last_at)", 7,
        [of, by](SQLite::Statement &put, int first, const StagedAlias &row) {
            put.bind(first, of);
            bindKey(put, first + 1, row.ext);
            put.bind(first + 2, by);
            put.bind(first + 3, std::string(row.handle));
            put.bind(first + 4, std::string(row.name));
            put.bind(first + 5, static_cast<int64_t>(row.firstAt));
            put.bind(first + 6, static_cast<int64_t>(row.lastAt));
        });
    for (std::size_t i = 0; i < aliases.size(); ++i) {
        rows.next() = aliases.at(i);
    }
    rows.flush();
}

void deriveAliases(SQLite::Database &writer, NetworkId network)
{
    SeenByPk seen = newestSeen(writer, network);
    if (!seen.empty()) {
        dropStated(writer, network, seen);
    }
    std::map<Pk, Shown> shown;
    for (const auto &[pk, one] : seen) {
        if (!one.handle.empty() || !one.name.empty()) {
            shown.emplace(pk, Shown {one.handle, one.name});
        }
    }
    std::map<Pk, Shown> before = storedShown(writer, network);
    SQLite::Statement put(
        writer, "UPDATE profile SET seen_handle = ?2, seen_name = ?3 WHERE pk = ?1");
    const auto write = [&put](Pk pk, const Shown &row) {
        put.reset();
        put.bind(1, static_cast<int64_t>(number(pk)));
        db::bindOrNull(put, 2, std::string_view(row.handle));
        db::bindOrNull(put, 3, std::string_view(row.name));
        put.exec();
    };
    for (const auto &[pk, row] : shown) {
        const auto known = before.find(pk);
        if (known == before.end() || !(known->second == row)) {
            write(pk, row);
        }
        before.erase(pk);
    }
    for (const auto &[pk, row] : before) {
        write(pk, {});
    }
}

} // namespace comity
