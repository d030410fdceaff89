#include "ui/charts/drawn_chart.h"

#include "ui/charts/bar_chart_view.h"
#include "ui/charts/line_chart_view.h"

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
    const bool isLarge = room == ChartRoom::Large;
    return std::visit(
        [isLarge](const auto &one) -> DrawnChart * {
            using Kind = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<Kind, BarChart>) {
                return new BarChartView(isLarge ? barsLarge : barsSmall);
            } else {
                return new LineChartView;
            }
        },
        chart);
}

} // namespace comity::ui
