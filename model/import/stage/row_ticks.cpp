#include "model/import/stage/row_ticks.h"

#include <bit>

namespace comity {

RowTicks::RowTicks(std::size_t rows)
    : m_off(rows, false)
{
}

RowTicks::RowTicks(std::vector<Marks> marksOfRows)
    : m_off(marksOfRows.size(), false)
    , m_marks(std::move(marksOfRows))
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
    for (auto marks = m_marks.empty() ? Marks {} : m_marks[row]; marks != 0;) {
        m_offWith[static_cast<std::size_t>(std::countr_zero(marks))] += step;
        marks &= marks - 1;
    }
}

} // namespace comity
