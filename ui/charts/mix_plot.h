#pragma once

#include "ui/charts/plot_view.h"

namespace comity::ui {

/// Rows of shares, the last of them hatched beside the rule of its goal.
class MixPlot : public PlotView
{
    Q_OBJECT

public:
    explicit MixPlot(ChartRoom room, QWidget *parent = nullptr);

    void setChart(const Chart &chart) override;
    std::vector<ChartLegend::Entry> legend() const override;

protected:
    void paint(QPainter &painter) override;

private:
    struct Frame;
    void paintRow(QPainter &painter, const Frame &frame, const MixChart::Row &row, qreal middle);
    QString sharesText(const MixChart::Row &row) const;
    void paintEnd(QPainter &painter, const MixChart::Row &row, qreal middle);
    void paintGoal(QPainter &painter, const Frame &frame);

    ChartRoom m_room;
    MixChart m_chart;
};

} // namespace comity::ui
