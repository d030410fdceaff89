#include "model/import/row_ticks.h"

#include <bit>

namespace comity {

RowTicks::RowTicks(std::size_t rows)
    : m_off(rows, false)
{
}

RowTicks::RowTicks(std::vector<Lists> listsOfRows)
    : m_off(listsOfRows.size(), false)
    , m_lists(std::move(listsOfRows))
{
}

void RowTicks::set(std::size_t row, bool isOn)
{
    if (m_off[row] != isOn) {
        return;
    }
    m_off[row] = !isOn;
    const qint64 step = isOn ? -1 : 1;
    m_offCount += step;
    for (auto lists = m_lists.empty() ? Lists {} : m_lists[row]; lists != 0;) {
        m_offOnList[static_cast<std::size_t>(std::countr_zero(lists))] += step;
        lists = static_cast<Lists>(lists & (lists - 1));
    }
}

} // namespace comity
