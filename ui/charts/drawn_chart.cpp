#include "ui/charts/drawn_chart.h"

#include "ui/charts/bar_plot.h"
#include "ui/charts/column_plot.h"
#include "ui/charts/line_chart_view.h"
#include "ui/charts/mix_plot.h"
#include "ui/charts/outcome_plot.h"
#include "ui/charts/row_plot.h"
#include "ui/charts/scatter_plot.h"

namespace comity::ui {

namespace {

/// So many bars carry their numbers in a card of the page; enlarged there is room for more.
constexpr std::size_t barsSmall = 12;
constexpr std::size_t barsLarge = 60;

} // namespace

DrawnChart::~DrawnChart() = default;

std::optional<ChartPart> DrawnChart::partAt(const QPointF & /*place*/) const
{
    return {};
}

DrawnChart *makeDrawnChart(const Chart &chart, ChartRoom room)
{
    struct Maker
    {
        ChartRoom room;

        DrawnChart *operator()(const LineChart &) const { return new LineChartView; }
        DrawnChart *operator()(const BarChart &) const
        {
            return new BarPlot(room == ChartRoom::Large ? barsLarge : barsSmall);
        }
        DrawnChart *operator()(const ScatterChart &) const { return new ScatterPlot; }
        DrawnChart *operator()(const ColumnChart &) const { return new ColumnPlot; }
        DrawnChart *operator()(const RowChart &) const { return new RowPlot(room); }
        DrawnChart *operator()(const MixChart &) const { return new MixPlot(room); }
        DrawnChart *operator()(const OutcomeChart &) const { return new OutcomePlot(room); }
    };
    return std::visit(Maker {room}, chart);
}

} // namespace comity::ui
