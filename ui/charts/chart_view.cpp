#include "ui/charts/chart_view.h"

#include "ui/charts/chart_paint.h"
#include "ui/common/formatting.h"
#include "ui/common/typography.h"

#include <QAbstractAxis>
#include <QAbstractSeries>
#include <QEvent>
#include <QLocale>
#include <QValueAxis>
#include <QtMath>

namespace comity::ui {

ChartView::ChartView(QWidget *parent)
    : QChartView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    undressChart(*chart());
}

QSize ChartView::sizeHint() const
{
    return {scaled(320), scaled(160)};
}

QSize ChartView::minimumSizeHint() const
{
    return {scaled(160), scaled(90)};
}

void ChartView::refill()
{
    m_scale = nullptr;
    chart()->removeAllSeries();
    const auto axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
    chart()->setLocale(locale());
    fill();
    viewport()->update();
}

QString ChartView::valueText(qint64 value) const
{
    return m_isShare ? percentText(int(value), locale()) : numberText(value, locale());
}

QPointF ChartView::placeOf(qreal across, qreal value) const
{
    return chart()->mapToScene(chart()->mapToPosition({across, value}, m_scale));
}

QRectF ChartView::plotInScene() const
{
    return chart()->mapRectToScene(chart()->plotArea());
}

QAbstractAxis *ChartView::makeValueAxis(
    const AxisRange &range, qreal roomBelow, qreal roomAbove, bool isShare)
{
    m_range = range;
    m_isShare = isShare;
    qreal widest = 0;
    for (int tick = 0; tick < range.ticks; ++tick) {
        widest = qMax(widest, chartTextWidth(valueText(range.low + tick * range.step)));
    }
    QMargins margins = chart()->margins();
    margins.setLeft(qCeil(widest) + scaled(4));
    chart()->setMargins(margins);
    auto *axis = new QValueAxis;
    axis->setRange(
        static_cast<qreal>(range.low) - roomBelow, static_cast<qreal>(range.high) + roomAbove);
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(static_cast<qreal>(range.low));
    axis->setTickInterval(static_cast<qreal>(range.step));
    dressAxis(*axis, palette());
    axis->setLabelsVisible(false);
    axis->setLineVisible(false);
    chart()->addAxis(axis, Qt::AlignLeft);
    return axis;
}

void ChartView::drawForeground(QPainter *painter, const QRectF & /*rect*/)
{
    if (m_scale == nullptr) {
        return;
    }
    const qreal left = plotInScene().left() - scaled(6);
    painter->save();
    for (int tick = 0; tick < m_range.ticks; ++tick) {
        const qint64 value = m_range.low + tick * m_range.step;
        drawChartText(*painter, {left, placeOf(0, static_cast<qreal>(value)).y()},
            Qt::AlignRight | Qt::AlignVCenter, valueText(value), palette());
    }
    painter->restore();
}

void ChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::FontChange) {
        refill();
    }
}

} // namespace comity::ui
