#include "ui/common/severity_shape.h"

#include "ui/common/typography.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace comity::ui {

namespace {

// All paths are drawn in a square of 16.
QPainterPath outline(Severity severity)
{
    QPainterPath path;
    switch (severity) {
    case Severity::Stop: {
        QPolygonF octagon;
        for (int corner = 0; corner < 8; ++corner) {
            const qreal angle = M_PI / 8 + corner * M_PI / 4;
            octagon << QPointF(8 + 7.6 * qCos(angle), 8 + 7.6 * qSin(angle));
        }
        path.addPolygon(octagon);
        path.closeSubpath();
        break;
    }
    case Severity::Warn:
        path.moveTo(8, 1.6);
        path.lineTo(15.2, 14.4);
        path.lineTo(0.8, 14.4);
        path.closeSubpath();
        break;
    case Severity::Note:
        path.addRoundedRect(QRectF(1.5, 1.5, 13, 13), 3, 3);
        break;
    case Severity::Ok:
        path.addEllipse(QRectF(1, 1, 14, 14));
        break;
    }
    return path;
}

void drawGlyph(QPainter &painter, Severity severity, const QColor &ink)
{
    painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (severity) {
    case Severity::Stop:
        painter.drawLine(QPointF(4.8, 8), QPointF(11.2, 8));
        break;
    case Severity::Warn:
        painter.setPen(QPen(ink, 1.7, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(8, 6.2), QPointF(8, 9.6));
        painter.drawPoint(QPointF(8, 12.2));
        break;
    case Severity::Note:
        painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(8, 7.2), QPointF(8, 11.8));
        painter.drawLine(QPointF(8, 4.2), QPointF(8, 6.0));
        break;
    case Severity::Ok:
        painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF {QPointF(4.9, 8.2), QPointF(7.1, 10.4), QPointF(11.2, 5.9)});
        break;
    }
}

} // namespace

void drawSeverity(QPainter &painter, const QRectF &rect, Severity severity, Scheme scheme)
{
    const SeverityColors colors = severityColors(severity, scheme);
    const qreal side = qMin(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    painter.setBrush(colors.fill);
    painter.setPen(severity == Severity::Warn
            ? QPen(colors.fill, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
            : QPen(Qt::NoPen));
    painter.drawPath(outline(severity));
    drawGlyph(painter, severity, colors.glyph);
    painter.restore();
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Stop:
        return QCoreApplication::translate("Severity", "Stop", "spoken name of the octagon");
    case Severity::Warn:
        return QCoreApplication::translate("Severity", "Warning", "spoken name of the triangle");
    case Severity::Note:
        return QCoreApplication::translate("Severity", "Note", "spoken name of the square");
    case Severity::Ok:
        break;
    }
    return QCoreApplication::translate("Severity", "Fine", "spoken name of the circle with a tick");
}

SeverityShape::SeverityShape(Severity severity, QWidget *parent, int pixels)
    : QWidget(parent)
    , m_severity(severity)
    , m_pixels(pixels)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setSeverity(severity);
}

void SeverityShape::setSeverity(Severity severity)
{
    m_severity = severity;
    setAccessibleName(severityWord(severity));
    update();
}

QSize SeverityShape::sizeHint() const
{
    return {scaled(m_pixels), scaled(m_pixels)};
}

void SeverityShape::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawSeverity(painter, rect(), m_severity, schemeOf(palette()));
}

} // namespace comity::ui
