#pragma once

#include <QtGlobal>
#include <array>
#include <vector>

namespace comity {

/// Which rows of a tab of the preview the user takes over: a bit each, ticked at first. Keeps count
/// of the others, so that a table of a million may ask after every click. One thread.
class RowTicks
{
public:
    /// What the rows that are not taken over are counted by: a bit each, with meanings of the
    /// caller's own.
    using Marks = quint32;
    static constexpr std::size_t marksAtMost = 32;

    RowTicks() = default;
    explicit RowTicks(std::size_t rows);
    explicit RowTicks(std::vector<Marks> marksOfRows);

    std::size_t rows() const { return m_off.size(); }
    bool isOn(std::size_t row) const { return !m_off[row]; }
    void set(std::size_t row, bool isOn);

    qint64 off() const { return m_offCount; }
    /// How many of those bear the mark.
    qint64 offWith(std::size_t mark) const { return m_offWith[mark]; }

private:
    std::vector<bool> m_off;
    std::vector<Marks> m_marks;
    std::array<qint64, marksAtMost> m_offWith {};
    qint64 m_offCount = 0;
};

} // namespace comity
