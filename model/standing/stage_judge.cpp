#include "model/standing/stage_judge.h"

#include <QDateTime>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {

StageJudge::StageJudge(const PeopleColumns &columns, qint64 asOf)
    : m_columns(columns)
    , m_customers(columns.marks().facts.value(u"role=customer"_s))
    , m_met(columns.marks().met)
    , m_listed(columns.marks().onAnyList())
    , m_yearAgo(static_cast<quint32>(std::max(qint64 {0},
          QDateTime::fromSecsSinceEpoch(asOf, Qt::UTC).addMonths(-12).toSecsSinceEpoch())))
{
    for (const auto &[pk, stage] : columns.marks().handStages) {
        m_byHand.insert(number(pk), stage);
    }
}

Stage StageJudge::of(const PeopleChunk &chunk, std::size_t row) const
{
    const Pk pk = chunk.pk(row);
    if (!m_byHand.isEmpty()) {
        if (const auto own = m_byHand.constFind(number(pk)); own != m_byHand.cend()) {
            return *own;
        }
    }
    return computed(chunk, row);
}

Stage StageJudge::computed(const PeopleChunk &chunk, std::size_t row) const
{
    const Pk pk = chunk.pk(row);
    if (m_customers.contains(pk)) {
        return Stage::Conversion;
    }
    const quint32 engaged = chunk.engaged.at(row);
    if (m_met.contains(pk) || (engaged != NumberColumn::unknown && engaged >= m_yearAgo)) {
        return Stage::Engagement;
    }
    const bool isConnected = chunk.connected(row) == Half::Yes;
    const bool follows = chunk.theyFollow(row) == Half::Yes;
    if ((follows || isConnected) && chunk.has(row, PeopleChunk::TheyWrote)) {
        return Stage::Branding;
    }
    const bool isLinked = follows || isConnected || chunk.weFollow(row) == Half::Yes;
    return isLinked || m_listed.contains(pk) ? Stage::Exposure : Stage::None;
}

Stage StageJudge::of(Pk pk) const
{
    const auto [chunk, row] = m_columns.placeOf(pk);
    return chunk != nullptr ? of(*chunk, row) : m_byHand.value(number(pk), Stage::None);
}

Stage StageJudge::computed(Pk pk) const
{
    const auto [chunk, row] = m_columns.placeOf(pk);
    return chunk != nullptr ? computed(*chunk, row) : Stage::None;
}

} // namespace comity
