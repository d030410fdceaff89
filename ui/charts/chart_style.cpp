#include "ui/charts/chart_style.h"

#include "ui/common/typography.h"

#include <QAbstractAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QPainter>
#include <array>

namespace comity::ui {

namespace {

struct Look
{
    Token token;
    Qt::PenStyle dash;
    QScatterSeries::MarkerShape marker;
};

constexpr std::array<Look, chartLooks> looks {{
    {Token::Chart1, Qt::SolidLine, QScatterSeries::MarkerShapeCircle},
    {Token::Chart2, Qt::DashLine, QScatterSeries::MarkerShapeRectangle},
    {Token::Chart3, Qt::DotLine, QScatterSeries::MarkerShapeRotatedRectangle},
    {Token::Chart4, Qt::DashDotLine, QScatterSeries::MarkerShapeTriangle},
    {Token::Chart5, Qt::DashDotDotLine, QScatterSeries::MarkerShapeRectangle},
    {Token::Chart6, Qt::SolidLine, QScatterSeries::MarkerShapePentagon},
}};

const Look &lookOf(int look)
{
    return looks.at(static_cast<std::size_t>(look) % looks.size());
}

QPolygonF pentagon(const QRectF &rect)
{
    const QPointF at = rect.topLeft();
    const qreal w = rect.width();
    const qreal h = rect.height();
    return {{at + QPointF(w / 2, 0), at + QPointF(w, h * 0.38), at + QPointF(w * 0.81, h),
        at + QPointF(w * 0.19, h), at + QPointF(0, h * 0.38)}};
}

QPainterPath pathOf(QScatterSeries::MarkerShape shape, const QRectF &rect)
{
    QPainterPath path;
    switch (shape) {
    case QScatterSeries::MarkerShapeRectangle:
        path.addRect(rect);
        break;
    case QScatterSeries::MarkerShapeRotatedRectangle:
        path.addPolygon({{QPointF(rect.center().x(), rect.top()),
            QPointF(rect.right(), rect.center().y()), QPointF(rect.center().x(), rect.bottom()),
            QPointF(rect.left(), rect.center().y())}});
        break;
    case QScatterSeries::MarkerShapeTriangle:
        path.addPolygon(
            {{QPointF(rect.center().x(), rect.top()), rect.bottomRight(), rect.bottomLeft()}});
        break;
    case QScatterSeries::MarkerShapePentagon:
        path.addPolygon(pentagon(rect));
        break;
    case QScatterSeries::MarkerShapeCircle:
    case QScatterSeries::MarkerShapeStar:
        path.addEllipse(rect);
        break;
    }
    path.closeSubpath();
    return path;
}

} // namespace

QColor chartColor(int look, const QPalette &palette)
{
    return color(lookOf(look).token, palette);
}

QPen chartPen(int look, const QPalette &palette)
{
    QPen pen(chartColor(look, palette), qMax(1.5, scaled(2) * 0.9), lookOf(look).dash);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

QScatterSeries::MarkerShape chartMarker(int look)
{
    return lookOf(look).marker;
}

void drawChartMarker(
    QPainter &painter, const QRectF &rect, int look, bool isHollow, const QPalette &palette)
{
    const QColor ink = chartColor(look, palette);
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(isHollow ? QBrush(color(Token::Base, palette)) : QBrush(ink));
    painter.drawPath(pathOf(chartMarker(look), rect.adjusted(0.75, 0.75, -0.75, -0.75)));
}

void undressChart(QChart &chart)
{
    chart.setTheme(QChart::ChartThemeLight);
    chart.setBackgroundVisible(false);
    chart.setPlotAreaBackgroundVisible(false);
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.legend()->hide();
    chart.setMargins({});
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.setLocalizeNumbers(true);
}

void dressAxis(QAbstractAxis &axis, const QPalette &palette)
{
    axis.setLabelsFont(fontFor(TextStyle::Caption));
    axis.setLabelsBrush(color(Token::Muted, palette));
    axis.setGridLinePen(QPen(color(Token::Line, palette), 1));
    axis.setLinePen(QPen(color(Token::Line2, palette), 1));
    axis.setMinorGridLineVisible(false);
    axis.setShadesVisible(false);
}

AxisRange axisRange(qint64 low, qint64 high, int steps)
{
    const qint64 span = qMax<qint64>(1, high - low);
    qint64 step = 1;
    for (qint64 power = 1; step * steps < span; power *= 10) {
        for (const qint64 times : {1, 2, 5}) {
            step = times * power;
            if (step * steps >= span) {
                break;
            }
        }
    }
    const auto below = [step](qint64 value) {
        return (value >= 0 ? value / step : -((-value + step - 1) / step)) * step;
    };
    AxisRange range;
    range.step = step;
    range.low = below(low);
    range.high = -below(-high);
    if (range.high == range.low) {
        range.high += step;
    }
    range.ticks = static_cast<int>((range.high - range.low) / step) + 1;
    return range;
}

} // namespace comity::ui
