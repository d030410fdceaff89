#pragma once

#include <QList>

class QWidget;

namespace comity::ui {

/// F6: gives the focus to the next of the panes that are in sight, in a ring; `step` is 1 or -1.
void focusNeighbour(const QList<QWidget *> &panes, int step);

} // namespace comity::ui
