#include "ui/charts/outcome_plot.h"

#include "ui/charts/chart_paint.h"
#include "ui/charts/row_layout.h"
#include "ui/common/formatting.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int positiveLook = 2;
constexpr int negativeLook = 5;
constexpr int usualPitch = 30;
constexpr int gap = 8;

} // namespace

/// Where the rows lie.
struct OutcomePlot::Frame
{
    RowLayout rows;
    qreal names = 0; ///< width
    qreal zero = 0;
    qreal one = 0; ///< length of a bar of one
    std::size_t first = 0; ///< of the rows that are drawn, the newest
};

OutcomePlot::OutcomePlot(ChartRoom room, QWidget *parent)
    : PlotView(parent)
    , m_room(room)
{
    setObjectName(u"outcomeChart"_s);
}

void OutcomePlot::setChart(const Chart &chart)
{
    m_chart = std::get<OutcomeChart>(chart);
    redraw();
}

OutcomePlot::Frame OutcomePlot::frameOf() const
{
    Frame frame;
    frame.rows
        = rowLayout(m_chart.rows.size(), 0, height() - chartTextHeight() - 4, usualPitch, m_room);
    frame.first = m_chart.rows.size() - frame.rows.rows;
    qint64 against = 0;
    qint64 in = 0;
    qreal ends = chartTextWidth(m_chart.endTitle);
    for (const OutcomeChart::Row &row : m_chart.rows) {
        against = qMax(against, row.negative);
        in = qMax(in, row.positive);
        frame.names = qMax(frame.names, chartTextWidth(row.name, TextStyle::Small));
        ends = qMax(ends, chartTextWidth(row.end, TextStyle::Strong));
    }
    frame.names = nameWidth(frame.names, width() * 0.75);
    const auto number = [this](qint64 value) {
        return chartTextWidth(numberText(value, locale())) + scaled(gap);
    };
    const qreal left = frame.names + scaled(gap) + (against > 0 ? number(against) : 0);
    const qreal right = width() - ends - scaled(2 * gap) - number(in);
    frame.one = qMax(0.0, right - left) / qreal(qMax<qint64>(1, against + in));
    // The word below the left side has its room even when nothing was negative.
    const qreal word = frame.names + scaled(gap);
    frame.zero = qMax(left + frame.one * qreal(against), word);
    return frame;
}

void OutcomePlot::paint(QPainter &painter)
{
    const Frame frame = frameOf();
    for (std::size_t at = 0; at < frame.rows.rows; ++at) {
        paintRow(painter, frame, m_chart.rows[frame.first + at], frame.rows.middle(at));
    }
    if (frame.rows.rows > 0) {
        paintSides(painter, frame);
    }
}

void OutcomePlot::paintRow(
    QPainter &painter, const Frame &frame, const OutcomeChart::Row &row, qreal middle)
{
    const qreal pitch = frame.rows.pitch;
    const qreal top = middle - frame.rows.bar / 2;
    drawElidedText(painter, {0, middle - pitch / 2, frame.names, pitch}, Qt::AlignRight, row.name,
        palette(), {Tone::Normal, TextStyle::Small});
    // Something is never drawn as nothing.
    const qreal left = row.negative > 0 ? qMax(2.0, frame.one * qreal(row.negative)) : 0;
    const qreal right = row.positive > 0 ? qMax(2.0, frame.one * qreal(row.positive)) : 0;
    if (left > 0) {
        putBar(painter, {frame.zero - left, top, left, frame.rows.bar}, negativeLook,
            BarFill::Hatched);
        drawChartText(painter, {frame.zero - left - scaled(gap) / 2.0, middle}, Qt::AlignRight,
            numberText(row.negative, locale()), palette());
    }
    if (right > 0) {
        putBar(painter, {frame.zero, top, right, frame.rows.bar}, positiveLook, BarFill::Plain);
    }
    drawChartText(painter, {frame.zero + right + scaled(gap) / 2.0, middle}, Qt::AlignLeft,
        numberText(row.positive, locale()), palette());
    const ChartInk ink = row.isStrong ? ChartInk {Tone::Normal, TextStyle::Strong}
                                      : ChartInk {Tone::Muted, TextStyle::Small};
    drawChartText(painter, {qreal(width()), middle}, Qt::AlignRight, row.end, palette(), ink);
    addPiece({0, middle - pitch / 2, qreal(width()), pitch}, row.id, [&] {
        return row.tip.isEmpty()
            ? tr("%1: %2 %3, %4 %5", "a name, and two numbers with their words")
                  .arg(row.name, numberText(row.negative, locale()), m_chart.negative,
                      numberText(row.positive, locale()), m_chart.positive)
            : row.tip;
    });
}

void OutcomePlot::paintSides(QPainter &painter, const Frame &frame)
{
    const qreal bottom = frame.rows.bottom();
    const qreal words = bottom + 2 + (frame.rows.isCut ? chartTextHeight() : 0);
    painter.setPen(QPen(color(Token::Ctl, palette()), 1));
    painter.drawLine(QPointF(frame.zero, 0), QPointF(frame.zero, bottom + 2));
    drawChartText(painter, {frame.zero - scaled(gap) / 2.0, words},
        Qt::AlignBottom | Qt::AlignRight, u"◂ "_s + m_chart.negative, palette());
    drawChartText(painter, {frame.zero + scaled(gap) / 2.0, words}, Qt::AlignBottom | Qt::AlignLeft,
        m_chart.positive + u" ▸"_s, palette());
    drawChartText(painter, {qreal(width()), words}, Qt::AlignBottom | Qt::AlignRight,
        m_chart.endTitle, palette());
    if (frame.rows.isCut) {
        drawChartText(painter, {frame.zero + scaled(gap) / 2.0, bottom},
            Qt::AlignBottom | Qt::AlignLeft,
            tr("newest %1 of %2", "rows of a chart")
                .arg(numberText(qint64(frame.rows.rows), locale()),
                    numberText(qint64(m_chart.rows.size()), locale())),
            palette());
    }
}

} // namespace comity::ui
