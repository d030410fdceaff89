#include "ui/drafts/editor/mark_painting.h"

#include "ui/common/typography.h"

#include <QPixmap>
#include <QPixmapCache>
#include <QPolygonF>
#include <QVarLengthArray>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

qreal lengthAt(qreal pixels)
{
    return pixels * fontScale() / 100.0;
}

/// One turn of a wave, drawn once for each colour and size.
QPixmap waveTile(const QColor &ink, qreal width, qreal ratio)
{
    const int length = qMax(2, qRound(lengthAt(4.4)));
    const int height = qRound(lengthAt(6));
    const QString key
        = u"comity wave %1 %2 %3 %4"_s.arg(ink.name()).arg(width).arg(length).arg(ratio);
    QPixmap tile;
    if (QPixmapCache::find(key, &tile)) {
        return tile;
    }
    tile = QPixmap(QSizeF(length * ratio, height * ratio).toSize());
    tile.setDevicePixelRatio(ratio);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    const qreal middle = height / 2.0;
    const qreal high = lengthAt(1.3);
    const qreal half = length / 2.0;
    painter.drawPolyline(QPolygonF {QPointF(-half, middle - high), QPointF(0, middle + high),
        QPointF(half, middle - high), QPointF(length, middle + high),
        QPointF(length + half, middle - high)});
    QPixmapCache::insert(key, tile);
    return tile;
}

/// Strokes of `length` with a gap between, on whole pixels: hundreds are drawn with a key.
void drawStrokes(QPainter &painter, const QRectF &room, const QRectF &line, qreal length, qreal gap)
{
    QVarLengthArray<QRectF, 64> strokes;
    for (qreal x = room.left(); x < room.right(); x += length + gap) {
        strokes.append(QRectF(x, line.top(), qMin(length, room.right() - x), line.height()));
    }
    painter.setPen(Qt::NoPen);
    painter.drawRects(strokes.constData(), int(strokes.size()));
}

} // namespace

void drawUnderline(QPainter &painter, const TextRoom &text, Severity severity, bool isCurrent,
    const QPalette &palette)
{
    const QRectF &room = text.room;
    const QColor ink = severityColors(severity, schemeOf(palette)).fill;
    const qreal middle = text.baseline + lengthAt(4.5);
    if (severity == Severity::Stop) {
        const QPixmap tile
            = waveTile(ink, lengthAt(isCurrent ? 2 : 1.3), painter.device()->devicePixelRatio());
        const qreal height = tile.deviceIndependentSize().height();
        painter.drawTiledPixmap(
            QRectF(room.left(), qRound(middle - height / 2), room.width(), height), tile);
        return;
    }
    const qreal thick = qMax(1, qRound(lengthAt(isCurrent ? 3 : 2)));
    const QRectF line(room.left(), qRound(middle - thick / 2), room.width(), thick);
    painter.setBrush(ink);
    if (severity == Severity::Warn) {
        drawStrokes(painter, room, line, qRound(lengthAt(6)), qRound(lengthAt(3)));
    } else if (severity == Severity::Note) {
        drawStrokes(painter, room, line, qRound(lengthAt(2)), qRound(lengthAt(2)));
    }
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
    const QRectF ground = room.adjusted(-1, -1, 1, lengthAt(2));
    painter.fillRect(ground, colors.soft);
    if (isCurrent) {
        painter.setPen(QPen(colors.border, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(ground.adjusted(0.5, 0.5, -0.5, -0.5));
    }
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
