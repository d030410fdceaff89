#include "ui/charts/scatter_mark.h"

#include "ui/charts/chart_style.h"
#include "ui/common/formatting.h"
#include "ui/common/typography.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// What tr() needs in a file of functions.
struct ScatterMark
{
    Q_DECLARE_TR_FUNCTIONS(ScatterMark)
};

/// Of a round or square mark at 100 %, in tenths of a pixel.
constexpr int halfSize = 24;
constexpr int haze = 190; ///< of 255: where dots lie on each other they are darker

} // namespace

int scatterLook(ScatterChart::Mark mark)
{
    switch (mark) {
    case ScatterChart::Mark::HollowSquare:
        return 4;
    case ScatterChart::Mark::Triangle:
        return 1;
    case ScatterChart::Mark::Dot:
        break;
    }
    return 0;
}

ChartLegend::Shape legendShape(ScatterChart::Mark mark)
{
    switch (mark) {
    case ScatterChart::Mark::HollowSquare:
        return ChartLegend::Shape::HollowSquare;
    case ScatterChart::Mark::Triangle:
        return ChartLegend::Shape::Triangle;
    case ScatterChart::Mark::Dot:
        break;
    }
    return ChartLegend::Shape::Dot;
}

void drawScatterMark(QPainter &painter, const QPointF &middle, ScatterChart::Mark mark,
    const QPalette &palette, bool hasRim)
{
    QColor ink = chartColor(scatterLook(mark), palette);
    const qreal half = scaled(halfSize) / 10.0;
    const QPen rim(color(Token::Text, palette), 1.5);
    switch (mark) {
    case ScatterChart::Mark::Dot:
        ink.setAlpha(hasRim ? 255 : haze);
        painter.setPen(hasRim ? rim : QPen(Qt::NoPen));
        painter.setBrush(ink);
        painter.drawEllipse(middle, half, half);
        break;
    case ScatterChart::Mark::HollowSquare:
        painter.setPen(hasRim ? rim : QPen(ink, 1.2));
        painter.setBrush(hasRim ? QBrush(color(Token::Base, palette)) : QBrush(Qt::NoBrush));
        painter.drawRect(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half));
        break;
    case ScatterChart::Mark::Triangle:
        painter.setPen(hasRim ? rim : QPen(Qt::NoPen));
        painter.setBrush(ink);
        painter.drawPolygon(QPolygonF {middle + QPointF(0, -1.3 * half),
            middle + QPointF(1.35 * half, half), middle + QPointF(-1.35 * half, half)});
        break;
    }
}

QString powerText(int power)
{
    qint64 figure = 1;
    for (int times = 0; times < power % 3; ++times) {
        figure *= 10;
    }
    const QString number = numberText(figure);
    switch (power / 3) {
    case 0:
        return number;
    case 1:
        return ScatterMark::tr("%1k", "thousand, on an axis").arg(number);
    case 2:
        return ScatterMark::tr("%1M", "million, on an axis").arg(number);
    default:
        return u"10^"_s + QString::number(power);
    }
}

} // namespace comity::ui
