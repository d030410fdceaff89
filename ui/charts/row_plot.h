#pragma once

#include "ui/charts/plot_view.h"

namespace comity::ui {

/// Lying bars between their names and their numbers.
class RowPlot : public PlotView
{
    Q_OBJECT

public:
    explicit RowPlot(ChartRoom room, QWidget *parent = nullptr);

    void setChart(const Chart &chart) override;
    std::vector<ChartLegend::Entry> legend() const override { return {}; }

protected:
    void paint(QPainter &painter) override;

private:
    ChartRoom m_room;
    RowChart m_chart;
};

} // namespace comity::ui
