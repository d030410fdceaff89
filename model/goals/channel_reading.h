#pragma once

#include "model/accounts/channel_map.h"
#include "model/goals/cross_posts.h"

namespace comity::goals {

/// How many people we reach on a network of ours (S4.81).
struct NetworkPeople
{
    QString network = {}; ///< code
    std::optional<qint64> people = {}; ///< none: no import tells who follows us there

    bool operator==(const NetworkPeople &) const = default;
};

/// Where the community is. Somebody with profiles on two networks is counted on each.
struct Community
{
    std::vector<NetworkPeople> networks = {}; ///< most people first, the unknown last

    qint64 known() const; ///< people on all networks that are known
    /// Whole per cent on the first network; none while nobody is known anywhere.
    std::optional<int> largestPercent() const;
};
/// From so many per cent on one network on, the community rests on it.
constexpr int restsOnPercent = 60;

/// The channel that counts as the primary one (S4.99).
struct PrimaryChannel
{
    std::optional<AccountId> account = {};
    bool isChosen = false; ///< by the user; else suggested
    qint64 people = 0; ///< who wrote there in ninety days, or who follow us
    bool isByMessages = false; ///< suggested for those who wrote, else for those who follow

    bool operator==(const PrimaryChannel &) const = default;
};

/// What the map and the imports tell of our channels.
struct ChannelReading
{
    ChannelMap map = {};
    CrossPosts crossPosts = {};
    Community community = {};
    PrimaryChannel primary = {};
};

/// A worker's job; as crossPosts(). `asOf` in UTC seconds.
Result<ChannelReading> readChannels(
    SQLite::Database &database, qint64 asOf, const JobContext &job = {});

} // namespace comity::goals
