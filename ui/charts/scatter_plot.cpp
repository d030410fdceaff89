#include "ui/charts/scatter_plot.h"

#include "model/goals/people_cards.h"
#include "ui/charts/chart_paint.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/scatter_mark.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int cellsOfTen = 10; // of model/goals/people_cards.h: a tenth of a power of ten
constexpr int densityLook = 0;
constexpr int reach = 7; ///< of the mouse
constexpr int faintest = 40; ///< of 255

/// 0 stands where 1 does: a power of ten has no place for it.
double logOf(qint64 value)
{
    return std::log10(double(qMax<qint64>(1, value)));
}

} // namespace

ScatterPlot::ScatterPlot(QWidget *parent)
    : PlotView(parent)
{
    setObjectName(u"scatterChart"_s);
}

void ScatterPlot::setChart(const Chart &chart)
{
    m_chart = std::get<ScatterChart>(chart);
    if (m_chart.cells.empty() && m_chart.dots.size() > goals::mostPoints) {
        gatherCells();
    }
    // Those who are looked for lie above the others.
    std::ranges::stable_sort(m_chart.dots, {},
        [](const ScatterDot &dot) { return int(dot.isTarget) + 2 * int(dot.isSelected); });
    measure();
    makeDensity();
    redraw();
}

void ScatterPlot::gatherCells()
{
    std::map<std::pair<int, int>, qint64> counts;
    for (const ScatterDot &dot : m_chart.dots) {
        ++counts[{goals::scatterCell(dot.across), goals::scatterCell(dot.up)}];
    }
    for (const auto &[cell, count] : counts) {
        m_chart.cells.push_back({cell.first, cell.second, count});
    }
    std::erase_if(
        m_chart.dots, [](const ScatterDot &dot) { return !dot.isTarget && !dot.isSelected; });
}

void ScatterPlot::measure()
{
    const auto widen = [](Span &span, bool &isFirst, double low, double high) {
        const int from = int(std::floor(low));
        const int until = qMax(from + 1, int(std::ceil(high)));
        span = isFirst ? Span {from, until} : Span {qMin(span.low, from), qMax(span.high, until)};
        isFirst = false;
    };
    m_across = {};
    m_up = {};
    bool isFirstAcross = true;
    bool isFirstUp = true;
    for (const ScatterDot &dot : m_chart.dots) {
        widen(m_across, isFirstAcross, logOf(dot.across), logOf(dot.across));
        widen(m_up, isFirstUp, logOf(dot.up), logOf(dot.up));
    }
    for (const ScatterCell &cell : m_chart.cells) {
        widen(m_across, isFirstAcross, double(cell.across) / cellsOfTen,
            double(cell.across + 1) / cellsOfTen);
        widen(m_up, isFirstUp, double(cell.up) / cellsOfTen, double(cell.up + 1) / cellsOfTen);
    }
}

void ScatterPlot::makeDensity()
{
    m_density = {};
    if (m_chart.cells.empty()) {
        return;
    }
    m_density = QImage((m_across.high - m_across.low) * cellsOfTen,
        (m_up.high - m_up.low) * cellsOfTen, QImage::Format_ARGB32);
    m_density.fill(Qt::transparent);
    qint64 most = 1;
    for (const ScatterCell &cell : m_chart.cells) {
        most = qMax(most, cell.count);
    }
    QColor ink = chartColor(densityLook, palette());
    for (const ScatterCell &cell : m_chart.cells) {
        const double share = std::log1p(double(cell.count)) / std::log1p(double(most));
        ink.setAlpha(faintest + int((255 - faintest) * share));
        m_density.setPixelColor(cell.across - m_across.low * cellsOfTen,
            m_density.height() - 1 - (cell.up - m_up.low * cellsOfTen), ink);
    }
}

void ScatterPlot::changeEvent(QEvent *event)
{
    PlotView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        makeDensity();
    }
}

std::vector<ChartLegend::Entry> ScatterPlot::legend() const
{
    std::vector<ChartLegend::Entry> entries;
    for (const ScatterChart::Kind &kind : m_chart.kinds) {
        entries.push_back({legendShape(kind.mark), scatterLook(kind.mark), kind.name});
    }
    if (isDensity()) {
        entries.push_back({ChartLegend::Shape::Density, densityLook, m_chart.cellMeaning});
    }
    return entries;
}

QRectF ScatterPlot::plot() const
{
    const qreal line = chartTextHeight();
    qreal labels = 0;
    for (int power = m_up.low; power <= m_up.high; ++power) {
        labels = qMax(labels, chartTextWidth(powerText(power)));
    }
    const qreal left = line + labels + scaled(8);
    const qreal right = chartTextWidth(powerText(m_across.high)) / 2 + scaled(4);
    const qreal bottom = 2 * line + scaled(4);
    return QRectF(rect()).adjusted(left, line / 2, -right, -bottom);
}

QPointF ScatterPlot::place(const QRectF &area, double logAcross, double logUp) const
{
    const double right = (logAcross - m_across.low) / (m_across.high - m_across.low);
    const double up = (logUp - m_up.low) / (m_up.high - m_up.low);
    return {area.left() + area.width() * right, area.bottom() - area.height() * up};
}

QPointF ScatterPlot::placeOf(qint64 across, qint64 up) const
{
    return place(plot(), logOf(across), logOf(up));
}

void ScatterPlot::paint(QPainter &painter)
{
    paintAxes(painter);
    paintDensity(painter);
    paintRules(painter);
    paintDots(painter);
}

