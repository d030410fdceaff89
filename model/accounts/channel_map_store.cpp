#include "model/accounts/channel_map_store.h"

#include "model/accounts/accounts_store.h"
#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Link = ChannelMap::Link;

/// Never NULL: these columns hold an empty text for nothing.
QString kept(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isNull() ? u""_s : trimmed;
}

std::vector<Destination> destinations(SQLite::Database &database)
{
    SQLite::Statement rows(
        database, "SELECT id, kind, name, address, why FROM destination ORDER BY position, id");
    std::vector<Destination> out;
    while (rows.executeStep()) {
        out.push_back({FactId {rows.getColumn(0).getInt64()},
            destinationKindFromText(db::text(rows.getColumn(1))), db::text(rows.getColumn(2)),
            db::text(rows.getColumn(3)), db::text(rows.getColumn(4))});
    }
    return out;
}

void putPurposes(SQLite::Database &database, ChannelMap &map)
{
    SQLite::Statement rows(database, "SELECT account, purpose, is_primary FROM channel");
    while (rows.executeStep()) {
        if (const auto i = map.channelOf(AccountId {rows.getColumn(0).getInt64()})) {
            map.channels[*i].purpose = db::text(rows.getColumn(1));
            map.channels[*i].isPrimary = rows.getColumn(2).getInt() != 0;
        }
    }
}

void putLinks(SQLite::Database &database, ChannelMap &map)
{
    SQLite::Statement signposts(database, "SELECT account, destination FROM signpost");
    while (signposts.executeStep()) {
        const auto from = map.channelOf(AccountId {signposts.getColumn(0).getInt64()});
        const auto to = std::ranges::find(
            map.destinations, FactId {signposts.getColumn(1).getInt64()}, &Destination::id);
        if (from && to != map.destinations.end()) {
            map.signposts.push_back(
                {*from, static_cast<std::size_t>(to - map.destinations.begin())});
        }
    }
    SQLite::Statement copies(database, "SELECT account, other FROM cross_post");
    while (copies.executeStep()) {
        const auto from = map.channelOf(AccountId {copies.getColumn(0).getInt64()});
        const auto to = map.channelOf(AccountId {copies.getColumn(1).getInt64()});
        if (from && to) {
            map.crossPosts.push_back({*from, *to});
        }
    }
    std::ranges::sort(map.signposts);
    std::ranges::sort(map.crossPosts);
}

int64_t idOf(const MapChannel &channel)
{
    return static_cast<int64_t>(number(channel.account.id));
}

/// Drops what was said of the accounts of the map, and of copies between two of them.
void forget(SQLite::Database &writer, const ChannelMap &map)
{
    SQLite::Statement purpose(writer, "DELETE FROM channel WHERE account = ?1");
    SQLite::Statement signposts(writer, "DELETE FROM signpost WHERE account = ?1");
    SQLite::Statement copy(writer, "DELETE FROM cross_post WHERE account = ?1 AND other = ?2");
    for (const MapChannel &channel : map.channels) {
        for (SQLite::Statement *drop : {&purpose, &signposts}) {
            drop->reset();
            drop->bind(1, idOf(channel));
            drop->exec();
        }
        for (const MapChannel &other : map.channels) {
            copy.reset();
            copy.bind(1, idOf(channel));
            copy.bind(2, idOf(other));
            copy.exec();
        }
    }
}

void putChannels(SQLite::Database &writer, const ChannelMap &map)
{
    if (map.primary()) {
        // One that is archived gives way.
        writer.exec("UPDATE channel SET is_primary = 0");
    }
    SQLite::Statement put(
        writer, "INSERT INTO channel (account, purpose, is_primary) VALUES (?1, ?2, ?3)");
    for (const MapChannel &channel : map.channels) {
        if (channel.purpose.trimmed().isEmpty() && !channel.isPrimary) {
            continue;
        }
        put.reset();
        put.bind(1, idOf(channel));
        db::bind(put, 2, kept(channel.purpose));
        put.bind(3, channel.isPrimary ? 1 : 0);
        put.exec();
    }
}

/// Gives the ids in the order of the map.
std::vector<int64_t> putDestinations(SQLite::Database &writer, const ChannelMap &map)
{
    std::set<FactId> stays;
    for (const Destination &one : map.destinations) {
        stays.insert(one.id);
    }
    SQLite::Statement drop(writer, "DELETE FROM destination WHERE id = ?1");
    SQLite::Statement dropSigns(writer, "DELETE FROM signpost WHERE destination = ?1");
    for (const Destination &before : destinations(writer)) {
        if (!stays.contains(before.id)) {
            for (SQLite::Statement *one : {&drop, &dropSigns}) {
                one->reset();
                one->bind(1, static_cast<int64_t>(number(before.id)));
                one->exec();
            }
        }
    }
    SQLite::Statement put(writer,
        "INSERT INTO destination (id, position, kind, name, address, why)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET position = ?2,"
        " kind = ?3, name = ?4, address = ?5, why = ?6");
    std::vector<int64_t> ids;
    for (std::size_t i = 0; i < map.destinations.size(); ++i) {
        const Destination &one = map.destinations[i];
        const bool isNew = number(one.id) == 0;
        put.reset();
        db::bindOrNull(put, 1, isNew ? std::nullopt : std::optional(number(one.id)));
        put.bind(2, static_cast<int64_t>(i));
        db::bind(put, 3, toText(one.kind));
        db::bind(put, 4, kept(one.name));
        db::bind(put, 5, kept(one.address));
        db::bind(put, 6, kept(one.why));
        put.exec();
        ids.push_back(isNew ? writer.getLastInsertRowid() : number(one.id));
    }
    return ids;
}

} // namespace

ChannelMap channelMap(SQLite::Database &database)
{
    ChannelMap map;
    for (Account &account : AccountsStore(database).inUse()) {
        map.channels.push_back({std::move(account), {}, false});
    }
    map.destinations = destinations(database);
    putPurposes(database, map);
    putLinks(database, map);
    return map;
}

void setChannelMap(SQLite::Database &writer, const ChannelMap &map)
{
    Q_ASSERT(mapProblems(map).empty());
    forget(writer, map);
    putChannels(writer, map);
    const std::vector<int64_t> places = putDestinations(writer, map);
    SQLite::Statement sign(writer,
        "INSERT INTO signpost (account, destination) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    for (const Link &one : map.signposts) {
        sign.reset();
        sign.bind(1, idOf(map.channels.at(one.from)));
        sign.bind(2, places.at(one.to));
        sign.exec();
    }
    SQLite::Statement copy(
        writer, "INSERT INTO cross_post (account, other) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    for (const Link &one : map.crossPosts) {
        copy.reset();
        copy.bind(1, idOf(map.channels.at(one.from)));
        copy.bind(2, idOf(map.channels.at(one.to)));
        copy.exec();
    }
}

} // namespace comity
