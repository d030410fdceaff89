#include "ui/charts/bar_chart_view.h"

#include "ui/charts/chart_style.h"
#include "ui/common/formatting.h"
#include "ui/common/typography.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QStackedBarSeries>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int cameLook = 0;
constexpr int wentLook = 1;

QBarSet *makeSet(const QString &name, int look, bool isHatched, const QPalette &palette)
{
    auto *set = new QBarSet(name);
    set->setBrush(chartFill(look, isHatched, palette));
    set->setPen(QPen(chartColor(look, palette), 1));
    return set;
}

} // namespace

BarChartView::BarChartView(std::size_t most, QWidget *parent)
    : ChartView(parent)
    , m_most(most)
{
    setObjectName(u"barChart"_s);
}

void BarChartView::setChart(const Chart &chart)
{
    m_content = std::get<BarChart>(chart);
    m_all = m_content.spans.size();
    if (m_all > m_most) {
        m_content.spans.erase(m_content.spans.begin(), m_content.spans.end() - qsizetype(m_most));
    }
    refill();
}

std::vector<ChartLegend::Entry> BarChartView::legend() const
{
    QString came = m_content.came;
    const std::size_t drawn = m_content.spans.size();
    if (drawn < m_all) {
        came += u' '
            + tr("(newest %1 of %2)", "bars of a chart")
                  .arg(numberText(qint64(drawn)), numberText(qint64(m_all)));
    }
    return {{ChartLegend::Shape::Bar, cameLook, came},
        {ChartLegend::Shape::HatchedBar, wentLook, m_content.went}};
}

void BarChartView::fill()
{
    m_bars = nullptr;
    // The dates stand below the bars, where an axis would cut them.
    chart()->setMargins({0, 0, 0, scaled(18)});
    if (m_content.spans.empty()) {
        return;
    }
    QBarSet *came = makeSet(m_content.came, cameLook, false, palette());
    QBarSet *went = makeSet(m_content.went, wentLook, true, palette());
    qint64 most = 1;
    qint64 least = 0;
    QStringList places;
    for (const ChartSpan &span : m_content.spans) {
        *came << static_cast<qreal>(span.came);
        *went << static_cast<qreal>(-span.went);
        most = qMax(most, span.came);
        least = qMin(least, -span.went);
        places += QString::number(places.size());
    }
    m_bars = new QStackedBarSeries;
    m_bars->append(came);
    m_bars->append(went);
    m_bars->setBarWidth(m_content.spans.size() == 1 ? 0.2 : 0.7);
    chart()->addSeries(m_bars);

    auto *spans = new QBarCategoryAxis;
    spans->append(places);
    const AxisRange range = axisRange(least, most, 4);
    const qreal room = static_cast<qreal>(range.high - range.low) / 8; // for the numbers
    QAbstractAxis *counts = makeValueAxis(range, least < 0 ? room : 0, room);
    dressAxis(*spans, palette());
    chart()->addAxis(spans, Qt::AlignBottom);
    m_bars->attachAxis(spans);
    m_bars->attachAxis(counts);
    setScale(m_bars);
    spans->setLabelsVisible(false);
    spans->setGridLineVisible(false);
    spans->setLineVisible(false);
}

void BarChartView::drawForeground(QPainter *painter, const QRectF &rect)
{
    ChartView::drawForeground(painter, rect);
    if (m_bars == nullptr) {
        return;
    }
    painter->save();
    const QRectF plot = chart()->mapRectToScene(chart()->plotArea());
    const qreal zero = chart()->mapToScene(chart()->mapToPosition({0, 0}, m_bars)).y();
    painter->setPen(QPen(color(Token::Ctl, palette()), 1));
    painter->drawLine(QPointF(plot.left(), zero), QPointF(plot.right(), zero));
    drawText(*painter, {plot.left(), plot.bottom() + 3}, Qt::AlignBottom | Qt::AlignLeft,
        m_content.spans.front().from);
    drawText(*painter, {plot.right(), plot.bottom() + 3}, Qt::AlignBottom | Qt::AlignRight,
        m_content.spans.back().to);
    drawNumbers(*painter);
    painter->restore();
}

void BarChartView::drawNumbers(QPainter &painter)
{
    const QFontMetricsF metrics(fontFor(TextStyle::Caption));
    const qreal room = chart()->plotArea().width() / static_cast<qreal>(m_content.spans.size()) - 2;
    qreal widest = 0;
    for (const ChartSpan &span : m_content.spans) {
        widest = qMax(widest, metrics.horizontalAdvance(signedText(span.came, locale())));
        widest = qMax(widest, metrics.horizontalAdvance(signedText(-span.went, locale())));
    }
    if (widest > room) {
        return; // the axis and the table still tell them
    }
    const auto put = [&](std::size_t at, qint64 value, Qt::Alignment side) {
        const QPointF tip = chart()->mapToScene(
            chart()->mapToPosition({static_cast<qreal>(at), static_cast<qreal>(value)}, m_bars));
        drawText(painter, tip, side, signedText(value, locale()));
    };
    for (std::size_t at = 0; at < m_content.spans.size(); ++at) {
        put(at, m_content.spans[at].came, Qt::AlignTop);
        put(at, -m_content.spans[at].went, Qt::AlignBottom);
    }
}

} // namespace comity::ui
