#include "ui/people/table/row_anchor.h"

#include "ui/people/table/people_table_model.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace comity::ui {

namespace {

constexpr int mostSelected = 500;

} // namespace

RowAnchor RowAnchor::take(const QTableView &view, const PeopleTableModel &model)
{
    RowAnchor anchor;
    if (model.order().empty()) {
        return anchor;
    }
    const QModelIndex current = view.currentIndex();
    const int height = view.viewport()->height();
    if (current.isValid()) {
        anchor.m_current = model.pkAt(current.row());
        anchor.m_currentRow = current.row();
        anchor.m_column = current.column();
        const int top = view.rowViewportPosition(current.row());
        if (top > -view.rowHeight(current.row()) && top < height) {
            anchor.m_held = anchor.m_current;
            anchor.m_offset = top;
        }
    }
    // At its very top a table shows the first rows, whoever they will be.
    const int first = view.rowAt(0);
    if (!anchor.m_held && first >= 0 && view.verticalScrollBar()->value() > 0) {
        anchor.m_held = model.pkAt(first);
        anchor.m_offset = view.rowViewportPosition(first);
    }
    const QItemSelection selection = view.selectionModel()->selection();
    int rows = 0;
    for (const QItemSelectionRange &range : selection) {
        rows += range.height();
    }
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); rows <= mostSelected && row <= range.bottom(); ++row) {
            anchor.m_selected.push_back(model.pkAt(row));
        }
    }
    return anchor;
}

void RowAnchor::putBack(QTableView &view, const PeopleTableModel &model) const
{
    if (model.order().empty()) {
        return;
    }
    if (m_current) {
        int row = model.rowOf(*m_current);
        const bool isHere = row >= 0;
        row = isHere ? row : qMin(m_currentRow, model.rowCount() - 1);
        view.selectionModel()->setCurrentIndex(model.index(row, m_column),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    if (m_selected.size() > 1) {
        QItemSelection selection;
        for (const Pk pk : m_selected) {
            const int row = model.rowOf(pk);
            if (row >= 0) {
                selection.select(model.index(row, 0), model.index(row, model.columnCount() - 1));
            }
        }
        view.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    const int held = m_held ? model.rowOf(*m_held) : -1;
    view.verticalScrollBar()->setValue(
        held < 0 ? 0 : held * view.verticalHeader()->defaultSectionSize() - m_offset);
}

} // namespace comity::ui
