#pragma once

#include "model/standing/people_counts.h"
#include "model/standing/people_query.h"

#include <QString>
#include <optional>

namespace comity::ui {

/// A chip over the table.
enum class Facet {
    All,
    Mutual,
    Connected,
    NotFollowingBack,
    Fan,
    YouFollow, ///< whether they follow is not known
    FollowsYou, ///< whether we follow is not known
    Stale,
    Targets,
    Due, ///< to be got in touch with
    NoList,
    New,
    Left,
    Protected,
    Spam, ///< whoever sends it
};
constexpr int facetCount = 15;

/// Which chips are chosen: one word of relation at most, for nobody has two, and any of the others
/// with it. Nothing chosen is All.
struct Facets
{
    std::optional<Facet> relation = {};
    bool stale = false;
    bool targets = false;
    bool due = false;
    bool noList = false;
    bool isNew = false;
    bool left = false;
    bool isProtected = false;
    bool spam = false;

    bool isEverybody() const { return *this == Facets {}; }
    bool has(Facet facet) const;
    /// A click on a chip; `isAdded` with Ctrl: together with what is chosen already.
    Facets after(Facet facet, bool isAdded) const;
    /// Writes the choice into a question.
    void narrow(PeopleQuery &query, int staleDays) const;

    bool operator==(const Facets &) const = default;
};

QString titleOf(Facet facet);
/// What is asked for, in words: the chips that are chosen, and the text.
QStringList wordsOf(const Facets &facets, const QString &search);
qint64 countOf(Facet facet, const PeopleCounts &counts);

} // namespace comity::ui
