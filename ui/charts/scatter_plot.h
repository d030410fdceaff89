#pragma once

#include "ui/charts/plot_view.h"

#include <QImage>

namespace comity::ui {

/// People by two numbers on axes of powers of ten. More than goals::mostPoints are a density, on
/// which only targets and the selected are points; with cells they are a density from the start.
class ScatterPlot : public PlotView
{
    Q_OBJECT

public:
    explicit ScatterPlot(QWidget *parent = nullptr);

    void setChart(const Chart &chart) override;
    std::vector<ChartLegend::Entry> legend() const override;
    std::optional<ChartPart> partAt(const QPointF &place) const override;

    /// Where somebody is drawn, in the widget's pixels.
    QPointF placeOf(qint64 across, qint64 up) const;
    std::size_t dotCount() const { return m_chart.dots.size(); }
    bool isDensity() const { return !m_chart.cells.empty(); }

protected:
    void paint(QPainter &painter) override;
    void changeEvent(QEvent *event) override;

private:
    struct Span ///< powers of ten
    {
        int low = 0;
        int high = 1;
    };
    void gatherCells();
    void measure();
    void makeDensity();
    QRectF plot() const;
    QPointF place(const QRectF &area, double logAcross, double logUp) const;
    void paintAxes(QPainter &painter);
    void paintDensity(QPainter &painter);
    void paintRules(QPainter &painter);
    void paintDots(QPainter &painter);
    void paintDot(QPainter &painter, const ScatterDot &dot, const QPointF &middle);
    std::optional<ChartPart> dotAt(const QPointF &at) const;
    std::optional<ChartPart> cellAt(const QPointF &at) const;

    ScatterChart m_chart;
    Span m_across;
    Span m_up;
    QImage m_density; ///< a pixel a cell
};

} // namespace comity::ui
