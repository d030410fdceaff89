#include "ui/lists/targets/target_table.h"

#include "ui/common/column_chooser.h"
#include "ui/common/flex_column.h"
#include "ui/common/icons.h"
#include "ui/common/people_drag.h"
#include "ui/common/person_delegate.h"
#include "ui/common/relation_delegate.h"
#include "ui/common/table_header.h"
#include "ui/common/table_rows.h"
#include "ui/common/two_line_delegate.h"
#include "ui/lists/targets/target_meter_delegate.h"
#include "ui/lists/targets/target_text_delegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// Widths at 100 %; why they matter takes the rest (ui.md §4.3).
constexpr std::array widths {196, 116, 176, 84, 104, 186, 150};
constexpr int leastForWhy = 130;

struct Command
{
    char16_t letter;
    TargetTable::Act act;
};
constexpr std::array commands {Command {u'T', TargetTable::Act::LogTouch},
    Command {u'A', TargetTable::Act::Answered}, Command {u'N', TargetTable::Act::NoteOpening},
    Command {u'E', TargetTable::Act::Edit}, Command {u'R', TargetTable::Act::Rest},
    Command {u'F', TargetTable::Act::Decide}, Command {u'O', TargetTable::Act::OpenProfile},
    Command {u'I', TargetTable::Act::Met}};

} // namespace

TargetTable::TargetTable(TargetTableModel *model, QSettings *settings, QWidget *parent)
    : TableView(parent)
    , m_model(model)
{
    setObjectName(u"targetTable"_s);
    setAccessibleName(tr("Targets"));
    setRowHeight(40);
    setModel(model);
    dress(settings);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDropIndicatorShown(true);
    connect(this, &TableView::letterPressed, this, &TargetTable::actOnLetter);
    connect(this, &TableView::selectAllAsked, this, &QTableView::selectAll);
    connect(this, &TableView::copyAsked, this, &TargetTable::copyRows);
    connect(this, &TableView::rowOpened, this, [this] { Q_EMIT asked(Act::Edit); });
}

void TargetTable::dress(QSettings *settings)
{
    setItemDelegate(new TwoLineDelegate(this));
    setItemDelegateForColumn(TargetTableModel::Person, new PersonDelegate(this));
    setItemDelegateForColumn(TargetTableModel::Relationship, new RelationDelegate(this));
    auto *text = new TargetTextDelegate(this);
    setItemDelegateForColumn(TargetTableModel::Why, text);
    setItemDelegateForColumn(TargetTableModel::NextOpening, text);
    setItemDelegateForColumn(TargetTableModel::Meter, new TargetMeterDelegate(this));
    QList<ColumnChooser::Column> columns;
    for (int column = 0; column < TargetTableModel::ColumnCount; ++column) {
        columns += {
            widths.at(static_cast<std::size_t>(column)), true, column != TargetTableModel::Person};
    }
    new ColumnChooser(*this, columns, settings, u"lists/target-header-3"_s);
    new FlexColumn(*this, TargetTableModel::Why, leastForWhy);
    TableHeader *const header = tableHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(TargetTableModel::NextOpening, Qt::AscendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, m_model, &TargetTableModel::sort);
}

void TargetTable::startDrag(Qt::DropActions /*actions*/)
{
    dragChosenRows(*this);
}

std::vector<Pk> TargetTable::chosen() const
{
    std::vector<Pk> people;
    for (const int row : chosenRows(*this)) {
        people.push_back(m_model->row(row)->target.pk);
    }
    return people;
}

const TargetRow *TargetTable::current() const
{
    return m_model->row(currentIndex().row());
}

void TargetTable::select(const std::vector<Pk> &people)
{
    QItemSelection selection;
    for (const Pk pk : people) {
        if (const int row = m_model->rowOf(pk); row >= 0) {
            const QModelIndex first = m_model->index(row, 0);
            selection.append(QItemSelectionRange(
                first, first.siblingAtColumn(TargetTableModel::ColumnCount - 1)));
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void TargetTable::goTo(Pk pk)
{
    const int row = m_model->rowOf(pk);
    if (row >= 0) {
        setCurrentIndex(m_model->index(row, TargetTableModel::Person));
    }
}

void TargetTable::actOnLetter(QChar letter)
{
    for (const Command &command : commands) {
        if (letter == command.letter) {
            Q_EMIT asked(command.act);
        }
    }
}

void TargetTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasted(QGuiApplication::clipboard()->text());
        return;
    }
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        Q_EMIT deleteAsked();
        return;
    }
    TableView::keyPressEvent(event);
}

void TargetTable::contextMenuEvent(QContextMenuEvent *event)
{
    const TargetRow *const row = current();
    if (row == nullptr) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"targetMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &text, const QString &iconName, Act act) {
        QAction *const action
            = iconName.isEmpty() ? menu->addAction(text) : menu->addAction(icon(iconName), text);
        action->setEnabled(m_isWritable || act == Act::OpenProfile);
        connect(action, &QAction::triggered, this, [this, act] { Q_EMIT asked(act); });
    };
    add(tr("&Open profile\tO"), u"internet-services"_s, Act::OpenProfile);
    menu->addSeparator();
    add(tr("Log a &touch…\tT"), u"emblem-favorite"_s, Act::LogTouch);
    if (row->guest) {
        add(tr("&Met at the event\tI"), u"view-calendar"_s, Act::Met);
    }
    add(tr("They &answered\tA"), u"checkmark"_s, Act::Answered);
    add(tr("&Note an opening…\tN"), u"list-add"_s, Act::NoteOpening);
    menu->addSeparator();
    add(tr("&Edit target…\tE"), u"document-edit"_s, Act::Edit);
    if (row->restUntil) {
        add(tr("End the &rest\tR"), u"clock"_s, Act::EndRest);
    } else {
        add(tr("&Rest for 60 days\tR"), u"clock"_s, Act::Rest);
    }
    add(tr("&Follow candidate…\tF"), u"list-add-user"_s, Act::Decide);
    menu->addSeparator();
    Q_EMIT menuMade(menu);
    menu->popup(event->reason() == QContextMenuEvent::Mouse
            ? event->globalPos()
            : viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
}

void TargetTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    if (current.row() != previous.row()) {
        Q_EMIT currentMoved();
    }
}

void TargetTable::copyRows()
{
    QGuiApplication::clipboard()->setText(rowsAsText(*this, chosenRows(*this)));
}

} // namespace comity::ui
