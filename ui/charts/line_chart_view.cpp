#include "ui/charts/line_chart_view.h"

#include "ui/charts/chart_style.h"
#include "ui/common/formatting.h"
#include "ui/common/typography.h"

#include <QDateTime>
#include <QDateTimeAxis>
#include <QLineSeries>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// More points than this get smaller markers, so that they do not run into each other.
constexpr std::size_t sparsePoints = 40;
constexpr qint64 day = 86'400;
constexpr int tickWidth = 84;

qreal msecs(qint64 seconds)
{
    return static_cast<qreal>(seconds) * 1000;
}

} // namespace

LineChartView::LineChartView(QWidget *parent)
    : ChartView(parent)
{
    setObjectName(u"lineChart"_s);
}

void LineChartView::setChart(const Chart &chart)
{
    m_content = std::get<LineChart>(chart);
    refill();
}

std::vector<ChartLegend::Entry> LineChartView::legend() const
{
    std::vector<ChartLegend::Entry> entries;
    bool hasHollow = false;
    for (const ChartLine &line : m_content.lines) {
        hasHollow = hasHollow || std::ranges::any_of(line.points, &ChartPoint::isHollow);
        if (m_content.endLabel != LineChart::EndLabel::None) {
            continue;
        }
        QString text = line.name;
        if (!line.points.empty() && !line.points.back().isHollow) {
            text += u' ' + numberText(qRound64(line.points.back().value));
        }
        entries.push_back({ChartLegend::Shape::Marker, line.look, text});
    }
    if (hasHollow) {
        entries.push_back({ChartLegend::Shape::HollowMarker, 0, m_content.hollowMeaning});
    }
    return entries;
}

void LineChartView::fill()
{
    m_times = nullptr;
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = std::numeric_limits<qint64>::min();
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const ChartLine &line : m_content.lines) {
        for (const ChartPoint &point : line.points) {
            first = qMin(first, point.at);
            last = qMax(last, point.at);
            low = qMin(low, point.value);
            high = qMax(high, point.value);
        }
    }
    if (first > last) {
        return;
    }
    m_span = qMax(last - first, day);
    const qint64 margin = m_span / 40 + 1; // markers at the ends are not cut
    m_times = new QDateTimeAxis;
    m_times->setRange(QDateTime::fromSecsSinceEpoch(first - margin, Qt::UTC),
        QDateTime::fromSecsSinceEpoch(first + m_span + margin, Qt::UTC));
    const AxisRange range = axisRange(qint64(std::floor(low)), qint64(std::ceil(high)), 4);
    const qreal edge = static_cast<qreal>(range.high - range.low) / 20;
    m_values = makeValueAxis(range, edge, edge);
    dressAxis(*m_times, palette());
    m_times->setGridLineVisible(false);
    chart()->addAxis(m_times, Qt::AlignBottom);
    setTimes();
    for (const ChartLine &line : m_content.lines) {
        addLine(line);
    }
}

void LineChartView::setTimes()
{
    const int room = width() / scaled(tickWidth);
    const auto days = static_cast<int>(qMin<qint64>(m_span / day, 1'000'000));
    m_times->setTickCount(qBound(2, qMin(room, days + 1), 6));
    m_times->setFormat(days > 300 ? u"MMM yyyy"_s : u"d MMM"_s);
}

void LineChartView::resizeEvent(QResizeEvent *event)
{
    ChartView::resizeEvent(event);
    if (m_times != nullptr) {
        setTimes();
    }
}

void LineChartView::addLine(const ChartLine &line)
{
    std::size_t first = 0;
    for (std::size_t at = 1; at <= line.points.size(); ++at) {
        if (at == line.points.size() || !line.points[at].isJoined) {
            addRun(line, first, at);
            first = at;
        }
    }
    addPoints(line, false);
    addPoints(line, true);
}

void LineChartView::addRun(const ChartLine &line, std::size_t first, std::size_t end)
{
    if (end - first < 2) {
        return;
    }
    auto *run = new QLineSeries;
    for (std::size_t at = first; at < end; ++at) {
        run->append(msecs(line.points[at].at), line.points[at].value);
    }
    put(run);
    run->setPen(chartPen(line.look, palette()));
}

void LineChartView::addPoints(const ChartLine &line, bool isHollow)
{
    auto *marks = new QScatterSeries;
    for (const ChartPoint &point : line.points) {
        if (point.isHollow == isHollow) {
            marks->append(msecs(point.at), point.value);
        }
    }
    if (marks->count() == 0) {
        delete marks;
        return;
    }
    marks->setName(line.name);
    put(marks);
    const QColor ink = chartColor(line.look, palette());
    marks->setMarkerShape(chartMarker(line.look));
    marks->setMarkerSize(scaled(isHollow ? 9 : line.points.size() > sparsePoints ? 4 : 7));
    marks->setBrush(isHollow ? color(Token::Base, palette()) : ink);
    marks->setPen(QPen(ink, isHollow ? 1.5 : 1));
}

void LineChartView::put(QXYSeries *series)
{
    chart()->addSeries(series);
    series->attachAxis(m_times);
    series->attachAxis(m_values);
    setScale(series);
}

} // namespace comity::ui
