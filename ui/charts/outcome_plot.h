#pragma once

#include "ui/charts/plot_view.h"

namespace comity::ui {

/// Bars to both sides of a line, with a text at the end of each row.
class OutcomePlot : public PlotView
{
    Q_OBJECT

public:
    explicit OutcomePlot(ChartRoom room, QWidget *parent = nullptr);

    void setChart(const Chart &chart) override;
    std::vector<ChartLegend::Entry> legend() const override { return {}; }

protected:
    void paint(QPainter &painter) override;

private:
    struct Frame;
    Frame frameOf() const;
    void paintRow(
        QPainter &painter, const Frame &frame, const OutcomeChart::Row &row, qreal middle);
    void paintSides(QPainter &painter, const Frame &frame);

    ChartRoom m_room;
    OutcomeChart m_chart;
};

} // namespace comity::ui
