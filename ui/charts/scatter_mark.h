#pragma once

#include "ui/charts/chart_content.h"
#include "ui/charts/chart_legend.h"

class QPainter;
class QPalette;

namespace comity::ui {

// The points of a scatter chart, drawn alike in the chart and in its legend.

int scatterLook(ScatterChart::Mark mark);
ChartLegend::Shape legendShape(ScatterChart::Mark mark);
/// With a rim of the text's colour where it lies on a density.
void drawScatterMark(QPainter &painter, const QPointF &middle, ScatterChart::Mark mark,
    const QPalette &palette, bool hasRim = false);
/// 10 to this power as an axis has it: 1, 10, 100, 1k, 10k, 100k, 1M.
QString powerText(int power);

} // namespace comity::ui
