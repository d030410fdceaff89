#pragma once

#include "model/accounts/account.h"

#include <vector>

namespace comity {

/// What kind of place people are led to (S4.8: the one with most control is our own).
enum class DestinationKind : quint8 { Website, Event, InPerson, Other };
constexpr int destinationKindCount = 4;
/// `website`, `event`, `in-person`, `other`.
QString toText(DestinationKind kind);
/// Other for a word that is none.
DestinationKind destinationKindFromText(QStringView text);

/// A place that our channels lead people to.
struct Destination
{
    FactId id = {}; ///< 0: not stored yet
    DestinationKind kind = DestinationKind::Website;
    QString name = {};
    QString address = {}; ///< http(s), or empty
    QString why = {}; ///< "Most control, bookings"

    bool operator==(const Destination &) const = default;
};

/// An account of ours with what it is for: a way for people to reach us (S4.7).
struct MapChannel
{
    Account account = {};
    QString purpose = {}; ///< "Questions, quick help"
    bool isPrimary = false; ///< chosen by the user (S4.99)

    bool operator==(const MapChannel &) const = default;
};

/// Where our channels lead people, as the user says. Links name places in the two lists.
struct ChannelMap
{
    /// From a channel to a destination or, of a copy, to the channel that gets it.
    struct Link
    {
        std::size_t from = 0;
        std::size_t to = 0;

        auto operator<=>(const Link &) const = default;
    };

    std::vector<MapChannel> channels = {}; ///< in the order of the accounts
    std::vector<Destination> destinations = {};
    std::vector<Link> signposts = {}; ///< rising
    std::vector<Link> crossPosts = {}; ///< rising

    std::optional<std::size_t> channelOf(AccountId account) const;
    std::optional<std::size_t> primary() const;
    /// Nothing leads there.
    std::vector<std::size_t> unreached() const;
    /// They lead nowhere.
    std::vector<std::size_t> deadEnds() const;
    /// Nobody said anything yet: no purpose, no destination, no copy.
    bool isBlank() const;

    bool operator==(const ChannelMap &) const = default;
};

/// What stands in the way of keeping a map, and at which destination.
struct MapProblem
{
    enum class Field : quint8 { Name, Address };
    std::size_t destination = 0;
    Field field = Field::Name;
    QString code = {}; ///< of `channels` in the language files, as `problem-CODE`

    bool operator==(const MapProblem &) const = default;
};

/// In the order of the destinations; none when the map can be kept.
std::vector<MapProblem> mapProblems(const ChannelMap &map);

} // namespace comity
