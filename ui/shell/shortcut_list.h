#pragma once

#include "ui/common/page.h"

class QAction;

namespace comity::ui {

/// The shortcuts of actions that have one, with the text of the action without its mnemonic.
QList<Page::Shortcut> shortcutsOf(const QList<QAction *> &actions);

} // namespace comity::ui
