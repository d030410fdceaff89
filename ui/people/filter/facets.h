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
    Followed, ///< by us, whether or not they follow
    Stale,
    Targets,
    Due, ///< to be got in touch with
    NoList,
    New,
    Left,
    Protected,
    Blocked, ///< by us
    Spam, ///< whoever sends it
    Noted, ///< by what was noted by hand or a number, as `Facets::noted`, `numbers`, `stages` say
};
constexpr int facetCount = 18;

/// Which chips are chosen: one word of relation at most, for nobody has two, and any of the others
/// with it; and what is asked for beside them. Nothing chosen is All.
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
    bool isBlocked = false;
    bool spam = false;
    std::vector<MarkCondition> noted = {}; ///< all must hold
    std::vector<NumberCondition> numbers = {}; ///< all must hold
    StageSet stages = {}; ///< any of them

    bool isEverybody() const { return *this == Facets {}; }
    bool has(Facet facet) const;
    /// A click on a chip; `isAdded` with Ctrl: together with what is chosen already.
    Facets after(Facet facet, bool isAdded) const;
    /// Writes the choice into a question.
    void narrow(PeopleQuery &query, int staleDays) const;

    bool operator==(const Facets &) const = default;
};

/// The choice that asks for what `query` does: relations of one chip or none, flags, marks, numbers
/// and stages. Its text, order and account are no part of a choice.
Facets facetsOf(const PeopleQuery &query);

QString titleOf(Facet facet);
/// What is asked for of what was noted, in words: "Customer, Tag press, Followers from 50".
QString notedText(const Facets &facets);
/// What is asked for, in words: the chips that are chosen, and the text.
QStringList wordsOf(const Facets &facets, const QString &search);
qint64 countOf(Facet facet, const PeopleCounts &counts);

} // namespace comity::ui
