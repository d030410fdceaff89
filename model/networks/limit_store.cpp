#include "model/networks/limit_store.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"

#include <algorithm>

namespace comity::networks {

LimitStore::LimitStore(SQLite::Database &database)
    : m_database(database)
{
}

std::vector<Limit> LimitStore::limits(const Network &network) const
{
    std::vector<Limit> limits = network.limits;
    SQLite::Statement query(m_database,
        "SELECT limit_override.name, limit_override.value, limit_override.set_at"
        " FROM limit_override JOIN network ON network.id = limit_override.network"
        " WHERE network.code = ?1");
    db::bind(query, 1, network.code);
    while (query.executeStep()) {
        const QString id = db::text(query.getColumn(0));
        const auto found = std::ranges::find(limits, id, &Limit::id);
        if (found == limits.end()) {
            continue; // set over a limit that later data no longer has
        }
        found->value = query.getColumn(1).getInt64();
        found->status = LimitStatus::Yours;
        found->source.clear();
        found->date = dateIn(QTimeZone::utc(), query.getColumn(2).getInt64()).toString(Qt::ISODate);
    }
    return limits;
}

void LimitStore::set(const Network &network, const QString &id, qint64 value, qint64 setAt)
{
    Q_ASSERT(network.limit(id) != nullptr);
    SQLite::Statement add(
        m_database, "INSERT INTO network (code) VALUES (?1) ON CONFLICT DO NOTHING");
    db::bind(add, 1, network.code);
    add.exec();
    SQLite::Statement write(m_database,
        "INSERT INTO limit_override (network, name, value, set_at)"
        " SELECT id, ?2, ?3, ?4 FROM network WHERE code = ?1"
        " ON CONFLICT DO UPDATE SET value = excluded.value, set_at = excluded.set_at");
    db::bind(write, 1, network.code);
    db::bind(write, 2, id);
    write.bind(3, static_cast<int64_t>(value));
    write.bind(4, static_cast<int64_t>(setAt));
    write.exec();
}

void LimitStore::reset(const Network &network, const QString &id)
{
    SQLite::Statement remove(m_database,
        "DELETE FROM limit_override WHERE name = ?2"
        " AND network = (SELECT id FROM network WHERE code = ?1)");
    db::bind(remove, 1, network.code);
    db::bind(remove, 2, id);
    remove.exec();
}

} // namespace comity::networks
