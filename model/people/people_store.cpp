#include "model/people/people_store.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/people/profile_key.h"

#include <SQLiteCpp/Statement.h>

namespace comity {
namespace {

constexpr const char *rowSql
    = "SELECT network.code, CAST(profile.key AS TEXT),"
      "  coalesce(profile.seen_handle, profile.handle), coalesce(profile.seen_name, profile.name),"
      "  profile.bio, profile.location, profile.website, profile.avatar, profile.url, "
      "profile.language,"
      "  num.followers, num.following, num.posts, num.listed, num.verified, num.protected,"
      "  num.joined_at, num.joined_precision, num.last_post_at, num.last_post_precision,"
      "  (SELECT min(fact.set_at) FROM profile AS own JOIN person_fact AS fact ON fact.pk = own.pk"
      "   WHERE (own.pk = ?1 OR own.person = profile.person) AND fact.field = 'protected'),"
      "  (SELECT min(fact.set_at) FROM profile AS own JOIN person_fact AS fact ON fact.pk = own.pk"
      "   WHERE (own.pk = ?1 OR own.person = profile.person) AND fact.field = 'learn-only')"
      " FROM profile"
      " JOIN network ON network.id = profile.network"
      " LEFT JOIN profile_num AS num ON num.pk = profile.pk"
      " WHERE profile.pk = ?1";

std::optional<bool> maybeTrue(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt : std::optional<bool>(column.getInt() != 0);
}

PersonRow rowFrom(SQLite::Statement &query, Pk pk)
{
    PersonRow row;
    row.pk = pk;
    int column = 0;
    for (QString *const text : {&row.network, &row.key, &row.handle, &row.name, &row.bio,
             &row.location, &row.website, &row.avatar, &row.url, &row.language}) {
        *text = db::text(query.getColumn(column++));
    }
    for (std::optional<qint64> *const value :
        {&row.followers, &row.following, &row.posts, &row.listed}) {
        *value = db::maybeNumber(query.getColumn(column++));
    }
    row.isVerified = maybeTrue(query.getColumn(14));
    row.hidesPosts = maybeTrue(query.getColumn(15));
    row.joinedAt = db::dated(query.getColumn(16), query.getColumn(17));
    row.lastPostAt = db::dated(query.getColumn(18), query.getColumn(19));
    row.protectedAt = db::maybeNumber(query.getColumn(20));
    row.learnOnlyAt = db::maybeNumber(query.getColumn(21));
    return row;
}

} // namespace

PeopleStore::PeopleStore(SQLite::Database &database)
    : m_database(database)
{
}

std::vector<PersonRow> PeopleStore::rows(const std::vector<Pk> &pks) const
{
    std::vector<PersonRow> out;
    out.reserve(pks.size());
    SQLite::Statement query(m_database, rowSql);
    for (const Pk pk : pks) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(pk)));
        out.push_back(query.executeStep() ? rowFrom(query, pk) : PersonRow {.pk = pk});
    }
    return out;
}

std::optional<PersonRow> PeopleStore::row(Pk pk) const
{
    SQLite::Statement query(m_database, rowSql);
    query.bind(1, static_cast<int64_t>(number(pk)));
    return query.executeStep() ? std::optional<PersonRow>(rowFrom(query, pk)) : std::nullopt;
}

std::optional<Pk> PeopleStore::find(const QString &network, const QString &key) const
{
    SQLite::Statement byKey(m_database,
        "SELECT profile_key.pk FROM profile_key JOIN network ON network.id = profile_key.network"
        " WHERE network.code = ?1 AND profile_key.ext = ?2");
    const auto look = [&](const QString &ext) -> std::optional<Pk> {
        byKey.reset();
        db::bind(byKey, 1, network);
        bindKey(byKey, 2, ext.toStdString());
        return byKey.executeStep() ? std::optional<Pk>(Pk {byKey.getColumn(0).getUInt()})
                                   : std::nullopt;
    };
    if (const auto exact = look(key)) {
        return exact;
    }
    const std::string handle = foldHandle(key.toStdString());
    if (const auto stands = look(u'@' + QString::fromStdString(handle))) {
        return stands;
    }
    // Handles have no index of their own: this reads every profile of the network once.
    SQLite::Statement byHandle(m_database,
        "SELECT profile.pk, profile.handle FROM profile"
        " JOIN network ON network.id = profile.network"
        " WHERE network.code = ?1"
        " AND lower(coalesce(profile.seen_handle, profile.handle)) = lower(?2)");
    db::bind(byHandle, 1, network);
    byHandle.bind(2, handle);
    return byHandle.executeStep() ? std::optional<Pk>(Pk {byHandle.getColumn(0).getUInt()})
                                  : std::nullopt;
}

qint64 PeopleStore::count() const
{
    return db::queryNumber(m_database, "SELECT count(*) FROM profile");
}

} // namespace comity
