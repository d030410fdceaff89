#pragma once

#include "ui/shell/palette_item.h"

#include <vector>

class QWidget;

namespace comity::ui {

/// What the actions of a menu do, those of its submenus behind the name of the submenu ("Theme:
/// Dark"). What is switched off is left out.
std::vector<PaletteItem> commandsIn(const QWidget &menu);

/// Those of `commands` in which every word of `text` begins a word, at most `limit`; those that
/// begin with it first. All of them when `text` is blank. Case and accents do not matter.
std::vector<PaletteItem> matchingCommands(
    const std::vector<PaletteItem> &commands, const QString &text, std::size_t limit);

} // namespace comity::ui
