// What LineChartView paints over its series.
#include "ui/charts/chart_paint.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/line_chart_view.h"
#include "ui/common/formatting.h"

#include <QDateTimeAxis>
#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr TextStyle nameStyle = TextStyle::Section;
constexpr int reach = 8; ///< of the mouse
constexpr int markSize = 7;
constexpr int roomForNotes = 260; ///< height of a chart that has their texts in it

} // namespace

QString LineChartView::endText(const ChartLine &line) const
{
    const ChartPoint &last = line.points.back();
    const QString value = valueText(qRound64(last.value));
    return last.isHollow && !m_content.isShare ? tr("≥ %1", "at least so many").arg(value) : value;
}

/// The room right of the plot.
qreal LineChartView::endWidth() const
{
    if (m_content.endLabel == LineChart::EndLabel::None) {
        return 0;
    }
    qreal widest = 0;
    for (const ChartLine &line : m_content.lines) {
        if (line.points.empty()) {
            continue;
        }
        if (m_content.endLabel == LineChart::EndLabel::Value) {
            widest = qMax(widest, chartTextWidth(endText(line), nameStyle));
        } else {
            widest = qMax(widest, chartTextWidth(line.name, nameStyle) + scaled(markSize + 4));
            widest = qMax(widest, chartTextWidth(endText(line)));
        }
    }
    // A name that is too long leaves at least half of the chart to the lines.
    return qMin(widest + scaled(8), qMax<qreal>(width(), scaled(160)) / 2);
}

void LineChartView::drawForeground(QPainter *painter, const QRectF &rect)
{
    ChartView::drawForeground(painter, rect);
    if (scale() == nullptr) {
        return;
    }
    painter->save();
    paintNotes(*painter);
    paintRules(*painter);
    paintEnds(*painter);
    painter->restore();
}

void LineChartView::paintRules(QPainter &painter)
{
    const QRectF plot = plotInScene();
    for (const ChartRule &rule : m_content.rules) {
        const bool isLimit = rule.kind == ChartRule::Kind::Limit;
        const ChartInk ink {isLimit ? Tone::Stop : Tone::Normal, TextStyle::Caption};
        if (!isInRange(rule)) {
            // Too far from the lines: where it lies is told instead.
            const bool isAbove = rule.value > double(m_range.high);
            drawChartText(painter, {plot.left() + scaled(4), isAbove ? plot.top() : plot.bottom()},
                (isAbove ? Qt::AlignBottom : Qt::AlignTop) | Qt::AlignLeft,
                rule.text + u' ' + valueText(qRound64(rule.value)) + (isAbove ? u" ▴"_s : u" ▾"_s),
                palette(), ink);
            continue;
        }
        const qreal y = placeOf(0, rule.value).y();
        drawRule(painter, {plot.left(), y, plot.right(), y}, isLimit, palette());
        // A limit is told below its rule, where the lines still may go; a goal above, if it can.
        const bool isBelow = isLimit || y - 2 < chartTextHeight();
        drawChartText(painter,
            {isLimit ? plot.left() + scaled(4) : plot.right(), isBelow ? y + 2 : y - 2},
            (isBelow ? Qt::AlignBottom : Qt::AlignTop) | (isLimit ? Qt::AlignLeft : Qt::AlignRight),
            rule.text, palette(), ink);
    }
}

