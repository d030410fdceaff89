#pragma once

#include <QString>
#include <vector>

class QTableView;

namespace comity::ui {

/// The selected rows from above.
std::vector<int> selectedRows(const QTableView &table);
/// These, or the current one where none is selected.
std::vector<int> chosenRows(const QTableView &table);
/// Rows for the clipboard: the columns that are shown, divided by tabs.
QString rowsAsText(const QTableView &table, const std::vector<int> &rows);

} // namespace comity::ui
