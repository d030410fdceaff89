#pragma once

#include "ui/charts/chart_view.h"

class QDateTimeAxis;

namespace comity::ui {

/// Values over time. A line runs only between points that are joined; hollow points stand alone.
/// What Qt Charts has no series for is painted over it: rules with their texts, notes on the line
/// of time, and the names at the ends of the lines.
class LineChartView : public ChartView
{
    Q_OBJECT

public:
    explicit LineChartView(QWidget *parent = nullptr);

    void setChart(const Chart &chart) override;
    std::vector<ChartLegend::Entry> legend() const override;

    std::optional<ChartPart> partAt(const QPointF &place) const override;

protected:
    void fill() override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// As the axis of time counts.
    static qreal msecs(qint64 seconds) { return static_cast<qreal>(seconds) * 1000; }
    struct Extremes;
    Extremes extremes() const;
    bool isInRange(const ChartRule &rule) const;
    void addLine(const ChartLine &line, bool isFilled);
    void addRun(const ChartLine &line, std::size_t first, std::size_t end);
    void addArea(const ChartLine &line, std::size_t first, std::size_t end);
    void addPoints(const ChartLine &line, bool isHollow, bool isFilled);
    void put(QAbstractSeries *series);
    void setTimes();
    QString endText(const ChartLine &line) const;
    qreal endWidth() const;
    void paintRules(QPainter &painter);
    void paintNotes(QPainter &painter);
    void paintEnds(QPainter &painter);

    LineChart m_content;
    QDateTimeAxis *m_times = nullptr;
    QAbstractAxis *m_values = nullptr;
    AxisRange m_range;
    qint64 m_span = 0; ///< seconds
};

} // namespace comity::ui
