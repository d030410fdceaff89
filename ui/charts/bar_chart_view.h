#pragma once

#include "ui/charts/chart_view.h"

class QAbstractBarSeries;

namespace comity::ui {

/// What came and what went, span by span, above and below a line.
class BarChartView : public ChartView
{
    Q_OBJECT

public:
    /// `most` spans are drawn, the newest.
    explicit BarChartView(std::size_t most, QWidget *parent = nullptr);

    void setChart(const Chart &chart) override;
    std::vector<ChartLegend::Entry> legend() const override;

protected:
    void fill() override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void drawNumbers(QPainter &painter);

    std::size_t m_most;
    std::size_t m_all = 0; ///< spans there are
    BarChart m_content; ///< with the spans that are drawn
    QAbstractBarSeries *m_bars = nullptr;
};

} // namespace comity::ui
