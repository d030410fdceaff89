#pragma once

class QWidget;

namespace comity::ui {

/// Brings the lengths that were set by hand on a widget and below it (margins and gaps of layouts,
/// fixed sizes, icons, widths of columns) from one text size to another: `ratio` is new ÷ old.
/// Lengths up to two pixels are lines and stay. Sizes that somebody set since are taken as they
/// are; going there and back leaves no trace, because the exact lengths are remembered.
void rescale(QWidget &widget, double ratio);

} // namespace comity::ui
