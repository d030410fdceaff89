#include "ui/charts/chart_view.h"

#include "ui/common/formatting.h"
#include "ui/common/typography.h"

#include <QAbstractAxis>
#include <QAbstractSeries>
#include <QEvent>
#include <QLocale>
#include <QValueAxis>

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

QAbstractAxis *ChartView::makeValueAxis(const AxisRange &range, qreal roomBelow, qreal roomAbove)
{
    m_range = range;
    const QFontMetrics metrics(fontFor(TextStyle::Caption));
    int widest = 0;
    for (int tick = 0; tick < range.ticks; ++tick) {
        widest = qMax(
            widest, metrics.horizontalAdvance(numberText(range.low + tick * range.step, locale())));
    }
    QMargins margins = chart()->margins();
    margins.setLeft(widest + scaled(4));
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
    const QRectF plot = chart()->mapRectToScene(chart()->plotArea());
    painter->save();
    for (int tick = 0; tick < m_range.ticks; ++tick) {
        const qint64 value = m_range.low + tick * m_range.step;
        const QPointF place
            = chart()->mapToScene(chart()->mapToPosition({0, static_cast<qreal>(value)}, m_scale));
        drawText(*painter, {plot.left() - scaled(6), place.y()}, Qt::AlignRight | Qt::AlignVCenter,
            numberText(value, locale()));
    }
    painter->restore();
}

void ChartView::drawText(
    QPainter &painter, const QPointF &at, Qt::Alignment side, const QString &text)
{
    painter.setFont(fontFor(TextStyle::Caption));
    painter.setPen(color(Token::Muted, palette()));
    const QFontMetricsF metrics(painter.font());
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 2, metrics.height());
    box.moveCenter(at);
    if (side & Qt::AlignTop) {
        box.moveBottom(at.y());
    } else if (side & Qt::AlignBottom) {
        box.moveTop(at.y());
    }
    if (side & Qt::AlignLeft) {
        box.moveLeft(at.x());
    } else if (side & Qt::AlignRight) {
        box.moveRight(at.x());
    }
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
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
