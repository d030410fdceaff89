#include "ui/imports/rejected_list.h"

#include "ui/imports/rejected_delegate.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace comity::ui {

RejectedList::RejectedList(QWidget *parent)
    : QListView(parent)
{
    setProperty("kind", u"plain"_s);
    setAccessibleName(tr("Rejected rows"));
    setItemDelegate(new RejectedDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    connect(this, &QListView::doubleClicked, this, &RejectedList::repairAsked);
}

void RejectedList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && currentIndex().isValid()) {
        Q_EMIT dismissAsked();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ((isEnter || event->key() == Qt::Key_F2) && currentIndex().isValid()) {
        Q_EMIT repairAsked();
        return;
    }
    QListView::keyPressEvent(event);
}

void RejectedList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT currentMoved(current.row());
}

} // namespace comity::ui
