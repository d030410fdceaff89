#include "model/networks/limit_store.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/networks/network_row.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::networks {
namespace {

constexpr QStringView batchId = u"purge-batch";

/// Instagram counts what is followed and unfollowed together.
QString idOn(const Network &network, const QString &code)
{
    const QString together = u"follows-and-unfollows-per-day"_s;
    return code == u"follows-per-day" && network.limit(code) == nullptr
            && network.limit(together) != nullptr
        ? together
        : code;
}

bool isInUse(const Network &network, const QString &id)
{
    return std::ranges::any_of(
        limitsInUse(), [&](const QString &code) { return idOn(network, code) == id; });
}

/// Of a limit that the network has none of.
QString unitOf(const QString &id)
{
    if (id.endsWith(u"-length")) {
        return u"characters"_s;
    }
    return id.endsWith(u"-per-day") ? u"people/day"_s : u"people"_s;
}

std::vector<Limit> overrides(SQLite::Database &database, const Network &network)
{
    SQLite::Statement query(database,
        "SELECT limit_override.name, limit_override.value, limit_override.set_at"
        " FROM limit_override JOIN network ON network.id = limit_override.network"
        " WHERE network.code = ?1 ORDER BY limit_override.name");
    db::bind(query, 1, network.code);
    std::vector<Limit> out;
    while (query.executeStep()) {
        const QString id = db::text(query.getColumn(0));
        out.push_back({id, query.getColumn(1).getInt64(), unitOf(id), LimitStatus::Yours, {},
            dateIn(QTimeZone::utc(), query.getColumn(2).getInt64()).toString(Qt::ISODate)});
    }
    return out;
}

} // namespace

const QStringList &limitsInUse()
{
    static const QStringList codes {u"following"_s, u"list-members"_s, u"post-length"_s,
        u"message-length"_s, u"follows-per-day"_s, u"purge-batch"_s};
    return codes;
}

LimitStore::LimitStore(SQLite::Database &database)
    : m_database(database)
{
}

std::vector<Limit> LimitStore::limits(const Network &network) const
{
    std::vector<Limit> limits = network.limits;
    for (Limit &own : overrides(m_database, network)) {
        const auto found = std::ranges::find(limits, own.id, &Limit::id);
        if (found != limits.end()) {
            own.unit = found->unit;
            *found = std::move(own);
        } else if (isInUse(network, own.id) && own.id != batchId) {
            limits.push_back(std::move(own));
        }
        // Else it was set over a limit that later data no longer has.
    }
    return limits;
}

std::vector<LimitInUse> LimitStore::inUse(const Network &network) const
{
    const std::vector<Limit> set = overrides(m_database, network);
    std::vector<LimitInUse> out;
    for (const QString &code : limitsInUse()) {
        LimitInUse one {code, idOn(network, code), {}, {}};
        if (const Limit *own = network.limit(one.id)) {
            one.own = *own;
        } else if (code == batchId) {
            one.own = Limit {code, network.purgeBatch, u"people"_s, LimitStatus::Folklore, {}, {}};
        }
        one.now = one.own;
        const auto found = std::ranges::find(set, one.id, &Limit::id);
        if (found != set.end()) {
            one.now = *found;
            one.now->unit = one.own ? one.own->unit : found->unit;
        }
        out.push_back(std::move(one));
    }
    return out;
}

int LimitStore::purgeBatch(const Network &network) const
{
    const std::vector<Limit> set = overrides(m_database, network);
    const auto found = std::ranges::find(set, batchId, &Limit::id);
    return found == set.end() ? network.purgeBatch
                              : static_cast<int>(std::clamp(found->value, qint64 {1}, mostOfBatch));
}

std::optional<qint64> LimitStore::reviewedAt(const Network &network) const
{
    SQLite::Statement query(m_database,
        "SELECT limit_review.looked_at FROM limit_review"
        " JOIN network ON network.id = limit_review.network WHERE network.code = ?1");
    db::bind(query, 1, network.code);
    return query.executeStep() ? db::maybeNumber(query.getColumn(0)) : std::nullopt;
}

void LimitStore::set(const Network &network, const QString &id, qint64 value, qint64 setAt)
{
    Q_ASSERT(network.limit(id) != nullptr || isInUse(network, id));
    SQLite::Statement write(m_database,
        "INSERT INTO limit_override (network, name, value, set_at) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT DO UPDATE SET value = excluded.value, set_at = excluded.set_at");
    write.bind(1, static_cast<int64_t>(networkRow(m_database, network.code)));
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

void LimitStore::setReviewed(const Network &network, qint64 at)
{
    SQLite::Statement write(m_database,
        "INSERT INTO limit_review (network, looked_at) VALUES (?1, ?2)"
        " ON CONFLICT DO UPDATE SET looked_at = excluded.looked_at");
    write.bind(1, static_cast<int64_t>(networkRow(m_database, network.code)));
    write.bind(2, static_cast<int64_t>(at));
    write.exec();
}

} // namespace comity::networks
