#include "model/base/number_map.h"

#include <algorithm>

namespace comity {
namespace {

constexpr std::size_t smallest = 1024;
constexpr qint64 noKey = -1;

/// Spreads neighbouring numbers over the table.
std::size_t spread(qint64 key)
{
    auto value = static_cast<quint64>(key);
    value ^= value >> 32;
    value *= 0x9E37'79B9'7F4A'7C15ULL;
    value ^= value >> 29;
    return static_cast<std::size_t>(value);
}

} // namespace

std::optional<quint32> NumberMap::find(qint64 key) const
{
    if (m_keys.empty()) {
        return std::nullopt;
    }
    const std::size_t slot = slotOf(key);
    return m_keys[slot] == noKey ? std::nullopt : std::optional(m_values[slot]);
}

void NumberMap::insert(qint64 key, quint32 value)
{
    Q_ASSERT(key >= 0);
    if ((m_used + 1) * 10 > m_keys.size() * 8) {
        grow();
    }
    const std::size_t slot = slotOf(key);
    m_keys[slot] = key;
    m_values[slot] = value;
    ++m_used;
}

std::size_t NumberMap::slotOf(qint64 key) const
{
    const std::size_t mask = m_keys.size() - 1;
    std::size_t slot = spread(key) & mask;
    while (m_keys[slot] != noKey && m_keys[slot] != key) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

void NumberMap::grow()
{
    const std::vector<qint64> keys = std::move(m_keys);
    const std::vector<quint32> values = std::move(m_values);
    const std::size_t slots = std::max(smallest, keys.size() * 2);
    m_keys.assign(slots, noKey);
    m_values.assign(slots, 0);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] != noKey) {
            const std::size_t slot = slotOf(keys[i]);
            m_keys[slot] = keys[i];
            m_values[slot] = values[i];
        }
    }
}

} // namespace comity
