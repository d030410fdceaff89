#pragma once

#include "ui/charts/chart_view.h"

class QDateTimeAxis;
class QXYSeries;

namespace comity::ui {

/// Values over time. A line runs only between points that are joined; hollow points stand alone.
class LineChartView : public ChartView
{
    Q_OBJECT

public:
    explicit LineChartView(QWidget *parent = nullptr);

    void setChart(const Chart &chart) override;
    std::vector<ChartLegend::Entry> legend() const override;

protected:
    void fill() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addLine(const ChartLine &line);
    void addRun(const ChartLine &line, std::size_t first, std::size_t end);
    void addPoints(const ChartLine &line, bool isHollow);
    void put(QXYSeries *series);
    void setTimes();

    LineChart m_content;
    QDateTimeAxis *m_times = nullptr;
    QAbstractAxis *m_values = nullptr;
    qint64 m_span = 0; ///< seconds
};

} // namespace comity::ui
