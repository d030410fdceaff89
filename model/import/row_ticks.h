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
    /// Lists behind these are not told apart.
    static constexpr std::size_t listsAtMost = 16;
    using Lists = quint16; ///< a bit a list

    RowTicks() = default;
    explicit RowTicks(std::size_t rows);
    /// Beside the rows: the lists that the person of each stands on.
    explicit RowTicks(std::vector<Lists> listsOfRows);

    std::size_t rows() const { return m_off.size(); }
    bool isOn(std::size_t row) const { return !m_off[row]; }
    void set(std::size_t row, bool isOn);

    qint64 off() const { return m_offCount; }
    /// How many of those stand on the list.
    qint64 offOnList(std::size_t list) const { return m_offOnList[list]; }

private:
    std::vector<bool> m_off;
    std::vector<Lists> m_lists;
    std::array<qint64, listsAtMost> m_offOnList {};
    qint64 m_offCount = 0;
};

} // namespace comity
