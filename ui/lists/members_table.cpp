#include "ui/lists/members_table.h"

#include "ui/common/column_chooser.h"
#include "ui/common/flex_column.h"
#include "ui/common/number_delegate.h"
#include "ui/common/people_drag.h"
#include "ui/common/people_mime.h"
#include "ui/common/person_delegate.h"
#include "ui/common/relation_delegate.h"
#include "ui/common/stage_delegate.h"
#include "ui/common/table_header.h"
#include "ui/common/tags_delegate.h"
#include "ui/common/two_line_delegate.h"
#include "ui/lists/members_model.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QSettings>
#include <QSignalBlocker>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int leastForPerson = 180; ///< at 100 %

// The number changes when columns are added: an older state would hide or misplace them.
constexpr QStringView headerKey = u"lists/header-3";
constexpr QStringView sortKey = u"lists/sort-2";
constexpr QStringView descendingKey = u"lists/descending-2";

QList<ColumnChooser::Column> chooserColumns()
{
    QList<ColumnChooser::Column> columns;
    for (int i = 0; i < memberColumnCount; ++i) {
        const MemberColumnTraits traits = traitsOf(static_cast<MemberColumn>(i));
        columns += {traits.width, traits.isShown, i >= int(MemberColumn::Relation)};
    }
    return columns;
}

/// The one text file among what is dragged; empty for anything else.
QString textFileIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    return path.endsWith(u".txt"_s, Qt::CaseInsensitive) ? path : QString();
}

} // namespace

MembersTable::MembersTable(MembersModel &model, QSettings *settings, QWidget *parent)
    : TableView(parent)
    , m_settings(settings)
{
    setObjectName(u"membersTable"_s);
    setAccessibleName(tr("People on the list"));
    setModel(&model);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    dressColumns(settings);
    if (m_settings) {
        const int kept = m_settings->value(sortKey.toString(), int(m_sort)).toInt();
        if (kept >= 0 && kept < memberColumnCount
            && traitsOf(static_cast<MemberColumn>(kept)).isSortable) {
            m_sort = static_cast<MemberColumn>(kept);
            m_isDescending = m_settings->value(descendingKey.toString(), true).toBool();
        }
    }
    showSort();
    connect(tableHeader(), &QHeaderView::sortIndicatorChanged, this, &MembersTable::followHeader);
}

void MembersTable::dressColumns(QSettings *settings)
{
    setItemDelegate(new TwoLineDelegate(this));
    setItemDelegateForColumn(int(MemberColumn::Person), new PersonDelegate(this));
    setItemDelegateForColumn(int(MemberColumn::Relation), new RelationDelegate(this));
    setItemDelegateForColumn(int(MemberColumn::Stage), new StageDelegate(this));
    auto *tags = new TagsDelegate(this);
    setItemDelegateForColumn(int(MemberColumn::Lists), tags);
    setItemDelegateForColumn(int(MemberColumn::Tags), tags);
    auto *number = new NumberDelegate(this);
    for (int i = 0; i < memberColumnCount; ++i) {
        if (traitsOf(static_cast<MemberColumn>(i)).isNumber) {
            setItemDelegateForColumn(i, number);
        }
    }
    tableHeader()->setStretchLastSection(false); // before a last one is hidden
    m_chooser = new ColumnChooser(*this, chooserColumns(), settings, headerKey.toString());
    new FlexColumn(*this, int(MemberColumn::Person), leastForPerson);
    tableHeader()->setFirstSectionMovable(false);
}

void MembersTable::showSort()
{
    const QSignalBlocker blocker(tableHeader());
    tableHeader()->setSortIndicator(
        int(m_sort), m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    tableHeader()->viewport()->update();
}

void MembersTable::followHeader(int section, Qt::SortOrder order)
{
    const auto column = static_cast<MemberColumn>(section);
    const MemberColumnTraits traits = traitsOf(column);
    if (traits.isSortable) {
        m_isDescending = column != m_sort ? traits.isNewestFirst : order == Qt::DescendingOrder;
        m_sort = column;
        if (m_settings) {
            m_settings->setValue(sortKey.toString(), int(m_sort));
            m_settings->setValue(descendingKey.toString(), m_isDescending);
        }
    }
    showSort();
    if (traits.isSortable) {
        Q_EMIT sortChanged();
    }
}

std::vector<MemberColumn> MembersTable::shownColumns() const
{
    std::vector<MemberColumn> out;
    for (int visual = 0; visual < memberColumnCount; ++visual) {
        const int logical = tableHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical)) {
            out.push_back(static_cast<MemberColumn>(logical));
        }
    }
    return out;
}

void MembersTable::setCover(QWidget *cover)
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
        placeCover();
        cover->show();
        cover->raise();
    }
}

void MembersTable::placeCover()
{
    if (m_cover) {
        const QRect below = viewport()->geometry();
        m_cover->setGeometry(below.left(), below.top(), width(), height() - below.top());
    }
}

void MembersTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    placeCover();
}

void MembersTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete)) {
        Q_EMIT deleteAsked();
        return;
    }
    TableView::keyPressEvent(event);
}

void MembersTable::startDrag(Qt::DropActions /*actions*/)
{
    dragChosenRows(*this);
}

bool MembersTable::takes(const QMimeData &mime) const
{
    return m_takesText && !mime.hasFormat(QLatin1String(peopleMime))
        && (mime.hasUrls() ? !textFileIn(mime).isEmpty() : mime.hasText());
}

void MembersTable::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(takes(*event->mimeData()));
}

void MembersTable::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(takes(*event->mimeData()));
}

void MembersTable::dropEvent(QDropEvent *event)
{
    if (!takes(*event->mimeData())) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const QString path = textFileIn(*event->mimeData());
    if (path.isEmpty()) {
        Q_EMIT textDropped(event->mimeData()->text().toUtf8());
    } else {
        Q_EMIT fileDropped(path);
    }
}

} // namespace comity::ui
