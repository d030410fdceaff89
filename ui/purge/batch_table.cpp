#include "ui/purge/batch_table.h"

#include "ui/common/column_chooser.h"
#include "ui/common/decision_delegate.h"
#include "ui/common/fitted_columns.h"
#include "ui/common/flex_column.h"
#include "ui/common/likelihood_delegate.h"
#include "ui/common/number_delegate.h"
#include "ui/common/person_delegate.h"
#include "ui/common/table_header.h"
#include "ui/common/table_rows.h"
#include "ui/common/two_line_delegate.h"
#include "ui/purge/batch_model.h"
#include "ui/purge/batch_widths.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// Px at 100 % before there are people; then each is as wide as its words, and the names take the
/// rest (ui.md §4.4).
constexpr std::array widths {30, 194, 98, 86, 74, 44, 98, 134};
constexpr int leastForPerson = 120;
constexpr int goodForPerson = 150; ///< for less the letters beside a decision make room
const QString columnsKey = u"purge/header-3"_s; ///< of what the user chose
const QString ownWidthsKey = u"purge/header-3-own"_s;

struct Key
{
    char16_t letter;
    DecisionMark mark;
};
constexpr std::array keys {Key {u'U', DecisionMark::Unfollow}, Key {u'K', DecisionMark::Keep},
    Key {u'S', DecisionMark::Snooze}, Key {u'P', DecisionMark::Protect},
    Key {u'L', DecisionMark::LearnOnly}, Key {u'M', DecisionMark::Demote}};

} // namespace

BatchTable::BatchTable(BatchModel *model, QSettings *settings, QWidget *parent)
    : TableView(parent)
    , m_model(model)
{
    setObjectName(u"batchTable"_s);
    setAccessibleName(tr("People on the batch"));
    setModel(model);
    dress(settings);
    connect(this, &TableView::letterPressed, this, &BatchTable::actOnLetter);
    connect(this, &TableView::selectAllAsked, this, &QTableView::selectAll);
    connect(this, &TableView::copyAsked, this, &BatchTable::copyRows);
}

void BatchTable::dress(QSettings *settings)
{
    auto *number = new NumberDelegate(this);
    auto *twoLines = new TwoLineDelegate(this);
    m_decision = new DecisionDelegate(this);
    setItemDelegate(twoLines);
    setItemDelegateForColumn(BatchModel::Position, number);
    setItemDelegateForColumn(BatchModel::Person, new PersonDelegate(this));
    setItemDelegateForColumn(BatchModel::Ratio, number);
    setItemDelegateForColumn(BatchModel::FollowsBack, new LikelihoodDelegate(this));
    setItemDelegateForColumn(BatchModel::Decided, m_decision);
    QList<ColumnChooser::Column> columns;
    for (int column = 0; column < BatchModel::ColumnCount; ++column) {
        // Decisions come and go with the step.
        const bool isOptional = column != BatchModel::Position && column != BatchModel::Person
            && column != BatchModel::Decided;
        columns += {widths.at(static_cast<std::size_t>(column)), true, isOptional};
    }
    auto *chooser = new ColumnChooser(*this, columns, settings, columnsKey);
    new FlexColumn(*this, BatchModel::Person, leastForPerson);
    // One order: whoever was followed first comes first.
    tableHeader()->setSortIndicatorShown(true);
    setOrdered(true);
    tableHeader()->setSectionsClickable(false);
    tableHeader()->setFocusPolicy(Qt::NoFocus);
    new FittedColumns(
        *this, *chooser, [this](int column) { return fittedWidth(column); }, settings,
        ownWidthsKey);
    connect(m_decision, &DecisionDelegate::decisionAsked, this,
        [this](const QModelIndex &index, DecisionMark mark) {
            if (m_isDecidable) {
                Q_EMIT decisionAsked({index.row()}, mark);
            }
        });
}

