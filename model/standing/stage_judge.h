#pragma once

#include "model/people/stage.h"
#include "model/standing/people_columns.h"
#include "model/standing/pk_set.h"

#include <QHash>

namespace comity {

/// The stage of everybody in some columns (etiquette.md §1.3): a value by hand wins; then customer;
/// then met, a conversation, or their messages of two days within twelve months; then they follow
/// or are connected and wrote once; then any link or a list of ours.
class StageJudge
{
public:
    /// The columns outlive the judge.
    StageJudge(const PeopleColumns &columns, qint64 asOf);

    Stage of(const PeopleChunk &chunk, std::size_t row) const;
    /// Of somebody who is not in the columns: by hand, or none.
    Stage of(Pk pk) const;
    bool isByHand(Pk pk) const { return m_byHand.contains(number(pk)); }
    /// What the data alone come to, whatever was set by hand.
    Stage computed(Pk pk) const;

private:
    Stage computed(const PeopleChunk &chunk, std::size_t row) const;

    const PeopleColumns &m_columns;
    QHash<quint32, Stage> m_byHand;
    PkSet m_customers;
    PkSet m_met;
    const PkSet &m_listed;
    quint32 m_yearAgo;
};

} // namespace comity
