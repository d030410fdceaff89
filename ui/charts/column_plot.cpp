#include "ui/charts/column_plot.h"

#include "ui/charts/chart_paint.h"
#include "ui/common/formatting.h"

#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int plainLook = 0;
constexpr int hatchedLook = 1;
constexpr qreal widthOfSlot = 0.86;
constexpr int widest = 64;
constexpr int edge = 3; // names may reach out of their columns

BarFill fillOf(ColumnChart::Look look)
{
    switch (look) {
    case ColumnChart::Look::Hatched:
        return BarFill::Hatched;
    case ColumnChart::Look::Unknown:
        return BarFill::Unknown;
    case ColumnChart::Look::Plain:
        break;
    }
    return BarFill::Plain;
}

} // namespace

ColumnPlot::ColumnPlot(QWidget *parent)
    : PlotView(parent)
{
    setObjectName(u"columnChart"_s);
}

void ColumnPlot::setChart(const Chart &chart)
{
    m_chart = std::get<ColumnChart>(chart);
    update();
}

bool ColumnPlot::hasRoomInOneRow(qreal slot) const
{
    qreal before = 0; // half of the name before; the first has the edge of the chart there
    for (const ColumnChart::Column &column : m_chart.columns) {
        const qreal half = chartTextWidth(column.name) / 2 + 1.5;
        if (before + half > (before == 0 ? slot / 2 + scaled(edge) : slot)) {
            return false;
        }
        before = half;
    }
    return before <= slot / 2 + scaled(edge);
}

void ColumnPlot::paint(QPainter &painter)
{
    if (m_chart.columns.empty()) {
        return;
    }
    const qreal line = chartTextHeight();
    const qreal slot = (width() - 2 * scaled(edge)) / qreal(m_chart.columns.size());
    const bool isOneRow = hasRoomInOneRow(slot);
    const qreal base = height() - line * (isOneRow ? 1 : 2) - scaled(4);
    const qreal room = base - line - scaled(4);
    qint64 most = 1;
    for (const ColumnChart::Column &column : m_chart.columns) {
        most = qMax(most, column.value);
    }
    painter.setPen(QPen(color(Token::Line2, palette()), 1));
    painter.drawLine(QPointF(0, base), QPointF(width(), base));
    const qreal wide = qMin<qreal>(slot * widthOfSlot, scaled(widest));
    for (std::size_t at = 0; at < m_chart.columns.size(); ++at) {
        const ColumnChart::Column &column = m_chart.columns[at];
        const qreal middle = scaled(edge) + slot * (qreal(at) + 0.5);
        // Something is never drawn as nothing.
        const qreal tall
            = column.value > 0 ? qMax(2.0, room * qreal(column.value) / qreal(most)) : 0;
        const QRectF bar(middle - wide / 2, base - tall, wide, tall);
        if (tall > 0) {
            const bool isHatched = column.look == ColumnChart::Look::Hatched;
            putBar(painter, bar, isHatched ? hatchedLook : plainLook, fillOf(column.look));
        }
        drawChartText(painter, {middle, bar.top() - scaled(2)}, Qt::AlignTop,
            numberText(column.value, locale()), palette());
        const qreal row = isOneRow || at % 2 == 0 ? 0 : line;
        const qreal nameWidth = isOneRow ? slot + scaled(8) : slot * 2 - scaled(4);
        const qreal words = qMin(nameWidth, chartTextWidth(column.name) + 2);
        const qreal left = qBound(0.0, middle - words / 2, qMax(0.0, width() - words));
        drawElidedText(painter, {left, base + scaled(3) + row, words, line}, Qt::AlignHCenter,
            column.name, palette());
        const QString tip = column.tip.isEmpty()
            ? tr("%1: %2", "a name and its number")
                  .arg(column.name, numberText(column.value, locale()))
            : column.tip;
        addPiece(QRectF(middle - slot / 2, 0, slot, height()), tip, column.id);
    }
}

} // namespace comity::ui