/// The decisions come last, so that the others have their widths by then.
int BatchTable::fittedWidth(int column) const
{
    const int words = wordsWidth(*m_model, column, *m_decision);
    if (column != BatchModel::Decided) {
        return words;
    }
    int rest = viewport()->width() - scaled(goodForPerson);
    for (int other = 0; other < BatchModel::Decided; ++other) {
        rest -= other == BatchModel::Person ? 0 : tableHeader()->sectionSize(other);
    }
    const int least = m_decision->leastContentWidth() + 2 * RowDelegate::cellPadding() + 1;
    return qBound(qMin(least, words), rest, words);
}

void BatchTable::setWords(const PurgeTelling &telling)
{
    m_decision->setUnfollowWord(telling.word(DecisionMark::Unfollow));
}

void BatchTable::setDecidable(bool isDecidable)
{
    m_isDecidable = isDecidable;
    setColumnHidden(BatchModel::Decided, !isDecidable);
}

void BatchTable::setOrdered(bool isOrdered)
{
    tableHeader()->setSortIndicator(isOrdered ? BatchModel::Followed : -1, Qt::AscendingOrder);
}

std::vector<int> BatchTable::chosenRows() const
{
    return ui::chosenRows(*this);
}

void BatchTable::goTo(int row)
{
    if (row >= 0 && row < m_model->rowCount()) {
        setCurrentIndex(m_model->index(row, BatchModel::Person));
    }
}

int BatchTable::nextUndecided(int row) const
{
    const int count = m_model->rowCount();
    for (int step = 1; step <= count; ++step) {
        const int next = (row + step) % count;
        if (!m_model->item(next)->decision) {
            return next;
        }
    }
    return -1;
}

void BatchTable::actOnLetter(QChar letter)
{
    if (letter == u'O') {
        Q_EMIT profileAsked();
        return;
    }
    if (!m_isDecidable) {
        return;
    }
    for (const Key &key : keys) {
        if (letter == key.letter) {
            Q_EMIT decisionAsked(chosenRows(), key.mark);
        }
    }
}

void BatchTable::copyRows()
{
    QGuiApplication::clipboard()->setText(rowsAsText(*this, chosenRows()));
}

void BatchTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoAsked();
        return;
    }
    const bool clears = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (clears && m_isDecidable && event->modifiers() == Qt::NoModifier) {
        Q_EMIT decisionAsked(chosenRows(), DecisionMark::None);
        return;
    }
    TableView::keyPressEvent(event);
}

void BatchTable::contextMenuEvent(QContextMenuEvent *event)
{
    const std::vector<int> rows = chosenRows();
    if (rows.empty()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The letters are the table's own keys; here they only stand beside the words.
    const bool doLettersAct = lettersAct(*this);
    const auto add = [menu, doLettersAct](const QString &text, char16_t letter) {
        return menu->addAction(doLettersAct ? QString(text + u'\t' + QChar(letter)) : text);
    };
    if (m_isDecidable) {
        const bool anyIsFollowed = std::ranges::any_of(rows, [this](int row) {
            return canBeLearntFrom(m_model->item(row)->consequences, m_model->telling().kind());
        });
        for (const Key &key : keys) {
            if (key.mark == DecisionMark::LearnOnly && !anyIsFollowed) {
                continue;
            }
            connect(add(m_model->telling().word(key.mark), key.letter), &QAction::triggered, this,
                [this, rows, mark = key.mark] { Q_EMIT decisionAsked(rows, mark); });
        }
        connect(menu->addAction(tr("Clear decision")), &QAction::triggered, this,
            [this, rows] { Q_EMIT decisionAsked(rows, DecisionMark::None); });
        menu->addSeparator();
    }
    connect(add(tr("Open profile"), u'O'), &QAction::triggered, this, &BatchTable::profileAsked);
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center())
                        : event->globalPos());
}

void BatchTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    if (current.row() != previous.row()) {
        Q_EMIT currentRowChanged(current.row());
    }
}

} // namespace comity::ui
