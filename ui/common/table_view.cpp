#include "ui/common/table_view.h"

#include "ui/common/table_header.h"
#include "ui/common/typography.h"

#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>

namespace comity::ui {

namespace {

constexpr char lettersOff[] = "comityLettersOff";

} // namespace

bool lettersAct(const QWidget &widget)
{
    return !widget.window()->property(lettersOff).toBool();
}

void setLettersAct(QWidget &window, bool doAct)
{
    window.setProperty(lettersOff, !doAct);
}

TableView::TableView(QWidget *parent)
    : QTableView(parent)
    , m_header(new TableHeader(this))
{
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setWordWrap(false);
    applyRowHeight();
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_hoveredRow = -1;
}

void TableView::setRowHeight(int pixels)
{
    m_rowHeight = pixels;
    applyRowHeight();
}

void TableView::applyRowHeight()
{
    const int upper = QFontMetrics(fontFor(TextStyle::Name)).height();
    const int lower = m_rowHeight >= 36 ? QFontMetrics(fontFor(TextStyle::Caption)).height() : 0;
    const int height = qMax(scaled(m_rowHeight), upper + lower + 6);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void TableView::setCheckColumn(int column)
{
    m_checkColumn = column;
    m_header->setCheckColumn(column);
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        applyRowHeight();
        m_header->updateGeometry();
        updateGeometries();
    }
}

void TableView::updateRow(int row)
{
    if (row >= 0 && model() && row < model()->rowCount(rootIndex())) {
        viewport()->update(QRect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row)));
    }
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The bar and the ground of the current row span columns that Qt does not repaint.
    updateRow(previous.row());
    updateRow(current.row());
}

void TableView::setHoveredRow(int row)
{
    if (row != m_hoveredRow) {
        updateRow(m_hoveredRow);
        m_hoveredRow = row;
        updateRow(row);
    }
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        setHoveredRow(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    } else if (event->type() == QEvent::Leave || event->type() == QEvent::Wheel) {
        setHoveredRow(-1);
    }
    return QTableView::viewportEvent(event);
}

void TableView::keyboardSearch(const QString & /*search*/)
{
    // Type-ahead is off: single letters are commands of the page (ui.md §6).
}

void TableView::toggleChecks()
{
    const QModelIndex index = currentIndex().siblingAtColumn(m_checkColumn);
    if (index.isValid() && (index.flags() & Qt::ItemIsUserCheckable)) {
        const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model()->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) {
        return;
    }
    // A click inside a selection is meant for all of it.
    if (!isByKey && !selectionModel()->isSelected(index)) {
        setCurrentIndex(index);
    }
    Q_EMIT menuAsked(
        isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isToEnd = action == MoveHome || action == MoveEnd;
    return QTableView::moveCursor(action, isToEnd ? modifiers | Qt::ControlModifier : modifiers);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyAsked();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        Q_EMIT selectAllAsked();
        return;
    }
    const bool isPlain
        = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (currentIndex().isValid()) {
            Q_EMIT rowOpened(currentIndex());
        }
        return;
    }
    if (isPlain && event->key() == Qt::Key_Space && m_checkColumn >= 0) {
        toggleChecks();
        return;
    }
    if (isPlain && event->text().size() == 1 && event->text().front().isLetterOrNumber()
        && lettersAct(*this)) {
        Q_EMIT letterPressed(event->text().front().toUpper());
        return;
    }
    if (isPlain && !event->text().isEmpty() && event->text().front().isPrint()) {
        // Qt would search with it and keep it; the window may have a use for it, like "?".
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace comity::ui
