#include "ui/charts/column_plot.h"

#include "ui/charts/chart_paint.h"
#include "ui/common/formatting.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int plainLook = 0;
constexpr int hatchedLook = 1;
constexpr qreal widthOfSlot = 0.86;
constexpr int widest = 64;
constexpr int most = 6; // that a name is moved by

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
    redraw();
}

/// Where the names stand below the columns when all fit beside each other, each moved by little at
/// most; else none.
std::vector<QRectF> ColumnPlot::namesInOneRow(qreal slot) const
{
    const qreal gap = scaled(4);
    const qreal line = chartTextHeight();
    std::vector<QRectF> names;
    for (const ColumnChart::Column &column : m_chart.columns) {
        const qreal wide = chartTextWidth(column.name) + 1;
        const qreal middle = slot * (qreal(names.size()) + 0.5);
        names.emplace_back(middle - wide / 2, 0, wide, line);
    }
    qreal until = width();
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        name->moveRight(qMin(name->right(), until));
        until = name->left() - gap;
    }
    qreal from = 0;
    for (std::size_t at = 0; at < names.size(); ++at) {
        names[at].moveLeft(qMax(names[at].left(), from));
        from = names[at].right() + gap;
        if (qAbs(names[at].center().x() - slot * (qreal(at) + 0.5)) > scaled(most)) {
            return {};
        }
    }
    return from - gap > width() + 1 ? std::vector<QRectF> {} : names;
}

/// By turns above and below, elided at the width of two columns.
std::vector<QRectF> ColumnPlot::namesInTwoRows(qreal slot) const
{
    const qreal line = chartTextHeight();
    std::vector<QRectF> names;
    for (const ColumnChart::Column &column : m_chart.columns) {
        const qreal wide = qMin(slot * 2 - scaled(4), chartTextWidth(column.name) + 1);
        const qreal left = slot * (qreal(names.size()) + 0.5) - wide / 2;
        names.emplace_back(qBound(0.0, left, qMax(0.0, width() - wide)),
            names.size() % 2 == 0 ? 0 : line, wide, line);
    }
    return names;
}

void ColumnPlot::paint(QPainter &painter)
{
    if (m_chart.columns.empty()) {
        return;
    }
    const qreal line = chartTextHeight();
    const qreal slot = width() / qreal(m_chart.columns.size());
    std::vector<QRectF> names = namesInOneRow(slot);
    const bool isOneRow = !names.empty();
    if (!isOneRow) {
        names = namesInTwoRows(slot);
    }
    const qreal base = height() - line * (isOneRow ? 1 : 2) - scaled(4);
    const qreal room = base - line - scaled(4);
    qint64 highest = 1;
    for (const ColumnChart::Column &column : m_chart.columns) {
        highest = qMax(highest, column.value);
    }
    painter.setPen(QPen(color(Token::Line2, palette()), 1));
    painter.drawLine(QPointF(0, base), QPointF(width(), base));
    const qreal wide = qMin<qreal>(slot * widthOfSlot, scaled(widest));
    for (std::size_t at = 0; at < m_chart.columns.size(); ++at) {
        const ColumnChart::Column &column = m_chart.columns[at];
        // Something is never drawn as nothing.
        const qreal tall
            = column.value > 0 ? qMax(2.0, room * qreal(column.value) / qreal(highest)) : 0;
        const qreal middle = slot * (qreal(at) + 0.5);
        paintColumn(painter, {middle - wide / 2, base - tall, wide, tall}, column);
        drawElidedText(painter, names[at].translated(0, base + scaled(3)), Qt::AlignHCenter,
            column.name, palette());
        addPiece(QRectF(middle - slot / 2, 0, slot, height()), column.id, [&] {
            return column.tip.isEmpty() ? tr("%1: %2", "a name and its number")
                                              .arg(column.name, numberText(column.value, locale()))
                                        : column.tip;
        });
    }
}

void ColumnPlot::paintColumn(
    QPainter &painter, const QRectF &bar, const ColumnChart::Column &column)
{
    if (bar.height() > 0) {
        const bool isHatched = column.look == ColumnChart::Look::Hatched;
        putBar(painter, bar, isHatched ? hatchedLook : plainLook, fillOf(column.look));
    }
    drawChartText(painter, {bar.center().x(), bar.top() - scaled(2)}, Qt::AlignTop,
        numberText(column.value, locale()), palette());
}

} // namespace comity::ui
