#include "model/targets/resting.h"

#include "model/targets/silence.h"
#include "model/targets/targets_store.h"

#include <SQLiteCpp/Statement.h>
#include <optional>
#include <unordered_map>

namespace comity {
namespace {

/// By the number of a profile, whoever was touched or told to rest, and until when by the latest
/// word on any target list.
std::unordered_map<quint32, std::optional<qint64>> candidates(SQLite::Database &database)
{
    std::unordered_map<quint32, std::optional<qint64>> out;
    SQLite::Statement query(database,
        "WITH named AS (SELECT pk, NULL AS until FROM touch UNION"
        "  SELECT pk, resting_until FROM target WHERE resting_until IS NOT NULL)"
        " SELECT other.pk, max(named.until) FROM named JOIN profile ON profile.pk = named.pk"
        " JOIN profile AS other ON other.pk = profile.pk OR other.person = profile.person"
        " GROUP BY other.pk");
    while (query.executeStep()) {
        out.emplace(query.getColumn(0).getUInt(),
            query.getColumn(1).isNull() ? std::nullopt
                                        : std::optional<qint64>(query.getColumn(1).getInt64()));
    }
    return out;
}

} // namespace

std::vector<Pk> restingAmong(
    SQLite::Database &database, const std::vector<Pk> &people, qint64 asOf, const QTimeZone &zone)
{
    const auto named = candidates(database);
    const TargetsStore store(database);
    std::vector<Pk> out;
    for (const Pk pk : people) {
        const auto found = named.find(number(pk));
        if (found == named.end()) {
            continue;
        }
        Target target = store.person(pk);
        target.facts.restingUntil = found->second;
        if (restUntil(target, asOf, zone)) {
            out.push_back(pk);
        }
    }
    return out;
}

} // namespace comity
