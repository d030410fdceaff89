#pragma once

#include "ui/charts/plot_view.h"

namespace comity::ui {

/// Upright columns over their names, each below its number.
class ColumnPlot : public PlotView
{
    Q_OBJECT

public:
    explicit ColumnPlot(QWidget *parent = nullptr);

    void setChart(const Chart &chart) override;
    std::vector<ChartLegend::Entry> legend() const override { return {}; }

protected:
    void paint(QPainter &painter) override;

private:
    std::vector<QRectF> namesInOneRow(qreal slot) const;
    std::vector<QRectF> namesInTwoRows(qreal slot) const;
    void paintColumn(QPainter &painter, const QRectF &bar, const ColumnChart::Column &column);

    ColumnChart m_chart;
};

} // namespace comity::ui
