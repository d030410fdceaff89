#pragma once

#include "model/base/ids.h"

#include <optional>
#include <vector>

class QTableView;

namespace comity::ui {

class PeopleTableModel;

/// Where a table stood, by people and not by rows: taken before a reset, put back after it.
class RowAnchor
{
public:
    static RowAnchor take(const QTableView &view, const PeopleTableModel &model);

    /// The current person stays current and, when they were in sight, at the same height; who is
    /// gone gives way to whoever stands in that row now.
    void putBack(QTableView &view, const PeopleTableModel &model) const;

private:
    std::optional<Pk> m_current;
    int m_currentRow = -1;
    int m_column = 0;
    std::optional<Pk> m_held; ///< whose row keeps its height in sight
    int m_offset = 0; ///< px of that row from the top
    std::vector<Pk> m_selected; ///< few; a large selection is let go
};

} // namespace comity::ui
