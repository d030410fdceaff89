#pragma once

#include "model/drafts/audience.h"
#include "model/standing/stage_judge.h"

namespace comity::drafts {

/// Who follows whom, since when, and how far we have come with somebody.
class RelationFacts
{
public:
    /// The columns outlive it.
    RelationFacts(const PeopleColumns &columns, const AccountKnowledge &knowledge, qint64 asOf);

    /// `there` are the profiles of the person on the network of the sending account.
    void putRelation(const std::vector<Pk> &there, review::Recipient &recipient) const;
    /// After the relation and the messages of the recipient.
    void putStage(const AudiencePerson &person, const ExchangeFacts &exchange,
        review::Recipient &recipient) const;

private:
    Stage computed(const AudiencePerson &person, const ExchangeFacts &exchange,
        const review::Recipient &recipient) const;
    review::Known<Dated> sinceOf(const std::vector<Pk> &there) const;

    const PeopleColumns &m_columns;
    const AccountKnowledge &m_knowledge;
    StageJudge m_stages;
    PkSet m_customers;
    PkSet m_met;
    qint64 m_asOf;
};

} // namespace comity::drafts
