#include "ui/shell/rail.h"

#include "ui/common/formatting.h"
#include "ui/common/people_mime.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"
#include "ui/shell/rail_delegate.h"

#include <QDragMoveEvent>
#include <QListView>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int springAfterMs = 500;

} // namespace

Rail::Rail(QWidget *parent)
    : QFrame(parent)
    , m_pageModel(new QStandardItemModel(this))
    , m_footModel(new QStandardItemModel(this))
    , m_delegate(new RailDelegate(this))
    , m_pages(makeList(m_pageModel, u"railPages"_s))
    , m_foot(makeList(m_footModel, u"railFoot"_s))
    , m_spring(new QTimer(this))
{
    setObjectName(u"rail"_s);
    setProperty("kind", u"rail"_s);
    m_pages->setAccessibleName(tr("Pages"));
    m_foot->setAccessibleName(tr("Window"));
    m_foot->setSelectionMode(QAbstractItemView::NoSelection);
    fillFoot();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(10), 0, scaled(8));
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_foot);
    connect(m_pages->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid()) {
                Q_EMIT pageChosen(current.row());
            }
        });
    connect(m_foot, &QListView::clicked, this,
        [this](const QModelIndex &index) { footActivated(index.row()); });
    connect(m_foot, &QListView::activated, this,
        [this](const QModelIndex &index) { footActivated(index.row()); });
    m_spring->setSingleShot(true);
    m_spring->setInterval(springAfterMs);
    connect(m_spring, &QTimer::timeout, this, [this] { setCurrentPage(m_springPage); });
    m_pages->setAcceptDrops(true);
    m_pages->viewport()->installEventFilter(this);
    setCollapsed(false);
}

bool Rail::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pages->viewport()) {
        switch (event->type()) {
        case QEvent::DragEnter:
        case QEvent::DragMove:
            followDrag(static_cast<QDragMoveEvent *>(event));
            return true;
        case QEvent::DragLeave:
        case QEvent::Drop:
            m_spring->stop();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Rail::followDrag(QDragMoveEvent *drag)
{
    const bool isPeople = drag->mimeData()->hasFormat(QLatin1String(peopleMime));
    const int page = isPeople ? m_pages->indexAt(drag->position().toPoint()).row() : -1;
    drag->setAccepted(isPeople); // an ignored drag is not told of its moves
    drag->setDropAction(Qt::IgnoreAction);
    if (page < 0) {
        m_spring->stop();
    } else if (page != m_springPage || !m_spring->isActive()) {
        m_springPage = page;
        m_spring->start();
    }
}

QListView *Rail::makeList(QStandardItemModel *model, const QString &name)
{
    auto *list = new QListView(this);
    list->setObjectName(name);
    list->setModel(model);
    list->setItemDelegate(m_delegate);
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->viewport()->setAutoFillBackground(false);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTabKeyNavigation(false);
    return list;
}

void Rail::fillFoot()
{
    for (int row = 0; row < 2; ++row) {
        auto *item = new QStandardItem;
        item->setEditable(false);
        m_footModel->appendRow(item);
    }
    m_footModel->item(0)->setText(tr("Preferences"));
    m_footModel->item(0)->setData(u"configure"_s, RailDelegate::IconNameRole);
    m_footModel->item(1)->setData(true, RailDelegate::QuietRole);
}

void Rail::footActivated(int row)
{
    // A click may be an activation as well, so the act must not depend on how often it is told.
    if (row == 0) {
        Q_EMIT preferencesAsked();
    } else {
        Q_EMIT collapseAsked();
    }
}

void Rail::addPage(const QString &title, const QString &iconName, bool startsGroup)
{
    auto *item = new QStandardItem(title);
    item->setEditable(false);
    item->setData(iconName, RailDelegate::IconNameRole);
    item->setData(startsGroup, RailDelegate::GapRole);
    // Appending makes nothing current by itself; the window chooses the first page.
    m_pageModel->appendRow(item);
    setTitle(m_pageModel->rowCount() - 1, title, std::nullopt);
}

void Rail::clearPages()
{
    // A reset makes no other page current on the way, as removing rows would.
    m_pageModel->clear();
}

void Rail::setTitle(int page, const QString &title, std::optional<qint64> badge)
{
    QStandardItem *item = m_pageModel->item(page);
    item->setText(title);
    item->setData(badge ? QVariant(*badge) : QVariant(), RailDelegate::BadgeRole);
    item->setData(badge ? spoken({title, numberText(*badge)}) : title, Qt::AccessibleTextRole);
    describe();
}

void Rail::setCurrentPage(int page)
{
    m_pages->setCurrentIndex(m_pageModel->index(page, 0));
}

int Rail::currentPage() const
{
    return m_pages->currentIndex().row();
}

int Rail::preferredWidth() const
{
    return scaled(m_isCollapsed ? 52 : 176);
}

void Rail::setCollapsed(bool isCollapsed)
{
    m_isCollapsed = isCollapsed;
    m_delegate->setCollapsed(isCollapsed);
    QStandardItem *fold = m_footModel->item(1);
    fold->setText(isCollapsed ? tr("Expand") : tr("Collapse"));
    fold->setData(isCollapsed ? u"sidebar-expand-left"_s : u"sidebar-collapse-left"_s,
        RailDelegate::IconNameRole);
    setFixedWidth(preferredWidth());
    m_foot->setFixedHeight(2 * m_delegate->sizeHint({}, m_footModel->index(0, 0)).height());
    describe();
    m_pages->doItemsLayout();
    m_foot->doItemsLayout();
}

void Rail::describe()
{
    for (QStandardItemModel *model : {m_pageModel, m_footModel}) {
        for (int row = 0; row < model->rowCount(); ++row) {
            QStandardItem *item = model->item(row);
            item->setData(m_isCollapsed ? plainToolTip(item->text()) : QString(), Qt::ToolTipRole);
        }
    }
}

void Rail::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange) {
        setCollapsed(m_isCollapsed);
    }
}

} // namespace comity::ui
