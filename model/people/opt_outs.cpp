#include "model/people/opt_outs.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/people/added_profiles.h"
#include "model/people/hand_tables.h"
#include "model/people/people_store.h"
#include "model/people/permission_store.h"

#include <SQLiteCpp/Statement.h>

namespace comity {
namespace {

/// By key; somebody whose id came later or was not known yet by the handle.
std::optional<Pk> findProfile(SQLite::Database &database, const OptOut &who)
{
    const PeopleStore people(database);
    const auto byKey = people.find(who.network, QString::fromStdString(who.key));
    return byKey || who.handle.isEmpty() ? byKey : people.find(who.network, u'@' + who.handle);
}

Pk makeProfile(SQLite::Database &writer, const OptOut &who)
{
    const Pk pk = addProfile(writer, who.network, QString::fromStdString(who.key), who.handle);
    SQLite::Statement put(writer, "UPDATE profile SET name = ?2 WHERE pk = ?1");
    put.bind(1, static_cast<int64_t>(number(pk)));
    db::bind(put, 2, who.name);
    put.exec();
    return pk;
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
