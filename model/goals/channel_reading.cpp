#include "model/goals/channel_reading.h"

#include "model/accounts/channel_map_store.h"
#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace comity::goals {
namespace {

constexpr qint64 wroteWithin = 90 * 86'400;

/// Whether a list that is not undone tells who follows or is connected to an account.
bool knowsPeople(SQLite::Database &database, AccountId account)
{
    SQLite::Statement query(database,
        "SELECT 1 FROM snapshot JOIN import ON import.id = snapshot.import"
        " WHERE snapshot.account = ?1 AND import.undone_at IS NULL"
        "  AND snapshot.list IN ('followers', 'connections') LIMIT 1");
    query.bind(1, static_cast<int64_t>(number(account)));
    return query.executeStep();
}

/// Of one account by its rows alone; two of one network may share people.
qint64 peopleOn(SQLite::Database &database, const std::vector<AccountId> &accounts)
{
    std::string in;
    for (const AccountId account : accounts) {
        in += (in.empty() ? "" : ",") + std::to_string(number(account));
    }
    SQLite::Statement query(database,
        std::string("SELECT ") + (accounts.size() > 1 ? "count(DISTINCT pk)" : "count(*)")
            + " FROM relation WHERE account IN (" + in
            + ") AND (they_follow = 'yes' OR connected = 'yes')");
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

Community communityOf(SQLite::Database &database, const ChannelMap &map)
{
    Community community;
    std::vector<std::vector<AccountId>> accounts;
    for (const MapChannel &channel : map.channels) {
        const auto found = std::ranges::find(
            community.networks, channel.account.network, &NetworkPeople::network);
        const auto place = static_cast<std::size_t>(found - community.networks.begin());
        if (place == accounts.size()) {
            community.networks.push_back({channel.account.network, {}});
            accounts.push_back({});
        }
        if (knowsPeople(database, channel.account.id)) {
            accounts[place].push_back(channel.account.id);
        }
    }
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        if (!accounts[i].empty()) {
            community.networks[i].people = peopleOn(database, accounts[i]);
        }
    }
    std::ranges::stable_sort(community.networks, std::ranges::greater(),
        [](const NetworkPeople &one) { return one.people.value_or(-1); });
    return community;
}

qint64 writersTo(SQLite::Database &database, AccountId account, qint64 asOf)
{
    SQLite::Statement query(database,
        "SELECT count(DISTINCT correspondent) FROM message WHERE account = ?1"
        " AND at BETWEEN ?2 AND ?3 AND direction = 'in' AND kind <> 'invitation'");
    query.bind(1, static_cast<int64_t>(number(account)));
    query.bind(2, static_cast<int64_t>(asOf - wroteWithin));
    query.bind(3, static_cast<int64_t>(asOf));
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

/// Where most people wrote, else where most follow; of two with as many, neither.
PrimaryChannel primaryOf(SQLite::Database &database, const ChannelMap &map, qint64 asOf)
{
    if (const auto chosen = map.primary()) {
        return {map.channels[*chosen].account.id, true, 0, false};
    }
    for (const bool isByMessages : {true, false}) {
        PrimaryChannel best;
        best.isByMessages = isByMessages;
        for (const MapChannel &channel : map.channels) {
            const AccountId id = channel.account.id;
            const qint64 people = isByMessages ? writersTo(database, id, asOf)
                : knowsPeople(database, id)    ? peopleOn(database, {id})
                                               : 0;
            if (people > best.people) {
                best.account = id;
                best.people = people;
            } else if (people == best.people) {
                best.account.reset();
            }
        }
        if (best.account && map.channels.size() > 1) {
            return best;
        }
    }
    return {};
}

} // namespace

qint64 Community::known() const
{
    qint64 sum = 0;
    for (const NetworkPeople &one : networks) {
        sum += one.people.value_or(0);
    }
    return sum;
}

std::optional<int> Community::largestPercent() const
{
    const qint64 all = known();
    if (all == 0) {
        return std::nullopt;
    }
    return static_cast<int>((networks.front().people.value_or(0) * 100 + all / 2) / all);
}

Result<ChannelReading> readChannels(SQLite::Database &database, qint64 asOf, const JobContext &job)
{
    ChannelReading reading;
    reading.map = channelMap(database);
    auto copies = crossPosts(database, asOf, job);
    if (!copies) {
        return tl::unexpected(copies.error());
    }
    reading.crossPosts = *std::move(copies);
    reading.community = communityOf(database, reading.map);
    reading.primary = primaryOf(database, reading.map, asOf);
    return reading;
}

} // namespace comity::goals
