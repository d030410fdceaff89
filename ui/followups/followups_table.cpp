#include "ui/followups/followups_table.h"

#include "ui/common/flex_column.h"
#include "ui/common/table_header.h"
#include "ui/common/table_rows.h"
#include "ui/common/two_line_delegate.h"
#include "ui/followups/followup_delegates.h"
#include "ui/followups/followups_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int headHeight = 24;
constexpr int leastForPerson = 190;
constexpr std::pair<int, int> widths[] {{FollowupsModel::Check, 40}, {FollowupsModel::Kind, 126},
    {FollowupsModel::From, 136}, {FollowupsModel::Due, 156}};

} // namespace

FollowupsTable::FollowupsTable(FollowupsModel &model, QWidget *parent)
    : TableView(parent)
    , m_followups(model)
{
    setObjectName(u"followupsTable"_s);
    setAccessibleName(tr("What you owe to people"));
    setRowHeight(36);
    setModel(&model);
    setCheckColumn(FollowupsModel::Check);
    tableHeader()->setCheckColumn(-1); // each is done for itself
    setItemDelegate(new TwoLineDelegate(this));
    setItemDelegateForColumn(FollowupsModel::Check, new FollowupCheckDelegate(this));
    setItemDelegateForColumn(FollowupsModel::Kind, new FollowupKindDelegate(this));
    setItemDelegateForColumn(FollowupsModel::Person, new FollowupPersonDelegate(this));
    setItemDelegateForColumn(FollowupsModel::Due, new FollowupDueDelegate(this));
    for (const auto &[column, width] : widths) {
        setColumnWidth(column, scaled(width));
    }
    new FlexColumn(*this, FollowupsModel::Person, leastForPerson);
    // One order: soonest first.
    tableHeader()->setSortIndicatorShown(true);
    tableHeader()->setSortIndicator(FollowupsModel::Due, Qt::AscendingOrder);
    tableHeader()->setSectionsClickable(false);
    tableHeader()->setFocusPolicy(Qt::NoFocus);
    connect(&model, &QAbstractItemModel::modelReset, this, &FollowupsTable::layOutHeads);
    connect(this, &TableView::letterPressed, this, [this](QChar letter) {
        if (letter == u'D') {
            Q_EMIT doneAsked();
        } else if (letter == u'S') {
            Q_EMIT snoozeAsked();
        } else if (letter == u'E') {
            Q_EMIT exportAsked();
        } else if (letter == u'O') {
            Q_EMIT personAsked();
        } else if (letter == u'T') {
            Q_EMIT attemptAsked();
        }
    });
    connect(this, &TableView::selectAllAsked, this, &QTableView::selectAll);
    connect(this, &TableView::copyAsked, this,
        [this] { QGuiApplication::clipboard()->setText(rowsAsText(*this, chosenRows(*this))); });
}

void FollowupsTable::layOutHeads()
{
    clearSpans();
    const int height = qMax(scaled(headHeight), fontMetrics().height() + 6);
    verticalHeader()->setMinimumSectionSize(height);
    // Rows that were heads before.
    verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize());
    for (int row = 0; row < m_followups.rowCount(); ++row) {
        if (m_followups.isHead(row)) {
            setSpan(row, 0, 1, FollowupsModel::ColumnCount);
            verticalHeader()->resizeSection(row, height);
        }
    }
}

void FollowupsTable::changeEvent(QEvent *event)
{
    TableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        for (const auto &[column, width] : widths) {
            setColumnWidth(column, scaled(width));
        }
        layOutHeads();
    }
}

int FollowupsTable::besideHead(int row, int step) const
{
    while (m_followups.isHead(row)) {
        row += step;
    }
    return row;
}

QModelIndex FollowupsTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex next = TableView::moveCursor(action, modifiers);
    if (!next.isValid() || !m_followups.isHead(next.row())) {
        return next;
    }
    const bool goesUp = action == MoveUp || action == MovePageUp;
    const int up = besideHead(next.row(), -1);
    const int row = goesUp && up >= 0 ? up : besideHead(next.row(), 1);
    return m_followups.index(row, next.column());
}

void FollowupsTable::goTo(int row)
{
    const int count = m_followups.rowCount();
    if (count == 0) {
        return;
    }
    const int at = besideHead(qBound(0, row, count - 1), 1);
    setCurrentIndex(m_followups.index(at, FollowupsModel::Person));
}

void FollowupsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    if (current.row() != previous.row()) {
        Q_EMIT currentRowChanged();
    }
}

void FollowupsTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoAsked();
        return;
    }
    if (event->key() == Qt::Key_F2 && event->modifiers() == Qt::NoModifier) {
        Q_EMIT changeAsked();
        return;
    }
    TableView::keyPressEvent(event);
}

} // namespace comity::ui
