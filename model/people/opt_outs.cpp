#include "model/people/opt_outs.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/people/hand_tables.h"
#include "model/people/people_store.h"
#include "model/people/permission_store.h"
#include "model/people/profile_key.h"

#include <SQLiteCpp/Statement.h>

namespace comity {
namespace {

qint64 networkId(SQLite::Database &writer, const QString &code)
{
    SQLite::Statement add(writer, "INSERT OR IGNORE INTO network (code) VALUES (?1)");
    db::bind(add, 1, code);
    add.exec();
    SQLite::Statement find(writer, "SELECT id FROM network WHERE code = ?1");
    db::bind(find, 1, code);
    find.executeStep();
    return find.getColumn(0).getInt64();
}

/// By key; somebody whose id came later or was not known yet by the handle.
std::optional<Pk> findProfile(SQLite::Database &database, const OptOut &who)
{
    const PeopleStore people(database);
    const auto byKey = people.find(who.network, QString::fromStdString(who.key));
    return byKey || who.handle.isEmpty() ? byKey : people.find(who.network, u'@' + who.handle);
}

Pk makeProfile(SQLite::Database &writer, const OptOut &who)
{
    const qint64 pk = db::queryNumber(writer, "SELECT value FROM meta WHERE name = 'next_pk'");
    writer.exec("UPDATE meta SET value = value + 1 WHERE name = 'next_pk'");
    const auto network = static_cast<int64_t>(networkId(writer, who.network));
    SQLite::Statement profile(
        writer, "INSERT INTO profile (pk, network, key, handle, name) VALUES (?1, ?2, ?3, ?4, ?5)");
    profile.bind(1, static_cast<int64_t>(pk));
    profile.bind(2, network);
    bindKey(profile, 3, who.key);
    db::bind(profile, 4, who.handle);
    db::bind(profile, 5, who.name);
    profile.exec();
    SQLite::Statement key(writer, "INSERT INTO profile_key (network, ext, pk) VALUES (?1, ?2, ?3)");
    key.bind(1, network);
    bindKey(key, 2, who.key);
    key.bind(3, static_cast<int64_t>(pk));
    key.exec();
    SQLite::Statement numbers(writer, "INSERT INTO profile_num (pk) VALUES (?1)");
    numbers.bind(1, static_cast<int64_t>(pk));
    numbers.exec();
    return Pk {static_cast<quint32>(pk)};
}

bool isOptedOut(SQLite::Database &database, Pk pk, const QString &topic)
{
    constexpr qint64 noMessages = 0; // whether they wrote does not matter
    return permissionFor(database, pk, topic, noMessages).state == Permission::OptedOut;
}

} // namespace

std::vector<OptOut> optOutsIn(SQLite::Database &database)
{
    SQLite::Statement query(database,
        "SELECT network.code, CAST(profile.key AS TEXT),"
        " coalesce(profile.seen_handle, profile.handle),"
        " coalesce(profile.seen_name, profile.name), said.topic, said.wording, said.source,"
        " said.at, said.at_precision, said.recorded_at, profile.pk"
        " FROM permission AS said JOIN profile ON profile.pk = said.pk"
        " JOIN network ON network.id = profile.network"
        " WHERE said.state = 'opted-out'"
        " ORDER BY said.recorded_at, said.id");
    std::vector<OptOut> all;
    while (query.executeStep()) {
        OptOut one;
        one.topic = db::text(query.getColumn(4));
        if (!isOptedOut(database, Pk {query.getColumn(10).getUInt()}, one.topic)) {
            continue;
        }
        one.network = db::text(query.getColumn(0));
        one.key = query.getColumn(1).getString();
        one.handle = db::text(query.getColumn(2));
        one.name = db::text(query.getColumn(3));
        one.wording = db::text(query.getColumn(5));
        one.source = db::text(query.getColumn(6));
        one.at = db::dated(query.getColumn(7), query.getColumn(8));
        one.recordedAt = query.getColumn(9).getInt64();
        all.push_back(std::move(one));
    }
    return all;
}

qint64 addOptOuts(SQLite::Database &writer, const std::vector<OptOut> &optOuts)
{
    qint64 added = 0;
    for (const OptOut &one : optOuts) {
        auto pk = findProfile(writer, one);
        if (pk && isOptedOut(writer, *pk, one.topic)) {
            continue;
        }
        if (!pk) {
            pk = makeProfile(writer, one);
        }
        SQLite::Statement put(writer,
            "INSERT INTO permission (pk, id, topic, state, wording, source, at, at_precision,"
            " recorded_at) VALUES (?1, ?2, ?3, 'opted-out', ?4, ?5, ?6, ?7, ?8)");
        put.bind(1, static_cast<int64_t>(number(*pk)));
        put.bind(2, static_cast<int64_t>(nextFactId(writer)));
        db::bind(put, 3, one.topic);
        db::bind(put, 4, one.wording);
        db::bind(put, 5, one.source);
        db::bindDated(put, 6, one.at);
        put.bind(8, static_cast<int64_t>(one.recordedAt));
        put.exec();
        ++added;
    }
    return added;
}

} // namespace comity
