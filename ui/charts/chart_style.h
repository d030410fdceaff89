#pragma once

#include "ui/common/tokens.h"

#include <QBrush>
#include <QPainterPath>
#include <QPen>
#include <QScatterSeries>

class QAbstractAxis;
class QChart;
class QPainter;

namespace comity::ui {

/// How many looks there are (ui.md §2.3). Each differs by colour, dash and marker.
constexpr int chartLooks = 6;

/// `look` is taken modulo chartLooks.
QColor chartColor(int look, const QPalette &palette);
QPen chartPen(int look, const QPalette &palette);
QScatterSeries::MarkerShape chartMarker(int look);

/// The same marker for legends, as wide as `rect`.
void drawChartMarker(
    QPainter &painter, const QRectF &rect, int look, bool isHollow, const QPalette &palette);

/// Takes the theme of Qt Charts off a chart: no background, legend, animation or margins.
void undressChart(QChart &chart);
/// Labels, grid and line of an axis.
void dressAxis(QAbstractAxis &axis, const QPalette &palette);

/// Round numbers for an axis that shows `low` to `high`; whole steps of at least one.
struct AxisRange
{
    qint64 low = 0;
    qint64 high = 1;
    qint64 step = 1;
    int ticks = 2;
};
AxisRange axisRange(qint64 low, qint64 high, int steps);

} // namespace comity::ui