void LineChartView::paintNotes(QPainter &painter)
{
    const QRectF plot = plotInScene();
    const bool hasTexts = height() >= scaled(roomForNotes);
    qreal until = plot.left(); // where the text before ends
    for (const ChartNote &note : m_content.notes) {
        const qreal x = placeOf(msecs(note.at), double(m_range.low)).x();
        if (x < plot.left() || x > plot.right()) {
            continue;
        }
        painter.setPen(QPen(color(Token::Ctl, palette()), 1, Qt::DotLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        const qreal half = scaled(4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::Muted, palette()));
        painter.drawPolygon(QPolygonF {QPointF(x, plot.bottom() - 1.6 * half),
            QPointF(x + half, plot.bottom()), QPointF(x - half, plot.bottom())});
        if (hasTexts && x >= until) {
            const QRectF box(x + scaled(4), plot.bottom() - chartTextHeight() - scaled(8),
                qMin<qreal>(scaled(220), plot.right() - x - scaled(4)), chartTextHeight());
            drawElidedText(painter, box, Qt::AlignLeft, note.text, palette());
            until = box.left() + qMin(box.width(), chartTextWidth(note.text)) + scaled(8);
        }
    }
}

void LineChartView::paintEnds(QPainter &painter)
{
    if (m_content.endLabel == LineChart::EndLabel::None) {
        return;
    }
    const QRectF plot = plotInScene();
    const bool hasName = m_content.endLabel == LineChart::EndLabel::NameAndValue;
    const qreal name = chartTextHeight(nameStyle);
    const qreal tall = name + (hasName ? chartTextHeight() : 0);
    std::vector<std::pair<qreal, const ChartLine *>> ends; // by their tops
    for (const ChartLine &line : m_content.lines) {
        if (!line.points.empty()) {
            ends.emplace_back(placeOf(0, line.points.back().value).y() - tall / 2, &line);
        }
    }
    std::ranges::stable_sort(ends, {}, &std::pair<qreal, const ChartLine *>::first);
    // From below upwards and then back: none over another, none outside.
    qreal bottom = height();
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        end->first = qMin(end->first, bottom - tall);
        bottom = end->first;
    }
    qreal top = 0;
    for (auto &[y, line] : ends) {
        y = qMax(y, top);
        top = y + tall;
        const qreal left = plot.right() + scaled(4);
        const qreal room = width() - left;
        if (hasName) {
            const qreal mark = scaled(markSize);
            drawChartMarker(
                painter, {left, y + (name - mark) / 2, mark, mark}, line->look, false, palette());
            const qreal indent = mark + scaled(4);
            drawElidedText(painter, {left + indent, y, room - indent, name}, Qt::AlignLeft,
                line->name, palette(), {Tone::Normal, nameStyle});
            drawChartText(painter, {left, y + name}, Qt::AlignBottom | Qt::AlignLeft,
                endText(*line), palette());
        } else {
            drawChartText(painter, {left, y}, Qt::AlignBottom | Qt::AlignLeft, endText(*line),
                palette(), {Tone::Normal, nameStyle});
        }
    }
}

std::optional<ChartPart> LineChartView::partAt(const QPointF &place) const
{
    if (scale() == nullptr) {
        return {};
    }
    const QPointF at = mapToScene(place.toPoint());
    std::optional<ChartPart> nearest;
    qreal least = qreal(scaled(reach)) * scaled(reach);
    for (const ChartLine &line : m_content.lines) {
        for (const ChartPoint &point : line.points) {
            const QPointF away = placeOf(msecs(point.at), point.value) - at;
            const qreal distance = QPointF::dotProduct(away, away);
            if (distance <= least && !point.date.isEmpty()) {
                least = distance;
                const QString value = valueText(qRound64(point.value));
                nearest = ChartPart {tr("%1, %2: %3", "a line, a date and a value")
                                         .arg(line.name, point.date,
                                             point.isHollow && !m_content.isShare
                                                 ? tr("≥ %1", "at least so many").arg(value)
                                                 : value),
                    point.id};
            }
        }
    }
    if (nearest) {
        return nearest;
    }
    const auto note = std::ranges::find_if(m_content.notes, [this, &at](const ChartNote &one) {
        return qAbs(placeOf(msecs(one.at), double(m_range.low)).x() - at.x())
            <= scaled(reach) / 2.0;
    });
    return note == m_content.notes.end() ? std::nullopt
                                         : std::optional(ChartPart {note->text, noPart});
}

} // namespace comity::ui
