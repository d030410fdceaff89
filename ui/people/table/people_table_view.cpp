#include "ui/people/table/people_table_view.h"

#include "ui/common/check_delegate.h"
#include "ui/common/column_chooser.h"
#include "ui/common/identity_text.h"
#include "ui/common/number_delegate.h"
#include "ui/common/people_drag.h"
#include "ui/common/people_mime.h"
#include "ui/common/person_delegate.h"
#include "ui/common/relation_delegate.h"
#include "ui/common/stage_delegate.h"
#include "ui/common/table_header.h"
#include "ui/common/tags_delegate.h"
#include "ui/common/two_line_delegate.h"
#include "ui/common/typography.h"
#include "ui/people/filter/busy_bar.h"
#include "ui/people/table/people_table_model.h"

#include <QSettings>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr std::size_t mostLooksForHandles = 5'000'000; ///< a few milliseconds
// The number changes when columns are added: an older state would hide or misplace them.
constexpr QStringView headerKey = u"people/header-3";
constexpr QStringView sortKey = u"people/sort";
constexpr QStringView descendingKey = u"people/descending";

QList<ColumnChooser::Column> chooserColumns()
{
    QList<ColumnChooser::Column> columns;
    for (int i = 0; i < tableColumnCount; ++i) {
        const TableColumnTraits traits = traitsOf(static_cast<TableColumn>(i));
        columns += {traits.width, traits.isShown, i >= int(TableColumn::Relation)};
    }
    return columns;
}

} // namespace

PeopleTableView::PeopleTableView(PeopleTableModel &model, QSettings *settings, QWidget *parent)
    : TableView(parent)
    , m_model(model)
    , m_settings(settings)
    , m_chooser(nullptr)
    , m_busy(new BusyBar(this))
{
    setObjectName(u"peopleTable"_s);
    setAccessibleName(tr("People"));
    setModel(&model);
    setCheckColumn(int(TableColumn::Check));
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    dressColumns();
    restore();
    connect(
        tableHeader(), &QHeaderView::sortIndicatorChanged, this, &PeopleTableView::followHeader);
}

void PeopleTableView::dressColumns()
{
    auto *check = new CheckDelegate(this);
    auto *person = new PersonDelegate(this);
    auto *relation = new RelationDelegate(this);
    auto *number = new NumberDelegate(this);
    auto *text = new TwoLineDelegate(this);
    auto *tags = new TagsDelegate(this);
    setItemDelegate(text);
    setItemDelegateForColumn(int(TableColumn::Check), check);
    setItemDelegateForColumn(int(TableColumn::Person), person);
    setItemDelegateForColumn(int(TableColumn::Relation), relation);
    setItemDelegateForColumn(int(TableColumn::Lists), tags);
    setItemDelegateForColumn(int(TableColumn::Tags), tags);
    setItemDelegateForColumn(int(TableColumn::Stage), new StageDelegate(this));
    for (int i = 0; i < tableColumnCount; ++i) {
        const TableColumnTraits traits = traitsOf(static_cast<TableColumn>(i));
        if (traits.isNumber) {
            setItemDelegateForColumn(i, number);
        }
    }
    m_chooser = new ColumnChooser(*this, chooserColumns(), m_settings, headerKey.toString());
    // The check is no column to be moved or widened.
    tableHeader()->setSectionResizeMode(int(TableColumn::Check), QHeaderView::Fixed);
    tableHeader()->setFirstSectionMovable(false);
    tableHeader()->setStretchLastSection(true);
}

void PeopleTableView::restore()
{
    if (m_settings) {
        const auto kept = peopleSortFromText(m_settings->value(sortKey.toString()).toString());
        if (kept && columnSortedBy(*kept)) {
            m_sort = *kept;
            m_isDescending = m_settings->value(descendingKey.toString()).toBool();
        }
    }
    setSort(m_sort, m_isDescending);
}

