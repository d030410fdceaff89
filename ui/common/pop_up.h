#pragma once

#include <QMenu>
#include <memory>

namespace comity::ui {

/// Opens a menu at a place of the screen; it goes once it is closed.
void popUp(std::unique_ptr<QMenu> menu, QWidget *parent, const QPoint &at);

} // namespace comity::ui
