#include "ui/charts/line_chart_view.h"

#include "ui/charts/chart_paint.h"
#include "ui/charts/chart_style.h"
#include "ui/common/formatting.h"
#include "ui/common/typography.h"

#include <QAreaSeries>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QLineSeries>
#include <QtMath>
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
/// A limit that would press the lines together to less than a part in so many is told, not drawn.
constexpr double mostStretch = 4;
constexpr int areaOpacity = 34; ///< of 255

bool isAlone(const ChartLine &line, std::size_t at)
{
    const bool isLast = at + 1 == line.points.size();
    return !line.points[at].isJoined && (isLast || !line.points[at + 1].isJoined);
}

} // namespace

/// Of the points of all lines.
struct LineChartView::Extremes
{
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = std::numeric_limits<qint64>::min();
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
};

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
            text += u' ' + endText(line);
        }
        entries.push_back({ChartLegend::Shape::Marker, line.look, text});
    }
    if (hasHollow) {
        entries.push_back({ChartLegend::Shape::HollowMarker, 0, m_content.hollowMeaning});
    }
    return entries;
}

LineChartView::Extremes LineChartView::extremes() const
{
    Extremes found;
    for (const ChartLine &line : m_content.lines) {
        for (const ChartPoint &point : line.points) {
            found.first = qMin(found.first, point.at);
            found.last = qMax(found.last, point.at);
            found.low = qMin(found.low, point.value);
            found.high = qMax(found.high, point.value);
        }
    }
    const double least = qMax(1.0, (found.high - found.low) * mostStretch);
    const Extremes ofLines = found;
    for (const ChartRule &rule : m_content.rules) {
        const double stretched = qMax(ofLines.high, rule.value) - qMin(ofLines.low, rule.value);
        if (rule.kind == ChartRule::Kind::Goal || stretched <= least) {
            found.low = qMin(found.low, rule.value);
            found.high = qMax(found.high, rule.value);
        }
    }
    return found;
}

bool LineChartView::isInRange(const ChartRule &rule) const
{
    return rule.value >= double(m_range.low) && rule.value <= double(m_range.high);
}

void LineChartView::fill()
{
    m_times = nullptr;
    const Extremes found = extremes();
    if (found.first > found.last) {
        return;
    }
    m_span = qMax(found.last - found.first, day);
    const qint64 margin = m_span / 40 + 1; // markers at the ends are not cut
    m_times = new QDateTimeAxis;
    m_times->setRange(QDateTime::fromSecsSinceEpoch(found.first - margin, Qt::UTC),
        QDateTime::fromSecsSinceEpoch(found.first + m_span + margin, Qt::UTC));
    m_range = axisRange(
        static_cast<qint64>(std::floor(found.low)), static_cast<qint64>(std::ceil(found.high)), 4);
    const qreal edge = static_cast<qreal>(m_range.high - m_range.low) / 20;
    chart()->setMargins({0, 0, qCeil(endWidth()), 0});
    m_values = makeValueAxis(m_range, m_content.isFilled ? 0 : edge, edge, m_content.isShare);
    dressAxis(*m_times, palette());
    m_times->setGridLineVisible(false);
    chart()->addAxis(m_times, Qt::AlignBottom);
    setTimes();
    bool isFilled = m_content.isFilled; // the first line alone
    for (const ChartLine &line : m_content.lines) {
        addLine(line, isFilled);
        isFilled = false;
    }
}

void LineChartView::setTimes()
{
    const QMargins margins = chart()->margins();
    const int room = (width() - margins.left() - margins.right()) / scaled(tickWidth);
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

void LineChartView::addLine(const ChartLine &line, bool isFilled)
{
    std::size_t first = 0;
    for (std::size_t at = 1; at <= line.points.size(); ++at) {
        if (at == line.points.size() || !line.points[at].isJoined) {
            if (isFilled) {
                addArea(line, first, at);
            }
            addRun(line, first, at);
            first = at;
        }
    }
    addPoints(line, false, isFilled);
    addPoints(line, true, isFilled);
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

void LineChartView::addArea(const ChartLine &line, std::size_t first, std::size_t end)
{
    if (end - first < 2) {
        return;
    }
    auto *area = new QAreaSeries;
    auto *upper = new QLineSeries(area);
    auto *lower = new QLineSeries(area);
    for (std::size_t at = first; at < end; ++at) {
        upper->append(msecs(line.points[at].at), line.points[at].value);
        lower->append(msecs(line.points[at].at), static_cast<qreal>(m_range.low));
    }
    area->setUpperSeries(upper);
    area->setLowerSeries(lower);
    put(area);
    QColor ink = chartColor(line.look, palette());
    ink.setAlpha(areaOpacity);
    area->setBrush(ink);
    area->setPen(Qt::NoPen);
}

/// On an area only those points have a mark that no line touches.
void LineChartView::addPoints(const ChartLine &line, bool isHollow, bool isFilled)
{
    auto *marks = new QScatterSeries;
    for (std::size_t at = 0; at < line.points.size(); ++at) {
        const ChartPoint &point = line.points[at];
        if (point.isHollow == isHollow && (isHollow || !isFilled || isAlone(line, at))) {
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
    marks->setMarkerSize(scaled(isHollow ? 9 : line.points.size() > sparsePoints ? 4 : 6));
    marks->setBrush(isHollow ? color(Token::Base, palette()) : ink);
    marks->setPen(QPen(ink, isHollow ? 1.5 : 1));
}

void LineChartView::put(QAbstractSeries *series)
{
    chart()->addSeries(series);
    series->attachAxis(m_times);
    series->attachAxis(m_values);
    setScale(series);
}

} // namespace comity::ui
