#include "model/accounts/network_watch.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/networks/network_row.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

std::optional<QDate> dayIn(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt
                           : std::optional(dateIn(QTimeZone::utc(), column.getInt64()));
}

std::optional<qint64> noonOf(std::optional<QDate> day)
{
    return day ? std::optional(noonUtc(*day)) : std::nullopt;
}

} // namespace

std::vector<NetworkWatch> networkWatches(SQLite::Database &database)
{
    SQLite::Statement rows(database,
        "SELECT network.code, watch.note, watch.again_at, watch.looked_at FROM network_watch AS"
        " watch JOIN network ON network.id = watch.network"
        " ORDER BY watch.again_at IS NULL, watch.again_at, network.code");
    std::vector<NetworkWatch> out;
    while (rows.executeStep()) {
        out.push_back({db::text(rows.getColumn(0)), db::text(rows.getColumn(1)),
            dayIn(rows.getColumn(2)), dayIn(rows.getColumn(3))});
    }
    return out;
}

namespace watch_edits {

void set(SQLite::Database &writer, const NetworkWatch &watch)
{
    SQLite::Statement put(writer,
        "INSERT INTO network_watch (network, note, again_at, looked_at) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT (network) DO UPDATE SET note = ?2, again_at = ?3, looked_at = ?4");
    put.bind(1, static_cast<int64_t>(networks::networkRow(writer, watch.network)));
    const QString note = watch.note.trimmed();
    db::bind(put, 2, note.isNull() ? u""_s : note);
    db::bindOrNull(put, 3, noonOf(watch.againOn));
    db::bindOrNull(put, 4, noonOf(watch.lookedOn));
    put.exec();
}

void remove(SQLite::Database &writer, const QString &network)
{
    SQLite::Statement drop(writer,
        "DELETE FROM network_watch WHERE network = (SELECT id FROM network WHERE code = ?1)");
    db::bind(drop, 1, network);
    drop.exec();
}

void looked(SQLite::Database &writer, const QString &network, QDate today, QDate again)
{
    SQLite::Statement put(writer,
        "UPDATE network_watch SET looked_at = ?2, again_at = ?3"
        " WHERE network = (SELECT id FROM network WHERE code = ?1)");
    db::bind(put, 1, network);
    put.bind(2, static_cast<int64_t>(noonUtc(today)));
    put.bind(3, static_cast<int64_t>(noonUtc(again)));
    put.exec();
}

} // namespace watch_edits
} // namespace comity