void ScatterPlot::paintAxes(QPainter &painter)
{
    const QRectF area = plot();
    const QPen grid(color(Token::Line, palette()), 1);
    for (int power = m_across.low; power <= m_across.high; ++power) {
        const qreal x = place(area, power, m_up.low).x();
        painter.setPen(grid);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        drawChartText(
            painter, {x, area.bottom() + 2}, Qt::AlignBottom, powerText(power), palette());
    }
    for (int power = m_up.low; power <= m_up.high; ++power) {
        const qreal y = place(area, m_across.low, power).y();
        painter.setPen(grid);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        drawChartText(
            painter, {area.left() - scaled(5), y}, Qt::AlignRight, powerText(power), palette());
    }
    drawChartText(
        painter, {area.center().x(), qreal(height())}, Qt::AlignTop, m_chart.across, palette());
    painter.save();
    painter.translate(0, area.center().y());
    painter.rotate(-90);
    drawChartText(painter, {0, 0}, Qt::AlignBottom, m_chart.up, palette());
    painter.restore();
}

void ScatterPlot::paintDensity(QPainter &painter)
{
    if (!m_density.isNull()) {
        painter.drawImage(plot(), m_density);
    }
}

void ScatterPlot::paintRules(QPainter &painter)
{
    const QRectF area = plot();
    for (const ScatterRule &rule : m_chart.rules) {
        const double shift = std::log10(rule.upForOneAcross);
        const double from = qMax(double(m_across.low), m_up.low - shift);
        const double until = qMin(double(m_across.high), m_up.high - shift);
        if (from >= until) {
            continue;
        }
        const QPointF start = place(area, from, from + shift);
        const QPointF end = place(area, until, until + shift);
        QPen pen(color(Token::Muted, palette()), 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.drawLine(start, end);
        const qreal wide = chartTextWidth(rule.text) + 2;
        // Above its beginning when it leaves by the top, else below its end.
        const bool isSteep = shift > 0;
        const QPointF at = isSteep ? QPointF(start.x() + scaled(3), start.y() - scaled(12))
                                   : QPointF(end.x() - wide - scaled(3), end.y() + scaled(10));
        QRectF box(at, QSizeF(wide, chartTextHeight()));
        box.moveTop(qMax(area.top(), qMin(box.top(), area.bottom() - box.height())));
        QColor ground = color(Token::Base, palette());
        ground.setAlpha(200);
        painter.fillRect(box, ground);
        drawChartText(painter, box.center(), Qt::AlignCenter, rule.text, palette(),
            {Tone::Normal, TextStyle::Caption});
    }
}

void ScatterPlot::paintDots(QPainter &painter)
{
    const QRectF area = plot();
    for (const ScatterDot &dot : m_chart.dots) {
        paintDot(painter, dot, place(area, logOf(dot.across), logOf(dot.up)));
    }
}

void ScatterPlot::paintDot(QPainter &painter, const ScatterDot &dot, const QPointF &middle)
{
    const auto kind = std::size_t(qMax(0, dot.kind));
    const auto mark
        = kind < m_chart.kinds.size() ? m_chart.kinds[kind].mark : ScatterChart::Mark::Dot;
    drawScatterMark(painter, middle, mark, palette(), dot.isTarget && isDensity());
    if (dot.isSelected) {
        painter.setPen(QPen(color(Token::AccentMark, palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle, scaled(7), scaled(7));
    }
}

std::optional<ChartPart> ScatterPlot::dotAt(const QPointF &at) const
{
    const QRectF area = plot();
    const ScatterDot *nearest = nullptr;
    qreal least = qreal(scaled(reach)) * scaled(reach);
    for (const ScatterDot &dot : m_chart.dots) {
        const QPointF away = place(area, logOf(dot.across), logOf(dot.up)) - at;
        const qreal distance = QPointF::dotProduct(away, away);
        if (distance <= least) { // of those at one place the last: it lies above
            least = distance;
            nearest = &dot;
        }
    }
    if (nearest == nullptr) {
        return {};
    }
    const QString name = nearest->name.isEmpty() ? unknownText() : nearest->name;
    return ChartPart {tr("%1: %2 %3, %4 %5", "a name, and two axes with their numbers")
                          .arg(name, m_chart.across, numberText(nearest->across, locale()),
                              m_chart.up, numberText(nearest->up, locale())),
        nearest->id};
}

std::optional<ChartPart> ScatterPlot::cellAt(const QPointF &at) const
{
    const QRectF area = plot();
    if (!area.contains(at)) {
        return {};
    }
    const auto cell = [](qreal share, const Span &span) {
        return span.low * cellsOfTen + int(std::floor(share * (span.high - span.low) * cellsOfTen));
    };
    const int across = cell((at.x() - area.left()) / area.width(), m_across);
    const int up = cell((area.bottom() - at.y()) / area.height(), m_up);
    const auto found = std::ranges::find_if(m_chart.cells,
        [across, up](const ScatterCell &one) { return one.across == across && one.up == up; });
    if (found == m_chart.cells.end()) {
        return {};
    }
    return ChartPart {tr("%Ln people about here", nullptr, plural(found->count)), noPart};
}

std::optional<ChartPart> ScatterPlot::partAt(const QPointF &at) const
{
    const auto dot = dotAt(at);
    return dot ? dot : cellAt(at);
}

} // namespace comity::ui
