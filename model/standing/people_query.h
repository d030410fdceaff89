#pragma once

#include "model/base/ids.h"
#include "model/people/relation.h"
#include "model/standing/people_condition.h"

#include <QString>
#include <QTimeZone>
#include <algorithm>
#include <optional>
#include <vector>

namespace comity {

/// By what a table of people is sorted. Key is the order of the workspace.
enum class PeopleSort : quint8 {
    Key,
    Name, ///< locale order; the handle stands in for a missing name
    Handle,
    Relation,
    Followers,
    Following,
    Ratio, ///< followers ÷ following; unknown without both, and where they follow nobody
    Posts,
    Joined,
    LastPost,
    WeSince,
    TheySince,
    ConnectedSince,
    LastContact,
    KeepInTouch, ///< whoever is latest first; unknown without a rhythm or a contact
    Score, ///< the newest influence score of any name
    Stage,
    Permission, ///< who asked for it, then who asked to stop; unknown without a word
    Lists, ///< the first list of ours, in the user's order; unknown on none
    Tags, ///< the first tag; unknown without one
    Location, ///< locale order, as the two below
    Bio,
    Network, ///< by its code
};

/// `name`, `followers`, `last-post`, `we-since`, …
QString toText(PeopleSort sort);
std::optional<PeopleSort> peopleSortFromText(QStringView text);
constexpr int peopleSortCount = 23;

/// Which people in which order: everything a table, a chip row and `comity people` ask for. What is
/// set narrows together (AND); `relations` allows any of its words. Who is on the account's lists
/// no more is found by a word of relation, by onlyLeft and by the facts by hand, and not otherwise.
struct PeopleQuery
{
    std::optional<AccountId> account = {}; ///< none: all accounts
    RelationSet relations = {};
    std::optional<int> staleDays = {}; ///< last post known and at least so many days ago
    bool onlyNew = false;
    bool onlyLeft = false;
    bool onlyProtected = false; ///< by us
    bool onlyLearnOnly = false;
    bool onlyBlocked = false; ///< by us, as the newest list of the account says
    std::vector<MarkCondition> marks = {}; ///< all must hold
    std::vector<NumberCondition> numbers = {}; ///< all must hold
    StageSet stages = {}; ///< any of them
    QString search = {}; ///< what PeopleSearch was asked for; its hits are passed beside the query
    PeopleSort sort = PeopleSort::Key;
    bool descending = false; ///< unknown stays last either way
    qint64 asOf = 0; ///< UTC seconds
    QTimeZone zone = QTimeZone::utc(); ///< whose civil days count

    /// Whether who is on the account's lists no more is asked for, too.
    bool reachesBeyondLists() const
    {
        return !relations.isEmpty() || onlyLeft || onlyProtected || onlyLearnOnly || onlyBlocked
            || std::ranges::any_of(marks, [](const MarkCondition &one) {
                   return !one.isNot && one.kind != MarkCondition::Kind::NoList;
               });
    }

    bool operator==(const PeopleQuery &) const = default;
};

} // namespace comity
