#pragma once

#include "ui/charts/drawn_chart.h"

#include <QWidget>

class QVBoxLayout;

namespace comity::ui {

/// One chart below its legend, with the mouse: tool tips of its parts, and a click on one that
/// opens something.
class ChartPane : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPane(ChartRoom room, QWidget *parent = nullptr);

    void setChart(const Chart &chart);
    std::vector<ChartLegend::Entry> legend() const;
    /// Whether the pane shows the legend itself; else who holds it does.
    void setLegendVisible(bool isVisible);

Q_SIGNALS:
    void partActivated(qint64 id);

protected:
    bool event(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    std::optional<ChartPart> partAt(const QPointF &place) const;

    ChartRoom m_room;
    QVBoxLayout *m_column;
    ChartLegend *m_legend;
    DrawnChart *m_drawn = nullptr;
    std::size_t m_kind = 0; ///< index of the chart that m_drawn draws
    qint64 m_pressed = noPart; ///< where the button went down
    bool m_hasLegend = true;
};

} // namespace comity::ui
