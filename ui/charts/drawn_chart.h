#pragma once

#include "ui/charts/chart_content.h"
#include "ui/charts/chart_legend.h"

#include <QPointF>

class QWidget;

namespace comity::ui {

/// What lies at a place of a chart.
struct ChartPart
{
    QString text; ///< for the tool tip, plain
    qint64 id = noPart;
};

/// A chart as it is drawn. Its widget takes neither mouse nor focus: the pane around it asks what
/// lies under the mouse, and the table has the same numbers for the keyboard.
class DrawnChart
{
public:
    DrawnChart() = default;
    DrawnChart(const DrawnChart &) = delete;
    DrawnChart &operator=(const DrawnChart &) = delete;
    virtual ~DrawnChart();

    virtual QWidget &widget() = 0;
    /// `chart` is of the kind that this draws.
    virtual void setChart(const Chart &chart) = 0;
    virtual std::vector<ChartLegend::Entry> legend() const = 0;
    /// `place` is in the widget's pixels.
    virtual std::optional<ChartPart> partAt(const QPointF &place) const;
};

/// How much room a chart has.
enum class ChartRoom { Small, Large };

/// The one that draws such a chart. Its widget has no parent yet, and deletes it.
DrawnChart *makeDrawnChart(const Chart &chart, ChartRoom room);

} // namespace comity::ui