void PeopleTableView::keep() const
{
    if (m_settings) {
        m_settings->setValue(sortKey.toString(), toText(m_sort));
        m_settings->setValue(descendingKey.toString(), m_isDescending);
    }
}

void PeopleTableView::setSort(PeopleSort sort, bool isDescending)
{
    m_sort = sort;
    m_isDescending = isDescending;
    const QSignalBlocker blocker(tableHeader());
    tableHeader()->setSortIndicator(int(columnSortedBy(sort).value_or(TableColumn::Check)),
        isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    tableHeader()->viewport()->update();
}

void PeopleTableView::followHeader(int section, Qt::SortOrder order)
{
    const TableColumnTraits traits = traitsOf(static_cast<TableColumn>(section));
    if (!traits.sort) {
        setSort(m_sort, m_isDescending);
        return;
    }
    const bool isNew = *traits.sort != m_sort;
    setSort(*traits.sort, isNew ? traits.isNewestFirst : order == Qt::DescendingOrder);
    keep();
    Q_EMIT sortChanged();
}

std::vector<TableColumn> PeopleTableView::shownColumns() const
{
    std::vector<TableColumn> out;
    for (int visual = 0; visual < tableColumnCount; ++visual) {
        const int logical = tableHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical) && logical != int(TableColumn::Check)) {
            out.push_back(static_cast<TableColumn>(logical));
        }
    }
    return out;
}

std::unique_ptr<QMimeData> PeopleTableView::draggedPeople() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || m_model.order().empty()) {
        return nullptr;
    }
    std::vector<Pk> people;
    if (current.siblingAtColumn(int(TableColumn::Check)).data(Qt::CheckStateRole).toInt()
        == Qt::Checked) {
        people = m_model.checkedPeople();
    } else {
        const QItemSelection chosen = selectionModel()->selection();
        for (const QItemSelectionRange &range : chosen) {
            for (int row = range.top(); row <= range.bottom(); ++row) {
                people.push_back(m_model.pkAt(row));
            }
        }
    }
    auto mime = std::make_unique<QMimeData>();
    putPeople(*mime, people);
    QStringList handles;
    if (people.size() * m_model.order().size() <= mostLooksForHandles) {
        for (const Pk pk : people) {
            if (const PersonRow *person = m_model.personAt(m_model.rowOf(pk))) {
                handles += handleText(person->network, person->handle, person->key);
            }
        }
    }
    if (!handles.isEmpty()) {
        mime->setText(handles.join(u'\n'));
    }
    return mime;
}

void PeopleTableView::startDrag(Qt::DropActions /*actions*/)
{
    if (std::unique_ptr<QMimeData> mime = draggedPeople()) {
        dragPeople(*this, std::move(mime));
    }
}

int PeopleTableView::rowsInSight() const
{
    return viewport()->height() / qMax(1, verticalHeader()->defaultSectionSize()) + 1;
}

void PeopleTableView::showColumnMenu(const QWidget &button)
{
    m_chooser->popUp(button.mapToGlobal(QPoint(0, button.height())));
}

void PeopleTableView::setBusy(bool isBusy)
{
    m_busy->setBusy(isBusy);
    placeOverlays();
}

void PeopleTableView::setCover(QWidget *cover)
{
    if (m_cover && m_cover != cover) {
        m_cover->hide();
    }
    m_cover = cover;
    const Qt::ScrollBarPolicy policy = cover ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded;
    setVerticalScrollBarPolicy(policy);
    setHorizontalScrollBarPolicy(policy);
    if (cover) {
        cover->setParent(this);
        placeOverlays();
        cover->show();
        cover->raise();
    }
}

void PeopleTableView::placeOverlays()
{
    const QRect below = viewport()->geometry();
    m_busy->setGeometry(below.left(), below.top(), below.width(), 2);
    m_busy->raise();
    if (m_cover) {
        m_cover->setGeometry(below.left(), below.top(), width(), height() - below.top());
    }
}

void PeopleTableView::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    placeOverlays();
}

} // namespace comity::ui
