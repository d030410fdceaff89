#pragma once

#include <QtGlobal>
#include <optional>
#include <vector>

namespace comity {

/// Numbers from 0 up to 2⁶³ − 1, each with a number of 32 bits: a hash table of 12 bytes a slot and
/// nothing beside, for millions.
class NumberMap
{
public:
    std::optional<quint32> find(qint64 key) const;
    /// The key must not be there yet.
    void insert(qint64 key, quint32 value);
    std::size_t size() const { return m_used; }

private:
    void grow();
    std::size_t slotOf(qint64 key) const;

    std::vector<qint64> m_keys; ///< noKey marks a free slot, so that a miss reads nothing else
    std::vector<quint32> m_values;
    std::size_t m_used = 0;
};

} // namespace comity
