#include "ui/shell/pane_walk.h"

#include <QApplication>
#include <QWidget>

namespace comity::ui {

void focusNeighbour(const QList<QWidget *> &panes, int step)
{
    QList<QWidget *> seen;
    int at = -1;
    for (QWidget *pane : panes) {
        if (!pane->isVisible()) {
            continue;
        }
        const QWidget *focused = QApplication::focusWidget();
        if (focused && (pane == focused || pane->isAncestorOf(focused))) {
            at = int(seen.size());
        }
        seen += pane;
    }
    if (seen.isEmpty()) {
        return;
    }
    const int count = int(seen.size());
    const int next = at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count;
    seen.at(next)->setFocus(Qt::TabFocusReason);
}

} // namespace comity::ui
