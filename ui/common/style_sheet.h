#pragma once

#include <QPalette>
#include <QString>

namespace comity::ui {

/// The one style sheet, with tokens and lengths filled in. Buttons take their look from the
/// property `kind` (primary, quiet, flat, link) and `sizing` (small, large), frames from `kind`
/// (pane, card, bar, head). Items of tables are never styled here: delegates paint them.
QString styleSheet(const QPalette &palette);

} // namespace comity::ui
