#pragma once

#include "model/networks/limit.h"

#include <QRegularExpression>
#include <vector>

namespace comity::networks {

/// What names a profile for good on a network (formats.md §15).
enum class KeyKind : quint8 {
    Id, ///< a number that never changes
    Handle, ///< the user name; a rename looks like one who left and one who came
    Slug, ///< the last part of a profile address
    Did, ///< a decentralised identifier
    Acct, ///< user@host
    Name, ///< nothing but the name: namesakes cannot be told apart
};

/// Whether one side can follow without the other.
enum class Graph : quint8 { Follow, Mutual };

/// Which lists the network's own exports hold.
enum class Directions : quint8 { Both, FollowingOnly, Mutual };

/// How the network's own exports date a follow.
enum class FollowDates : quint8 { None, Order, Day, Exact };

/// What the network's own exports hold about the people in a list.
struct ExportFacts
{
    Directions directions = Directions::Both;
    bool handles = false;
    bool names = false;
    FollowDates dates = FollowDates::None;
};

/// What a network is, as resources/limits/<code>.yml states it.
struct Network
{
    QString code; ///< `x`, `mastodon`, …: in files, JSON and on the command line
    QString name;
    QString tile; ///< two letters for the badge
    KeyKind key = KeyKind::Handle;
    Graph graph = Graph::Follow;
    ExportFacts exports;
    int purgeBatch = 50; ///< the default size of a purge batch; twice that is the most
    QString urlByKey; ///< a pattern with {key}; empty where there is no such address
    QString urlByHandle; ///< a pattern with {handle}, or {user} and {host}
    QRegularExpression keyPattern;
    QRegularExpression handlePattern;
    std::vector<Limit> limits;
    std::vector<Rule> rules;

    /// The limit with this id, or null.
    const Limit *limit(QStringView id) const;
    const Rule *rule(QStringView id) const;
};

} // namespace comity::networks
