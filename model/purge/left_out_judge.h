#pragma once

#include "model/purge/purge_facts.h"
#include "model/purge/purge_request.h"
#include "model/standing/people_columns.h"
#include "model/standing/staleness.h"

namespace comity {

/// Who is left out of a plan although they fit, and for what: the first that holds in the order of
/// LeftOut (architecture.md §4). What the user said of one profile of a person holds for all.
class LeftOutJudge
{
public:
    /// All three must outlive the judge.
    LeftOutJudge(
        const PeopleColumns &columns, const PurgeFacts &facts, const PurgeRequest &request);

    /// `percent` is the likelihood of a follow-back; nothing without a number.
    std::optional<LeftOut> leftOutOf(
        const PeopleChunk &chunk, std::size_t row, std::optional<int> percent) const;

private:
    std::optional<LeftOut> byHand(const PeopleChunk &chunk, std::size_t row) const;
    std::optional<LeftOut> byContact(Pk pk) const;
    std::optional<LeftOut> byHistory(Pk pk) const;
    bool isRecentContact(Pk pk) const;
    bool isNewFollow(const PeopleChunk &chunk, std::size_t row) const;

    const PeopleColumns &m_columns;
    const PurgeFacts &m_facts;
    const PurgeRequest &m_request;
    Staleness m_oldFollow;
    Staleness m_oldContact;
    PkSet m_never;
    PkSet m_protected;
    PkSet m_met;
    PkSet m_customers;
};

/// UTC seconds until which somebody is snoozed, on a plan or when they were filed.
std::optional<qint64> snoozedUntil(
    const PeopleColumns &columns, const PurgeFacts &facts, const PurgeRequest &request, Pk pk);

} // namespace comity
