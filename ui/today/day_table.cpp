#include "ui/today/day_table.h"

#include "ui/common/flex_column.h"
#include "ui/common/table_header.h"
#include "ui/common/table_rows.h"
#include "ui/common/typography.h"
#include "ui/today/day_delegates.h"
#include "ui/today/day_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int headHeight = 24;
constexpr int itemHeight = 49;
constexpr int leastForWhat = 220;
constexpr std::pair<int, int> widths[] {
    {DayModel::Check, 40}, {DayModel::Due, 156}, {DayModel::Act, 124}};

} // namespace

DayTable::DayTable(DayModel &model, QWidget *parent)
    : TableView(parent)
    , m_day(model)
{
    setObjectName(u"dayTable"_s);
    setAccessibleName(tr("What is due"));
    setRowHeight(itemHeight);
    setModel(&model);
    setCheckColumn(DayModel::Check);
    tableHeader()->hide();
    auto *act = new DayActDelegate(this);
    setItemDelegateForColumn(DayModel::Check, new DayCheckDelegate(this));
    setItemDelegateForColumn(DayModel::What, new DayItemDelegate(this));
    setItemDelegateForColumn(DayModel::Due, new DayDueDelegate(this));
    setItemDelegateForColumn(DayModel::Act, act);
    for (const auto &[column, width] : widths) {
        setColumnWidth(column, scaled(width));
    }
    new FlexColumn(*this, DayModel::What, leastForWhat);
    connect(act, &DayActDelegate::actAsked, this, &DayTable::actAsked);
    connect(&model, &QAbstractItemModel::modelReset, this, &DayTable::layOut);
    connect(this, &TableView::rowOpened, this,
        [this](const QModelIndex &index) { Q_EMIT actAsked(index.row()); });
    connect(this, &TableView::letterPressed, this, [this](QChar letter) {
        if (letter == u'D') {
            Q_EMIT doneAsked();
        } else if (letter == u'S') {
            Q_EMIT snoozeAsked();
        } else if (letter == u'O') {
            Q_EMIT personAsked();
        }
    });
    connect(this, &TableView::copyAsked, this,
        [this] { QGuiApplication::clipboard()->setText(rowsAsText(*this, chosenRows(*this))); });
}

void DayTable::layOut()
{
    clearSpans();
    const int height = qMax(scaled(headHeight), fontMetrics().height() + 6);
    verticalHeader()->setMinimumSectionSize(height);
    // Rows that were heads before.
    verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize());
    for (int row = 0; row < m_day.rowCount(); ++row) {
        if (m_day.isHead(row)) {
            setSpan(row, 0, 1, DayModel::ColumnCount);
            verticalHeader()->resizeSection(row, height);
        }
    }
}

void DayTable::changeEvent(QEvent *event)
{
    TableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        for (const auto &[column, width] : widths) {
            setColumnWidth(column, scaled(width));
        }
        layOut();
    }
}

int DayTable::besideHead(int row, int step) const
{
    while (m_day.isHead(row)) {
        row += step;
    }
    return row;
}

QModelIndex DayTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex next = TableView::moveCursor(action, modifiers);
    if (!next.isValid() || !m_day.isHead(next.row())) {
        return next;
    }
    const bool goesUp = action == MoveUp || action == MovePageUp;
    const int up = besideHead(next.row(), -1);
    const int row = goesUp && up >= 0 ? up : besideHead(next.row(), 1);
    return m_day.index(row, next.column());
}

void DayTable::goTo(int row)
{
    const int count = m_day.rowCount();
    if (count == 0) {
        return;
    }
    const int at = besideHead(qBound(0, row, count - 1), 1);
    setCurrentIndex(m_day.index(at, DayModel::What));
}

void DayTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    viewport()->update(); // the button of the current row is filled
}

void DayTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoAsked();
        return;
    }
    TableView::keyPressEvent(event);
}

} // namespace comity::ui
