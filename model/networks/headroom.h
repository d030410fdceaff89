#pragma once

#include "model/networks/network.h"

#include <optional>

namespace comity::networks {

/// How many more people an account can follow. Without a number where the network publishes none
/// or what it depends on is unknown: no limit is guessed.
struct Headroom
{
    qint64 following = 0;
    std::optional<qint64> limit = {};
    std::optional<qint64> left = {}; ///< never below 0
    std::optional<qint64> after = {}; ///< left once those who leave are gone
    std::optional<LimitStatus> status = {}; ///< how far `limit` may be trusted
    bool restsOnFollowers = false; ///< fewer followers leave less room, or how many is missing

    bool operator==(const Headroom &) const = default;
};

/// Who goes with a plan.
struct Leaving
{
    qint64 followed = 0; ///< people we follow no more
    qint64 followers = 0; ///< people who follow us no more
};

/// Headroom from a network's limits, the user's own ones in the place of those they replace
/// (LimitStore::limits).
///
/// `following` caps the people followed. `following-ratio`, per cent of the followers, raises the
/// cap: at once where the network itself states it (Mastodon), only past the cap where it is lore
/// (X, where it makes the number an estimate of that status).
Headroom headroom(const std::vector<Limit> &limits, qint64 following,
    std::optional<qint64> followers, Leaving leaving);

} // namespace comity::networks
