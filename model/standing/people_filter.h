#pragma once

#include "model/standing/people_columns.h"
#include "model/standing/people_query.h"
#include "model/standing/pk_set.h"
#include "model/standing/stage_judge.h"
#include "model/standing/staleness.h"
#include "model/standing/text_hits.h"

#include <map>
#include <set>

namespace comity {

/// Decides who belongs to a query, row by row.
class PeopleFilter
{
public:
    /// All must outlive the filter.
    PeopleFilter(const PeopleColumns &columns, const PeopleQuery &query, const TextHits &hits)
        : PeopleFilter(columns, query, hits, nullptr)
    {
    }

    bool takes(const PeopleChunk &chunk, std::size_t row) const
    {
        return (m_anyRelation || m_query.relations.contains(chunk.relation(row)))
            && (chunk.state[row] & (m_flags | m_unwanted)) == m_flags
            && (!m_needsStale || isStale(chunk, row)) && isAmong(chunk.pk(row))
            && (m_isPlain || takesByMore(chunk, row));
    }
    /// Among the hits, and not another profile of somebody who has a row.
    bool isAmong(Pk pk) const
    {
        return (m_hits.own == nullptr || m_hits.own->contains(pk))
            && !(m_columns.hasBesides() && m_columns.isBesides(pk));
    }
    bool isStale(const PeopleChunk &chunk, std::size_t row) const
    {
        return m_stale.holds(
            chunk.precision(row, PeopleChunk::Time::LastPost), chunk.lastPost.at(row));
    }

    /// What a condition of numbers looks at; nothing where it is unknown.
    std::optional<qint64> valueOf(
        const NumberCondition &condition, const PeopleChunk &chunk, std::size_t row) const;

private:
    struct Marked
    {
        PkSet people;
        bool isNot = false;
    };
    bool takesByMore(const PeopleChunk &chunk, std::size_t row) const;
    /// The smart lists that a query names, and theirs: each is looked for once, however often it
    /// is named.
    struct SmartLists
    {
        std::map<ListId, PkSet> found = {};
        std::set<ListId> asked = {}; ///< being looked for just now
    };
    PeopleFilter(const PeopleColumns &columns, const PeopleQuery &query, const TextHits &hits,
        SmartLists *lists);
    PkSet peopleOf(const MarkCondition &condition, SmartLists &lists) const;
    PkSet peopleOf(ListId list, SmartLists &lists) const;
    PkSet whoFits(const PeopleMarks::SmartMark &list, SmartLists &lists) const;

    const PeopleColumns &m_columns;
    const PeopleQuery &m_query;
    TextHits m_hits;
    Staleness m_stale;
    DayCount m_days;
    std::optional<StageJudge> m_stages;
    std::vector<Marked> m_marked;
    quint32 m_flags;
    quint32 m_unwanted;
    bool m_anyRelation;
    bool m_needsStale;
    bool m_isPlain; ///< no marks, numbers or stages
};

/// How many people a query passes over only because something it asks for is not known of them:
/// they would belong, whatever the unknown numbers are.
qint64 countUnknown(
    const PeopleColumns &columns, const PeopleQuery &query, const TextHits &hits = {});

} // namespace comity
