#include "ui/charts/row_plot.h"

#include "ui/charts/chart_paint.h"
#include "ui/charts/row_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int look = 0;
constexpr int usualPitch = 34;
constexpr int gap = 8;

} // namespace

RowPlot::RowPlot(ChartRoom room, QWidget *parent)
    : PlotView(parent)
    , m_room(room)
{
    setObjectName(u"rowChart"_s);
}

void RowPlot::setChart(const Chart &chart)
{
    m_chart = std::get<RowChart>(chart);
    redraw();
}

void RowPlot::paint(QPainter &painter)
{
    const RowLayout rows = rowLayout(m_chart.rows.size(), 0, height(), usualPitch, m_room);
    qint64 most = 1;
    qreal names = 0;
    qreal numbers = 0;
    for (const RowChart::Row &row : m_chart.rows) {
        most = qMax(most, row.value);
        names = qMax(names, chartTextWidth(row.name, TextStyle::Small));
        numbers = qMax(numbers, chartTextWidth(numberText(row.value, locale())));
    }
    names = nameWidth(names, width());
    const qreal left = names + scaled(gap);
    const qreal room = qMax(1.0, width() - left - numbers - scaled(gap) - 2);
    for (std::size_t at = 0; at < rows.rows; ++at) {
        const RowChart::Row &row = m_chart.rows[at];
        // Something is never drawn as nothing.
        const qreal wide = row.value > 0 ? qMax(2.0, room * qreal(row.value) / qreal(most)) : 0;
        const QRectF bar = rows.band(at, left, wide);
        drawElidedText(painter, {0, rows.middle(at) - rows.pitch / 2, names, rows.pitch},
            Qt::AlignRight, row.name, palette(), {Tone::Normal, TextStyle::Small});
        if (wide > 0) {
            putBar(painter, bar, look, BarFill::Plain);
        }
        drawChartText(painter, {bar.right() + scaled(gap) * 0.75, rows.middle(at)}, Qt::AlignLeft,
            numberText(row.value, locale()), palette());
        const QRectF band(0, rows.middle(at) - rows.pitch / 2, width(), rows.pitch);
        addPiece(band, row.id, [&] {
            return row.tip.isEmpty() ? tr("%1: %2", "a name and its number")
                                           .arg(row.name, numberText(row.value, locale()))
                                     : row.tip;
        });
    }
    if (rows.isCut) {
        drawChartText(painter, {left, rows.bottom()}, Qt::AlignBottom | Qt::AlignLeft,
            tr("%Ln more in the table", nullptr, plural(qint64(m_chart.rows.size() - rows.rows))),
            palette());
    }
}

} // namespace comity::ui
