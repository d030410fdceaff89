#pragma once

#include "model/standing/people_chunk.h"

#include <QHash>
#include <vector>

namespace comity {

inline std::size_t qHash(const Bounds &bounds, std::size_t seed = 0) noexcept
{
    return qHashMulti(seed, bounds.notBefore.value_or(-1), bounds.notAfter.value_or(-1));
}

/// Gives a number to each pair of bounds, so that a column keeps four bytes a person: most people
/// share the few pairs that neighbouring lists make.
class BoundsTable
{
public:
    quint32 indexOf(const Bounds &bounds)
    {
        const auto known = m_indexes.constFind(bounds);
        if (known != m_indexes.cend()) {
            return *known;
        }
        const auto index = static_cast<quint32>(m_all.size());
        m_all.push_back(bounds);
        m_indexes.insert(bounds, index);
        return index;
    }
    const Bounds &at(quint32 index) const { return m_all[index]; }
    std::vector<Bounds> take() { return std::move(m_all); }

private:
    std::vector<Bounds> m_all;
    QHash<Bounds, quint32> m_indexes;
};

} // namespace comity
