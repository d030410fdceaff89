#include "ui/charts/chart_paint.h"

#include "ui/charts/chart_style.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace comity::ui {

namespace {

constexpr int barRadius = 3;
constexpr int hatchStep = 6;

/// Stripes of their own: those of Qt are one pixel wide whatever the scale of the screen or of a
/// copied image.
void hatch(QPainter &painter, const QRectF &rect, const QColor &ink)
{
    painter.setPen(QPen(ink, qMax(1.5, scaled(2) * 1.1)));
    const qreal step = scaled(hatchStep);
    for (qreal at = rect.left() - rect.height(); at < rect.right(); at += step) {
        painter.drawLine(QPointF(at, rect.bottom()), QPointF(at + rect.height(), rect.top()));
    }
}

} // namespace

void drawChartText(QPainter &painter, const QPointF &at, Qt::Alignment side, const QString &text,
    const QPalette &palette, ChartInk ink)
{
    QRectF box(0, 0, chartTextWidth(text, ink.style) + 2, chartTextHeight(ink.style));
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
    painter.setFont(fontFor(ink.style));
    painter.setPen(color(ink.tone, palette));
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void drawElidedText(QPainter &painter, const QRectF &box, Qt::Alignment side, const QString &text,
    const QPalette &palette, ChartInk ink)
{
    const QFont font = fontFor(ink.style);
    painter.setFont(font);
    painter.setPen(color(ink.tone, palette));
    painter.drawText(box, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
        QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width()));
}

qreal chartTextWidth(const QString &text, TextStyle style)
{
    return QFontMetricsF(fontFor(style)).horizontalAdvance(text);
}

qreal chartTextHeight(TextStyle style)
{
    return QFontMetricsF(fontFor(style)).height();
}

void drawBar(QPainter &painter, const QRectF &rect, int look, BarFill fill, const QPalette &palette)
{
    const qreal radius = qMin<qreal>(scaled(barRadius), qMin(rect.width(), rect.height()) / 2);
    if (fill == BarFill::Plain) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(chartColor(look, palette));
        painter.drawRoundedRect(rect, radius, radius);
        return;
    }
    const QRectF inner = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(inner, radius, radius);
    if (fill == BarFill::Unknown) {
        painter.fillPath(outline, color(Token::Track, palette));
        painter.setPen(QPen(color(Token::Ctl, palette), 1, Qt::DotLine));
    } else {
        painter.save();
        painter.setClipPath(outline, Qt::IntersectClip);
        hatch(painter, inner, chartColor(look, palette));
        painter.restore();
        painter.setPen(QPen(chartColor(look, palette), 1));
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

void drawRule(QPainter &painter, const QLineF &line, bool isLimit, const QPalette &palette)
{
    const Tone tone = isLimit ? Tone::Stop : Tone::Normal;
    QPen pen(color(tone, palette), qMax(1.0, scaled(10) / 8.0));
    pen.setDashPattern({3, 3});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(line);
}

} // namespace comity::ui
