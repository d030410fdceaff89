#pragma once

#include "model/standing/people_columns.h"
#include "model/standing/people_query.h"
#include "model/standing/text_hits.h"

#include <array>

namespace comity {

/// How many people each chip stands for.
struct PeopleCounts
{
    qint64 all = 0; ///< not those who are on the account's lists no more
    std::array<qint64, relationCount> relations = {}; ///< by Relation
    qint64 stale = 0; ///< 0 without PeopleQuery::staleDays
    qint64 isNew = 0;
    qint64 hasLeft = 0;
    qint64 isProtected = 0;
    qint64 isLearnOnly = 0;
    qint64 isBlocked = 0; ///< by us
    qint64 targets = 0;
    qint64 due = 0; ///< to be got in touch with, the overdue as well
    qint64 spammers = 0;
    qint64 onNoList = 0; ///< of ours, among all
    qint64 unfiled = 0; ///< of those whoever has still to be decided about, see unfiledMarks()
    qint64 lastPostKnown = 0; ///< among all

    qint64 of(Relation relation) const { return relations.at(static_cast<std::size_t>(relation)); }
    bool operator==(const PeopleCounts &) const = default;
};

/// Counts everybody, or everybody among `hits`, in one pass. Of the query only what the chips need
/// is read: stale days, as-of and zone; what is chosen changes no count.
PeopleCounts countsOf(
    const PeopleColumns &columns, const PeopleQuery &query, const TextHits &hits = {});

} // namespace comity
