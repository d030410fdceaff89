#pragma once

#include "ui/charts/drawn_chart.h"

#include <QRectF>

namespace comity::ui {

/// Rows of a chart from top to bottom: as many as have room, each as high as there is need for.
struct RowLayout
{
    std::size_t rows = 0; ///< that fit
    qreal pitch = 0; ///< from one to the next
    qreal bar = 0; ///< height of a bar
    qreal top = 0;
    bool isCut = false; ///< there are more; below the rows is a line free to say so

    QRectF band(std::size_t row, qreal left, qreal width) const;
    qreal middle(std::size_t row) const { return top + (qreal(row) + 0.5) * pitch; }
    qreal bottom() const { return top + qreal(rows) * pitch; }
};

/// `top` and `bottom` are where the rows may lie. Lengths in pixels, `usual` at 100 % text and in a
/// small room; a large one has twice of it.
RowLayout rowLayout(std::size_t rows, qreal top, qreal bottom, int usual, ChartRoom room);
/// The width of the names: what the widest needs, and at most so large a part of the chart.
qreal nameWidth(qreal widest, qreal width);

} // namespace comity::ui
