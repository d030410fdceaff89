#include "ui/imports/history_table.h"

#include "ui/common/buttons.h"
#include "ui/common/number_delegate.h"
#include "ui/common/table_header.h"
#include "ui/common/tool_tip.h"
#include "ui/common/two_line_delegate.h"
#include "ui/common/typography.h"
#include "ui/imports/history_file_delegate.h"
#include "ui/imports/history_model.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace comity::ui {

HistoryTable::HistoryTable(HistoryModel &model, QWidget *parent)
    : TableView(parent)
    , m_history(model)
{
    setObjectName(u"history"_s);
    setAccessibleName(tr("History of imports"));
    setRowHeight(36);
    setModel(&model);
    auto *words = new TwoLineDelegate(this);
    auto *plain = new NumberDelegate(this);
    auto *changes = new NumberDelegate(this);
    changes->setSigned(true);
    setItemDelegate(words);
    setItemDelegateForColumn(HistoryModel::File, new HistoryFileDelegate(this));
    for (const int column : {HistoryModel::Rows, HistoryModel::Changed, HistoryModel::Rejected}) {
        setItemDelegateForColumn(column, plain);
    }
    for (const int column : {HistoryModel::New, HistoryModel::Left}) {
        setItemDelegateForColumn(column, changes);
    }
    // Always newest first: the angle says so, and nothing else is offered.
    tableHeader()->setSortIndicatorShown(true);
    tableHeader()->setSortIndicator(HistoryModel::When, Qt::DescendingOrder);
    tableHeader()->setSectionsClickable(false);
    tableHeader()->setFocusPolicy(Qt::NoFocus);
    setSelectionMode(QAbstractItemView::SingleSelection);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_undoRow = -1; });
    setWidths();
}

void HistoryTable::setWidths()
{
    constexpr std::pair<int, int> widths[] {{HistoryModel::When, 116}, {HistoryModel::Format, 130},
        {HistoryModel::Rows, 70}, {HistoryModel::New, 76}, {HistoryModel::Left, 72},
        {HistoryModel::Changed, 78}, {HistoryModel::Rejected, 76}, {HistoryModel::Undo, 96}};
    int taken = 0;
    for (const auto &[column, width] : widths) {
        setColumnWidth(column, scaled(width));
        taken += scaled(width);
    }
    setColumnWidth(HistoryModel::File, qMax(scaled(150), viewport()->width() - taken));
}

void HistoryTable::resizeEvent(QResizeEvent *event)
{
    setWidths();
    TableView::resizeEvent(event);
}

void HistoryTable::setHindrance(const QString &why)
{
    m_hindrance = why;
    putUndo(currentIndex().row());
}

void HistoryTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    if (current.row() != m_undoRow) {
        putUndo(current.row());
    }
}

void HistoryTable::putUndo(int row)
{
    const auto cell = [this](int at) { return m_history.index(at, HistoryModel::Undo); };
    if (m_undoRow >= 0 && m_undoRow < m_history.rowCount()) {
        setIndexWidget(cell(m_undoRow), nullptr);
    }
    m_undoRow = -1;
    if (row < 0 || row >= m_history.rowCount() || m_history.entry(row).isUndone()) {
        return;
    }
    auto *holder = new QWidget;
    holder->setAutoFillBackground(false);
    QPushButton *undo
        = makeButton(tr("Undo"), ButtonKind::Quiet, u"edit-undo"_s, holder, ButtonSize::Small);
    undo->setObjectName(u"undoImport"_s);
    undo->setAccessibleName(tr("Undo this import"));
    undo->setEnabled(m_hindrance.isEmpty());
    setPlainToolTip(undo, m_hindrance.isEmpty() ? tr("Undo this import (Delete)") : m_hindrance);
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(scaled(4), 0, scaled(10), 0);
    line->addWidget(undo, 0, Qt::AlignRight | Qt::AlignVCenter);
    setIndexWidget(cell(row), holder);
    m_undoRow = row;
    connect(undo, &QPushButton::clicked, this, [this] { askUndo(m_undoRow); });
}

void HistoryTable::askUndo(int row)
{
    if (row >= 0 && m_hindrance.isEmpty() && !m_history.entry(row).isUndone()) {
        Q_EMIT undoAsked(row);
    }
}

void HistoryTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && currentIndex().isValid()) {
        askUndo(currentIndex().row());
        return;
    }
    TableView::keyPressEvent(event);
}

} // namespace comity::ui
