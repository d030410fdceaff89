#include "ui/charts/bar_plot.h"

#include "ui/charts/chart_paint.h"
#include "ui/charts/chart_style.h"
#include "ui/common/formatting.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int cameLook = 0;
constexpr int wentLook = 1;
constexpr qreal widthOfSlot = 0.77;
constexpr int widest = 40;

} // namespace

/// Where the spans lie.
struct BarPlot::Frame
{
    qreal left = 0;
    qreal slot = 0;
    qreal zero = 0; ///< y
    qreal one = 0; ///< height of a bar of one
    AxisRange range;
    bool hasNumbers = true; ///< at the bars; else an axis has them

    qreal y(qint64 value) const { return zero - one * qreal(value); }
    qreal middle(std::size_t at) const { return left + slot * (qreal(at) + 0.5); }
};

BarPlot::BarPlot(std::size_t most, QWidget *parent)
    : PlotView(parent)
    , m_most(most)
{
    setObjectName(u"barChart"_s);
}

void BarPlot::setChart(const Chart &chart)
{
    m_chart = std::get<BarChart>(chart);
    m_all = m_chart.spans.size();
    if (m_all > m_most) {
        m_chart.spans.erase(m_chart.spans.begin(), m_chart.spans.end() - qsizetype(m_most));
    }
    redraw();
}

std::vector<ChartLegend::Entry> BarPlot::legend() const
{
    QString came = m_chart.came;
    const std::size_t drawn = m_chart.spans.size();
    if (drawn < m_all) {
        came += u' '
            + tr("(newest %1 of %2)", "bars of a chart")
                  .arg(numberText(qint64(drawn)), numberText(qint64(m_all)));
    }
    return {{ChartLegend::Shape::Bar, cameLook, came},
        {ChartLegend::Shape::HatchedBar, wentLook, m_chart.went}};
}

qreal BarPlot::widestNumber() const
{
    qreal most = 0;
    for (const ChartSpan &span : m_chart.spans) {
        most = qMax(most, chartTextWidth(signedText(span.came, locale())));
        most = qMax(most, chartTextWidth(signedText(-span.went, locale())));
    }
    return most;
}

void BarPlot::paint(QPainter &painter)
{
    if (m_chart.spans.empty()) {
        return;
    }
    const qreal line = chartTextHeight();
    qint64 most = 1;
    qint64 least = 0;
    for (const ChartSpan &span : m_chart.spans) {
        most = qMax(most, span.came);
        least = qMin(least, -span.went);
    }
    Frame frame;
    frame.hasNumbers = widestNumber() + 2 <= width() / qreal(m_chart.spans.size());
    frame.range = axisRange(least, most, 4);
    if (!frame.hasNumbers) {
        most = frame.range.high;
        least = frame.range.low;
        frame.left = qMax(chartTextWidth(numberText(least, locale())),
                         chartTextWidth(numberText(most, locale())))
            + scaled(8);
    }
    frame.slot = (width() - frame.left) / qreal(m_chart.spans.size());
    const qreal top = line * (frame.hasNumbers ? 1 : 0.5) + 2;
    const qreal bottom = height() - line - scaled(4) - (frame.hasNumbers ? line : line / 2);
    frame.one = qMax(0.0, bottom - top) / qreal(most - least);
    frame.zero = top + frame.one * qreal(most);
    if (!frame.hasNumbers) {
        paintAxis(painter, frame);
    }
    for (std::size_t at = 0; at < m_chart.spans.size(); ++at) {
        paintSpan(painter, frame, at);
    }
    painter.setPen(QPen(color(Token::Ctl, palette()), 1));
    painter.drawLine(QPointF(frame.left, frame.zero), QPointF(width(), frame.zero));
    const qreal dates = height() - line;
    drawChartText(painter, {frame.left, dates}, Qt::AlignBottom | Qt::AlignLeft,
        m_chart.spans.size() == 1 ? m_chart.spans.front().from : m_chart.spans.front().to,
        palette());
    drawChartText(painter, {qreal(width()), dates}, Qt::AlignBottom | Qt::AlignRight,
        m_chart.spans.back().to, palette());
}

void BarPlot::paintAxis(QPainter &painter, const Frame &frame)
{
    for (int tick = 0; tick < frame.range.ticks; ++tick) {
        const qint64 value = frame.range.low + tick * frame.range.step;
        painter.setPen(QPen(color(Token::Line, palette()), 1));
        painter.drawLine(QPointF(frame.left, frame.y(value)), QPointF(width(), frame.y(value)));
        drawChartText(painter, {frame.left - scaled(4), frame.y(value)}, Qt::AlignRight,
            numberText(value, locale()), palette());
    }
}

void BarPlot::paintSpan(QPainter &painter, const Frame &frame, std::size_t at)
{
    const ChartSpan &span = m_chart.spans[at];
    const qreal middle = frame.middle(at);
    const qreal wide = qMin<qreal>(frame.slot * widthOfSlot, scaled(widest));
    // Something is never drawn as nothing.
    const qreal up = span.came > 0 ? qMax(2.0, frame.one * qreal(span.came)) : 0;
    const qreal down = span.went > 0 ? qMax(2.0, frame.one * qreal(span.went)) : 0;
    if (up > 0) {
        putBar(painter, {middle - wide / 2, frame.zero - up, wide, up}, cameLook, BarFill::Plain);
    }
    if (down > 0) {
        putBar(
            painter, {middle - wide / 2, frame.zero + 1, wide, down}, wentLook, BarFill::Hatched);
    }
    const QString came = signedText(span.came, locale());
    const QString went = signedText(-span.went, locale());
    if (frame.hasNumbers) {
        drawChartText(painter, {middle, frame.zero - up}, Qt::AlignTop, came, palette());
        drawChartText(painter, {middle, frame.zero + down + 2}, Qt::AlignBottom, went, palette());
    }
    addPiece({middle - frame.slot / 2, 0, frame.slot, qreal(height())}, span.id, [&] {
        return tr("%1 to %2: %3 %4, %5 %6", "two dates, then two numbers with their words")
            .arg(span.from, span.to, came, m_chart.came, went, m_chart.went);
    });
}

} // namespace comity::ui
