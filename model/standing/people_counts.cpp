#include "model/standing/people_counts.h"

#include "model/standing/in_touch.h"
#include "model/standing/people_filter.h"
#include "model/standing/unfiled.h"

namespace comity {

PeopleCounts countsOf(const PeopleColumns &columns, const PeopleQuery &query, const TextHits &hits)
{
    PeopleCounts counts;
    const PeopleFilter filter(columns, query, hits);
    const PkSet &listed = columns.marks().onAnyList();
    const PkSet &targets = columns.marks().targets();
    const PkSet decided = decidedPeople(columns.marks(), query.asOf);
    const PkSet due = InTouchJudge(columns, query.asOf, query.zone).people(u"due");
    const PkSet spammers(columns.marks().facts.value(QStringLiteral("spammer=yes")));
    const bool countsStale = query.staleDays.has_value();
    columns.forEach([&](const PeopleChunk &chunk, std::size_t row) {
        if (!filter.isAmong(chunk.pk(row))) {
            return;
        }
        const bool isOnLists = !chunk.has(row, PeopleChunk::IsOffLists);
        counts.all += isOnLists ? 1 : 0;
        ++counts.relations[static_cast<std::size_t>(chunk.relation(row))];
        counts.stale += countsStale && isOnLists && filter.isStale(chunk, row) ? 1 : 0;
        counts.isNew += chunk.has(row, PeopleChunk::IsNew) ? 1 : 0;
        counts.hasLeft += chunk.has(row, PeopleChunk::HasLeft) ? 1 : 0;
        counts.isProtected += chunk.has(row, PeopleChunk::IsProtected) ? 1 : 0;
        counts.isLearnOnly += chunk.has(row, PeopleChunk::IsLearnOnly) ? 1 : 0;
        counts.isBlocked += chunk.has(row, PeopleChunk::IsBlocked) ? 1 : 0;
        counts.due += due.contains(chunk.pk(row)) ? 1 : 0;
        counts.spammers += spammers.contains(chunk.pk(row)) ? 1 : 0;
        counts.targets += targets.contains(chunk.pk(row)) ? 1 : 0;
        const bool isOnNoList = isOnLists && !listed.contains(chunk.pk(row));
        counts.onNoList += isOnNoList ? 1 : 0;
        counts.unfiled += isOnNoList && !decided.contains(chunk.pk(row)) ? 1 : 0;
        const DatePrecision known = chunk.precision(row, PeopleChunk::Time::LastPost);
        counts.lastPostKnown += isOnLists && known != DatePrecision::None ? 1 : 0;
    });
    return counts;
}

} // namespace comity
