#pragma once

#include "ui/charts/chart_style.h"
#include "ui/charts/drawn_chart.h"

#include <QChartView>

class QAbstractSeries;

namespace comity::ui {

/// A chart of Qt Charts dressed from the tokens. Made anew when the theme or the text size
/// changes. Takes neither mouse nor focus: those belong to the card around it.
class ChartView : public QChartView, public DrawnChart
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    QWidget &widget() override { return *this; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    /// Puts series and axes into the empty chart.
    virtual void fill() = 0;
    void refill();
    /// Makes the axis of values beside `times`: its grid, and its numbers in the form that the rest
    /// of the window has, which Qt's own axis cannot write. The rooms are left free below and
    /// above, so that marks at the ends are whole. Call after setting the margins.
    QAbstractAxis *makeValueAxis(
        const AxisRange &range, qreal roomBelow, qreal roomAbove, bool isShare = false);
    /// A value as the axis writes it.
    QString valueText(qint64 value) const;
    /// Where a value lies in the scene; meaningless without a scale.
    QPointF placeOf(qreal across, qreal value) const;
    QRectF plotInScene() const;
    /// A series by which values become places; set once it has its axes.
    void setScale(QAbstractSeries *series) { m_scale = series; }
    QAbstractSeries *scale() const { return m_scale; }
    void changeEvent(QEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    QAbstractSeries *m_scale = nullptr;
    AxisRange m_range;
    bool m_isShare = false;
};

} // namespace comity::ui
