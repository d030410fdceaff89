#include "ui/drafts/editor/mark_painting.h"

#include "ui/common/typography.h"

#include <QPolygonF>

namespace comity::ui {

namespace {

qreal lengthAt(qreal pixels)
{
    return pixels * fontScale() / 100.0;
}

void drawWave(QPainter &painter, qreal left, qreal right, qreal middle)
{
    const qreal half = lengthAt(2.2);
    const qreal height = lengthAt(1.3);
    QPolygonF wave;
    bool isUp = false;
    for (qreal x = left; x < right + half; x += half) {
        wave << QPointF(qMin(x, right), middle + (isUp ? -height : height));
        isUp = !isUp;
    }
    painter.drawPolyline(wave);
}

} // namespace

void drawUnderline(QPainter &painter, const TextRoom &text, Severity severity, bool isCurrent,
    const QPalette &palette)
{
    const QRectF &room = text.room;
    const QColor ink = severityColors(severity, schemeOf(palette)).fill;
    const qreal width = lengthAt(isCurrent ? 2.4 : 1.6);
    const qreal middle = text.baseline + lengthAt(4.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(ink, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    switch (severity) {
    case Severity::Stop:
        pen.setWidthF(isCurrent ? lengthAt(2) : lengthAt(1.3));
        painter.setPen(pen);
        drawWave(painter, room.left(), room.right(), middle);
        break;
    case Severity::Warn:
        pen.setDashPattern({lengthAt(6) / width, lengthAt(3) / width});
        painter.setPen(pen);
        painter.drawLine(QPointF(room.left(), middle), QPointF(room.right(), middle));
        break;
    case Severity::Note:
        pen.setDashPattern({lengthAt(2) / width, lengthAt(2) / width});
        painter.setPen(pen);
        painter.drawLine(QPointF(room.left(), middle), QPointF(room.right(), middle));
        break;
    case Severity::Ok:
        break;
    }
    painter.restore();
}

void drawMisspelt(QPainter &painter, const TextRoom &text, const QPalette &palette)
{
    painter.save();
    painter.setPen(QPen(color(Token::Ctl, palette), qMax(1.0, lengthAt(1))));
    for (const qreal below : {2.5, 5.0}) {
        const qreal y = qRound(text.baseline + lengthAt(below)) + 0.5;
        painter.drawLine(QPointF(text.room.left(), y), QPointF(text.room.right(), y));
    }
    painter.restore();
}

void drawSoft(QPainter &painter, const QRectF &room, Severity severity, bool isCurrent,
    const QPalette &palette)
{
    if (severity != Severity::Stop && !isCurrent) {
        return;
    }
    const SeverityColors colors = severityColors(severity, schemeOf(palette));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isCurrent ? QPen(colors.border, 1) : QPen(Qt::NoPen));
    painter.setBrush(colors.soft);
    const qreal edge = isCurrent ? 0.5 : 0;
    painter.drawRoundedRect(room.adjusted(-1 + edge, -1 + edge, 1 - edge, lengthAt(2) - edge),
        lengthAt(2), lengthAt(2));
    painter.restore();
}

void drawField(QPainter &painter, const QRectF &room, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Tile, palette));
    painter.drawRoundedRect(room.adjusted(-1, -1, 1, lengthAt(1)), lengthAt(4), lengthAt(4));
    painter.restore();
}

} // namespace comity::ui
