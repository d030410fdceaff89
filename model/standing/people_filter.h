#pragma once

#include "model/standing/people_columns.h"
#include "model/standing/people_query.h"
#include "model/standing/pk_set.h"
#include "model/standing/staleness.h"

namespace comity {

/// Decides who belongs to a query, row by row.
class PeopleFilter
{
public:
    /// `hits` may be null; all must outlive the filter.
    PeopleFilter(const PeopleQuery &query, const PkSet *hits)
        : m_query(query)
        , m_hits(hits)
        , m_stale(query.asOf, query.zone, query.staleDays.value_or(0))
        , m_flags((query.onlyNew ? PeopleChunk::IsNew : 0U)
              | (query.onlyLeft ? PeopleChunk::HasLeft : 0U)
              | (query.onlyProtected ? PeopleChunk::IsProtected : 0U)
              | (query.onlyLearnOnly ? PeopleChunk::IsLearnOnly : 0U))
        , m_unwanted(query.reachesBeyondLists() ? 0U : PeopleChunk::IsOffLists)
        , m_anyRelation(query.relations.isEmpty())
        , m_needsStale(query.staleDays.has_value())
    {
    }

    bool takes(const PeopleChunk &chunk, std::size_t row) const
    {
        return (m_anyRelation || m_query.relations.contains(chunk.relation(row)))
            && (chunk.state[row] & (m_flags | m_unwanted)) == m_flags
            && (!m_needsStale || isStale(chunk, row))
            && (m_hits == nullptr || m_hits->contains(chunk.pk(row)));
    }
    bool isStale(const PeopleChunk &chunk, std::size_t row) const
    {
        return m_stale.holds(
            chunk.precision(row, PeopleChunk::Time::LastPost), chunk.lastPost.at(row));
    }

private:
    const PeopleQuery &m_query;
    const PkSet *m_hits;
    Staleness m_stale;
    quint32 m_flags;
    quint32 m_unwanted;
    bool m_anyRelation;
    bool m_needsStale;
};

} // namespace comity
