#include "model/lists/list_health.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/lists/lists_store.h"

#include <QLocale>
#include <SQLiteCpp/Statement.h>
#include <map>
#include <set>
#include <unordered_map>

namespace comity {
namespace {

/// What is asked about one profile on the list.
struct Looked
{
    Pk pk = {};
    bool isGone = false;
    bool isOnList = false;
    Dated lastPost = {};
    std::string handle = {};
    QString country = {};
};

// Of the person: any profile of theirs that we are in touch with counts.
constexpr const char *lookSql
    = "SELECT EXISTS (SELECT 1 FROM profile AS own CROSS JOIN account CROSS JOIN relation"
      "  ON relation.account = account.id AND relation.pk = own.pk"
      "  WHERE (own.pk = profile.pk OR own.person = profile.person) AND ("
      "  relation.they_follow = 'yes' OR relation.we_follow = 'yes'"
      "  OR relation.connected = 'yes')),"
      " EXISTS (SELECT 1 FROM profile AS own CROSS JOIN account CROSS JOIN relation"
      "  ON relation.account = account.id AND relation.pk = own.pk"
      "  WHERE (own.pk = profile.pk OR own.person = profile.person) AND ("
      "  relation.they_left IS NOT NULL OR relation.we_left IS NOT NULL"
      "  OR relation.connected_left IS NOT NULL)),"
      " coalesce(profile.seen_handle, profile.handle),"
      " (SELECT max(num.last_post_at) FROM profile AS own JOIN profile_num AS num USING (pk)"
      "  WHERE own.pk = profile.pk OR own.person = profile.person),"
      " (SELECT num.last_post_precision FROM profile AS own JOIN profile_num AS num USING (pk)"
      "  WHERE (own.pk = profile.pk OR own.person = profile.person)"
      "  AND num.last_post_at IS NOT NULL ORDER BY num.last_post_at DESC LIMIT 1),"
      " (SELECT fact.value FROM profile AS own JOIN person_fact AS fact USING (pk)"
      "  WHERE (own.pk = profile.pk OR own.person = profile.person)"
      "  AND fact.field = 'country' LIMIT 1),"
      " (SELECT fact.value FROM profile AS own JOIN person_fact AS fact USING (pk)"
      "  WHERE (own.pk = profile.pk OR own.person = profile.person)"
      "  AND fact.field = 'time-zone' LIMIT 1)"
      " FROM profile WHERE profile.pk = ?1";

Looked lookAt(SQLite::Statement &query, Pk pk)
{
    query.reset();
    query.bind(1, static_cast<int64_t>(number(pk)));
    Looked out {.pk = pk};
    if (!query.executeStep()) {
        return out;
    }
    out.isOnList = query.getColumn(0).getInt() != 0;
    out.isGone = !out.isOnList && query.getColumn(1).getInt() != 0;
    out.handle = foldHandle(query.getColumn(2).getString());
    out.lastPost = db::dated(query.getColumn(3), query.getColumn(4));
    out.country = db::text(query.getColumn(5)).trimmed().toUpper();
    if (out.country.isEmpty()) {
        out.country = countryOfZone(db::text(query.getColumn(6)));
    }
    return out;
}

/// Whether something was at least so many days ago, wherever a wall clock of unknown zone hung.
bool isOld(const Dated &time, const HealthRequest &request)
{
    constexpr qint64 day = 86'400;
    constexpr qint64 anyZone = 14 * 3'600;
    const qint64 until = request.asOf - request.staleDays * day;
    switch (time.precision) {
    case DatePrecision::Exact:
        return time.at <= until;
    case DatePrecision::Day:
        return time.at <= noonUtc(dateIn(request.zone, request.asOf).addDays(-request.staleDays));
    case DatePrecision::Local:
        return time.at + anyZone <= until;
    default:
        return false;
    }
}

QString regionOf(
    SQLite::Database &database, ListId list, const std::vector<Looked> &people, bool &isAccounts)
{
    const auto settings = ListsStore(database).settings(list);
    const auto account = settings && settings->account
        ? AccountsStore(database).account(*settings->account)
        : std::nullopt;
    const QString own = account ? countryOfZone(account->timeZone) : QString();
    isAccounts = !own.isEmpty();
    if (isAccounts) {
        return own;
    }
    std::map<QString, qint64> counts;
    qint64 known = 0;
    for (const Looked &one : people) {
        if (!one.country.isEmpty()) {
            ++counts[one.country];
            ++known;
        }
    }
    for (const auto &[country, count] : counts) {
        if (2 * count > known) {
            return country;
        }
    }
    return {};
}

} // namespace

QString countryOfZone(const QString &ianaName)
{
    const QTimeZone zone(ianaName.toUtf8());
    return zone.isValid() && zone.territory() != QLocale::AnyTerritory
        ? QLocale::territoryToCode(zone.territory())
        : QString();
}

ListHealth healthOf(SQLite::Database &database, ListId list, const HealthRequest &request)
{
    ListHealth health;
    std::vector<Looked> people;
    std::set<quint32> persons;
    std::unordered_map<std::string, bool> handles;
    SQLite::Statement query(database, lookSql);
    for (const ListMember &member : ListsStore(database).members(list)) {
        Looked one = lookAt(query, member.pk);
        const bool isSecond = !persons.insert(number(member.person)).second;
        const bool isNamesake = !one.handle.empty() && !handles.emplace(one.handle, true).second;
        if (isSecond || isNamesake) {
            health.duplicates.push_back(member.pk);
        }
        if (!isSecond) {
            people.push_back(std::move(one));
        }
    }
    health.people = static_cast<qint64>(people.size());
    health.region = regionOf(database, list, people, health.isAccountsRegion);
    for (const Looked &one : people) {
        if (one.isGone) {
            health.gone.push_back(one.pk);
        } else if (!one.isOnList) {
            health.neverListed.push_back(one.pk);
        }
        if (!one.lastPost.isKnown()) {
            health.lastPostUnknown.push_back(one.pk);
        } else if (isOld(one.lastPost, request)) {
            health.stale.push_back(one.pk);
        }
        if (one.country.isEmpty()) {
            health.regionUnknown.push_back(one.pk);
        } else if (!health.region.isEmpty() && one.country != health.region) {
            health.offRegion.push_back(one.pk);
        }
    }
    return health;
}

} // namespace comity
