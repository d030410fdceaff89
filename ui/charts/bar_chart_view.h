#pragma once

#include "ui/charts/chart_content.h"
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

    void setContent(BarChart content);
    std::size_t drawnSpans() const { return m_content.spans.size(); }

protected:
    void fill() override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void drawNumbers(QPainter &painter);

    std::size_t m_most;
    BarChart m_content; ///< with the spans that are drawn
    QAbstractBarSeries *m_bars = nullptr;
};

} // namespace comity::ui
