#pragma once

class QLayout;

namespace comity::ui {

/// Takes everything out of a layout and of those in it. Widgets are hidden at once and deleted once
/// the event loop comes by: a change of theme walks over all of them while this may run.
void clearLayout(QLayout &layout);

} // namespace comity::ui
