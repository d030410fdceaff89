#include "ui/charts/mix_plot.h"

#include "ui/charts/chart_paint.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/row_layout.h"
#include "ui/common/formatting.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int usualPitch = 27;
constexpr int gap = 8;
constexpr qreal seam = 2;

} // namespace

/// Where the rows lie.
struct MixPlot::Frame
{
    RowLayout rows;
    qreal names = 0; ///< width
    qreal left = 0; ///< of the bars
    qreal wide = 0;
    std::size_t first = 0; ///< of the rows that are drawn, the newest

    qreal at(int percent) const { return left + wide * percent / 100; }
};

MixPlot::MixPlot(ChartRoom room, QWidget *parent)
    : PlotView(parent)
    , m_room(room)
{
    setObjectName(u"mixChart"_s);
}

void MixPlot::setChart(const Chart &chart)
{
    m_chart = std::get<MixChart>(chart);
    redraw();
}

std::vector<ChartLegend::Entry> MixPlot::legend() const
{
    std::vector<ChartLegend::Entry> entries;
    for (const MixChart::Part &part : m_chart.parts) {
        const bool isLast = entries.size() + 1 == m_chart.parts.size();
        entries.push_back({isLast ? ChartLegend::Shape::HatchedBar : ChartLegend::Shape::Bar,
            part.look, part.name});
    }
    return entries;
}

void MixPlot::paint(QPainter &painter)
{
    const qreal line = chartTextHeight();
    const bool hasGoal = m_chart.most.has_value();
    Frame frame;
    frame.rows = rowLayout(
        m_chart.rows.size(), 0, height() - (hasGoal ? line + 2 : 0), usualPitch, m_room);
    frame.first = m_chart.rows.size() - frame.rows.rows;
    for (const MixChart::Row &row : m_chart.rows) {
        frame.names = qMax(frame.names, chartTextWidth(row.name, TextStyle::Small));
    }
    frame.names = nameWidth(frame.names, width());
    frame.left = frame.names + scaled(gap);
    frame.wide = qMax(1.0,
        width() - frame.left - scaled(2 * gap)
            - chartTextWidth(percentText(100, locale()), TextStyle::Strong));
    for (std::size_t at = 0; at < frame.rows.rows; ++at) {
        paintRow(painter, frame, m_chart.rows[frame.first + at], frame.rows.middle(at));
    }
    if (frame.rows.isCut) {
        drawChartText(painter, {frame.left, frame.rows.bottom()}, Qt::AlignBottom | Qt::AlignLeft,
            tr("newest %1 of %2", "rows of a chart")
                .arg(numberText(qint64(frame.rows.rows), locale()),
                    numberText(qint64(m_chart.rows.size()), locale())),
            palette());
    }
    if (hasGoal && frame.rows.rows > 0) {
        paintGoal(painter, frame);
    }
}

void MixPlot::paintRow(
    QPainter &painter, const Frame &frame, const MixChart::Row &row, qreal middle)
{
    const qreal pitch = frame.rows.pitch;
    const QRectF band(frame.left, middle - frame.rows.bar / 2, frame.wide, frame.rows.bar);
    drawElidedText(painter, {0, middle - pitch / 2, frame.names, pitch}, Qt::AlignRight, row.name,
        palette(), {Tone::Normal, TextStyle::Small});
    if (row.shares.empty()) {
        putBar(painter, band, 0, BarFill::Unknown);
    }
    int before = 0;
    for (std::size_t at = 0; at < row.shares.size() && at < m_chart.parts.size(); ++at) {
        const int share = row.shares[at];
        const MixChart::Part &part = m_chart.parts[at];
        const bool isLast = at + 1 == m_chart.parts.size();
        const QRectF bar(frame.at(before), band.top(),
            qMax(0.0, frame.wide * share / 100 - (isLast ? 0 : seam)), band.height());
        before += share;
        if (share <= 0) {
            continue;
        }
        putBar(painter, bar, part.look, isLast ? BarFill::Hatched : BarFill::Plain);
        const QString number = numberText(share, locale());
        if (!isLast && chartTextWidth(number) + 4 < bar.width()) {
            painter.setFont(fontFor(TextStyle::Caption));
            painter.setPen(severityColors(Severity::Note, schemeOf(palette())).glyph);
            painter.drawText(bar, Qt::AlignCenter, number);
        }
    }
    paintEnd(painter, row, middle);
    addPiece({0, middle - pitch / 2, qreal(width()), pitch}, row.id,
        [&] { return row.tip.isEmpty() ? sharesText(row) : row.tip; });
}

QString MixPlot::sharesText(const MixChart::Row &row) const
{
    QStringList told;
    for (std::size_t at = 0; at < row.shares.size() && at < m_chart.parts.size(); ++at) {
        told += m_chart.parts[at].name + u' ' + percentText(row.shares[at], locale());
    }
    return tr("%1: %2", "a name and its shares")
        .arg(row.name, told.isEmpty() ? unknownMeaning() : told.join(u", "));
}

void MixPlot::paintEnd(QPainter &painter, const MixChart::Row &row, qreal middle)
{
    const bool isKnown = row.shares.size() == m_chart.parts.size() && !row.shares.empty();
    const bool isOver = isKnown && m_chart.most && row.shares.back() >= *m_chart.most;
    const QString end = isKnown ? percentText(row.shares.back(), locale()) : unknownText();
    const Tone tone = !isKnown ? Tone::Muted : isOver ? Tone::Warn : Tone::Normal;
    drawChartText(painter, {qreal(width()), middle}, Qt::AlignRight, end, palette(),
        {tone, isKnown ? TextStyle::Strong : TextStyle::Small});
}

void MixPlot::paintGoal(QPainter &painter, const Frame &frame)
{
    const qreal at = frame.at(100 - *m_chart.most);
    const qreal bottom = frame.rows.bottom();
    drawRule(painter, {at, 0, at, bottom + 2}, false, palette());
    const qreal half = chartTextWidth(m_chart.goalText) / 2 + 1;
    const qreal middle = qMax(half, qMin(at, width() - half));
    drawChartText(painter, {middle, bottom + 2 + (frame.rows.isCut ? chartTextHeight() : 0)},
        Qt::AlignBottom, m_chart.goalText, palette());
}

} // namespace comity::ui
