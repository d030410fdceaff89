#pragma once

#include "model/purge/purge_facts.h"
#include "model/purge/purge_request.h"
#include "model/standing/automation_signs.h"
#include "model/standing/people_columns.h"
#include "model/standing/staleness.h"

namespace comity {

/// Which reasons hold for a row of the columns, whether they are asked for or not. Unknown is never
/// a reason (architecture.md §4).
class ReasonJudge
{
public:
    /// All three must outlive the judge.
    ReasonJudge(const PeopleColumns &columns, const PurgeFacts &facts, const PurgeRequest &request);

    ReasonSet reasonsOf(const PeopleChunk &chunk, std::size_t row) const;
    AutomationFacts factsOf(const PeopleChunk &chunk, std::size_t row) const;

private:
    bool isLopsided(const PeopleChunk &chunk, std::size_t row) const;

    const PurgeFacts &m_facts;
    Staleness m_stale;
    qint64 m_today = 0; ///< days since 1970 in the zone of the request
    PkSet m_outOfProfile;
};

/// Whose handle, picture or bio is a sign, among those for whom a number is one already: read once,
/// into `facts`. Of everybody we follow, and for a plan of followers of everybody who follows us as
/// well. Of `request` the kind, the moment and the zone count. A reader's job; throws
/// SQLite::Exception.
void readTextSigns(SQLite::Database &database, const PeopleColumns &columns,
    const PurgeRequest &request, PurgeFacts &facts);

/// What the signs on one person rest on, for whoever shows them.
AutomationFacts automationFactsFor(
    const PeopleColumns &columns, const PurgeFacts &facts, const PurgeRequest &request, Pk pk);

} // namespace comity
