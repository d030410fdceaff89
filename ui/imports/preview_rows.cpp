#include "ui/imports/preview_rows.h"

#include "ui/common/check_delegate.h"
#include "ui/common/person_delegate.h"
#include "ui/common/relation_delegate.h"
#include "ui/common/table_header.h"
#include "ui/common/two_line_delegate.h"
#include "ui/imports/preview_model.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

PreviewRows::PreviewRows(PreviewModel &model, QWidget *parent)
    : TableView(parent)
    , m_model(model)
{
    setObjectName(u"previewPeople"_s);
    setAccessibleName(tr("People in this import"));
    setRowHeight(32);
    setModel(&model);
    setCheckColumn(PreviewModel::Check);
    auto *person = new PersonDelegate(this);
    person->setOneLine(true);
    setItemDelegate(new TwoLineDelegate(this));
    setItemDelegateForColumn(PreviewModel::Check, new CheckDelegate(this));
    setItemDelegateForColumn(PreviewModel::Person, person);
    setItemDelegateForColumn(PreviewModel::Relationship, new RelationDelegate(this));
    auto *notes = new RenameDelegate(this);
    setItemDelegateForColumn(PreviewModel::Note, notes);
    connect(notes, &RenameDelegate::answered, this,
        [this](const QModelIndex &index, RenameDelegate::Answer answer) {
            Q_EMIT renameAnswered(index.row(), answer);
        });
    tableHeader()->setSectionsClickable(false);
    tableHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    tableHeader()->setStretchLastSection(true);
    tableHeader()->setSectionResizeMode(PreviewModel::Check, QHeaderView::Fixed);
    connect(tableHeader(), &TableHeader::checkAsked, &model, &PreviewModel::tickAll);
    connect(&model, &PreviewModel::checkStateChanged, this, &PreviewRows::showTicks);
    connect(this, &TableView::selectAllAsked, this, &QTableView::selectAll);
}

void PreviewRows::showTicks()
{
    const bool hasTicks = m_model.hasTicks();
    setColumnHidden(PreviewModel::Check, !hasTicks);
    tableHeader()->setFocusPolicy(hasTicks ? Qt::TabFocus : Qt::NoFocus);
    tableHeader()->setCheckState(m_model.checkState());
}

void PreviewRows::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    setColumnWidth(PreviewModel::Check, scaled(34));
    setColumnWidth(PreviewModel::Relationship, scaled(140));
    setColumnWidth(PreviewModel::Person, qMax(scaled(220), width() * 2 / 5));
}

void PreviewRows::toggleChecks()
{
    const QItemSelection rows = selectionModel()->selection();
    const QModelIndex current = currentIndex().siblingAtColumn(PreviewModel::Check);
    if (!rows.contains(currentIndex())) {
        TableView::toggleChecks();
        return;
    }
    m_model.tick(rows, current.data(Qt::CheckStateRole).toInt() != Qt::Checked);
}

} // namespace comity::ui
