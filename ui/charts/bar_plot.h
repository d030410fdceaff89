#pragma once

#include "ui/charts/plot_view.h"

namespace comity::ui {

/// What came and what went, span by span, above and below a line.
class BarPlot : public PlotView
{
    Q_OBJECT

public:
    /// `most` spans are drawn, the newest.
    explicit BarPlot(std::size_t most, QWidget *parent = nullptr);

    void setChart(const Chart &chart) override;
    std::vector<ChartLegend::Entry> legend() const override;

protected:
    void paint(QPainter &painter) override;

private:
    struct Frame;
    qreal widestNumber() const;
    void paintAxis(QPainter &painter, const Frame &frame);
    void paintSpan(QPainter &painter, const Frame &frame, std::size_t at);

    std::size_t m_most;
    std::size_t m_all = 0; ///< spans there are
    BarChart m_chart; ///< with the spans that are drawn
};

} // namespace comity::ui
