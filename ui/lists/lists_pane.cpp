#include "ui/lists/lists_pane.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/pane_head.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/lists/lists_delegate.h"
#include "ui/lists/lists_model.h"

#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

ListsPane::ListsPane(QWidget *parent)
    : QFrame(parent)
    , m_model(new ListsModel(this))
    , m_view(new QListView)
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Faint))
    , m_new(makeButton(tr("&New list"), ButtonKind::Normal, u"list-add"_s, this, ButtonSize::Small))
{
    setProperty("kind", u"pane"_s);
    setObjectName(u"listsPane"_s);
    m_new->setObjectName(u"newListButton"_s);
    setPlainToolTip(m_new, tr("New list (Ctrl+N)"));
    m_view->setObjectName(u"listsView"_s);
    m_view->setAccessibleName(tr("Lists"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ListsDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setDragDropMode(QAbstractItemView::DragDrop);
    m_view->setDefaultDropAction(Qt::CopyAction);
    m_view->setDropIndicatorShown(true);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setResizeMode(QListView::Adjust);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makePaneHead(tr("Lists"), m_count, m_new));
    column->addWidget(makeLine(this));
    column->addWidget(m_view, 1);
    connect(m_new, &QPushButton::clicked, this, &ListsPane::newAsked);
    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ListsPane::chosen);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (list()) {
            Q_EMIT menuAsked(m_view->viewport()->mapToGlobal(at));
        }
    });
}

void ListsPane::setLists(const std::vector<PeopleList> &lists)
{
    const PeopleList *before = list();
    const std::optional<ListId> kept = before ? std::optional(before->id) : std::nullopt;
    const int keptPart = part();
    {
        const QSignalBlocker blocker(m_view->selectionModel());
        m_model->setLists(lists);
    }
    m_count->setText(lists.empty() ? QString() : numberText(static_cast<qint64>(lists.size())));
    int row = kept ? m_model->rowOf(*kept, keptPart) : -1;
    if (row < 0 && kept) {
        row = m_model->rowOf(*kept);
    }
    m_view->setCurrentIndex(m_model->index(row < 0 ? m_model->firstListRow() : row));
    Q_EMIT chosen();
}

void ListsPane::setWritable(bool isWritable)
{
    m_new->setEnabled(isWritable);
    m_view->setAcceptDrops(isWritable);
    m_view->setDragEnabled(isWritable);
}

const PeopleList *ListsPane::list() const
{
    return m_model->listAt(m_view->currentIndex().row());
}

int ListsPane::part() const
{
    return m_model->partAt(m_view->currentIndex().row());
}

void ListsPane::choose(ListId list, int part)
{
    const int row = m_model->rowOf(list, part);
    if (row >= 0) {
        m_view->setCurrentIndex(m_model->index(row));
    }
}

} // namespace comity::ui
