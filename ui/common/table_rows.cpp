#include "ui/common/table_rows.h"

#include <QStringList>
#include <QTableView>
#include <algorithm>

namespace comity::ui {

std::vector<int> selectedRows(const QTableView &table)
{
    std::vector<int> rows;
    const QItemSelection chosen = table.selectionModel()->selection();
    for (const QItemSelectionRange &range : chosen) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    return rows;
}

std::vector<int> chosenRows(const QTableView &table)
{
    std::vector<int> rows = selectedRows(table);
    if (rows.empty() && table.currentIndex().isValid()) {
        rows.push_back(table.currentIndex().row());
    }
    return rows;
}

QString rowsAsText(const QTableView &table, const std::vector<int> &rows)
{
    const QAbstractItemModel &model = *table.model();
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            if (!table.isColumnHidden(column)) {
                QString cell = model.index(row, column).data().toString();
                cells += cell.replace(u'\t', u' ').replace(u'\n', u' ');
            }
        }
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace comity::ui
