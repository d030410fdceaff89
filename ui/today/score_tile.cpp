#include "ui/today/score_tile.h"

#include "ui/common/comity_style.h"
#include "ui/common/formatting.h"
#include "ui/common/row_delegate.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tabular_text.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize trendSize(60, 28);

std::optional<Severity> shapeOf(goals::GoalStanding standing)
{
    switch (standing) {
    case goals::GoalStanding::Winning:
    case goals::GoalStanding::OnPace:
        return Severity::Ok;
    case goals::GoalStanding::Behind:
    case goals::GoalStanding::Over:
    case goals::GoalStanding::Low:
        return Severity::Warn;
    case goals::GoalStanding::Unset:
    case goals::GoalStanding::Unknown:
        break;
    }
    return {};
}

} // namespace

ScoreTile::ScoreTile(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScoreTile::setScore(
    const goals::Score &score, const goals::DayWords &words, int repliesWithin, QDate today)
{
    setText(words.label(score, repliesWithin));
    m_figure = words.figure(score);
    const QString whole = words.whole(score);
    m_of = whole.isEmpty() ? QString() : tr("of %1").arg(whole);
    m_shape = shapeOf(score.standing);
    m_standing = m_shape ? words.standing(score) : QString();
    m_goal = words.goalInShort(score, today);
    const QString goal = words.goal(score);
    m_trend = score.trend;
    m_wanted = score.goal.wanted;
    const QString pace = words.pace(score);
    setAccessibleName(
        spoken({text(), QString(m_figure + u' ' + m_of).trimmed(), m_standing, goal, pace}));
    setPlainToolTip(this,
        pace.isEmpty() ? QString(text() + u'\n' + goal)
                       : QString(text() + u'\n' + goal + u", " + pace));
    update();
}

QSize ScoreTile::sizeHint() const
{
    const int lines = QFontMetrics(fontFor(TextStyle::Small)).height()
        + QFontMetrics(fontFor(TextStyle::Figure)).height()
        + QFontMetrics(fontFor(TextStyle::Small)).height();
    return {scaled(190), qMax(scaled(94), lines + scaled(26))};
}

QSize ScoreTile::minimumSizeHint() const
{
    return {scaled(120), sizeHint().height()};
}

void ScoreTile::paintFigure(QPainter &painter, const QRect &line) const
{
    const Qt::Alignment start
        = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    const auto place
        = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), line, part); };
    const int width
        = QFontMetrics(fontFor(TextStyle::Figure)).horizontalAdvance(m_figure) + scaled(4);
    QRect number = line;
    number.setWidth(qMin(width, line.width()));
    drawTabular(
        painter, place(number), m_figure, TextStyle::Figure, color(Token::Text, palette()), start);
    QRect rest = line;
    rest.setLeft(number.right() + scaled(5));
    rest.translate(0, scaled(2));
    drawText(painter, place(rest), m_of, TextStyle::Small, color(Token::Muted, palette()), start);
}

void ScoreTile::paintTrend(QPainter &painter, const QRect &rect) const
{
    if (m_trend.size() < 2) {
        return;
    }
    std::vector<qint64> values;
    for (const std::optional<qint64> &value : m_trend) {
        if (value) {
            values.push_back(*value);
        }
    }
    if (values.empty()) {
        return;
    }
    if (m_wanted) {
        values.push_back(*m_wanted);
    }
    const auto [least, most] = std::ranges::minmax(values);
    const double span = most > least ? double(most - least) : 1.0;
    const auto heightOf = [&](qint64 value) {
        return rect.bottom() - (double(value - least) / span) * (rect.height() - 4) - 2;
    };
    if (m_wanted) {
        painter.setPen(QPen(color(Token::Ctl, palette()), 1, Qt::DotLine));
        const double y = heightOf(*m_wanted);
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    }
    QPainterPath path;
    const double step = double(rect.width() - 4) / double(m_trend.size() - 1);
    const auto isSeen = [this](std::size_t at) { return at < m_trend.size() && m_trend[at]; };
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Muted, palette()));
    for (std::size_t i = 0; i < m_trend.size(); ++i) {
        if (!m_trend[i]) {
            continue;
        }
        const double along = step * double(i);
        const double x = layoutDirection() == Qt::RightToLeft ? rect.right() - 2 - along
                                                              : rect.left() + 2 + along;
        const QPointF point(x, heightOf(*m_trend[i]));
        const bool isJoined = i > 0 && isSeen(i - 1); // over days that nobody saw runs no line
        isJoined ? path.lineTo(point) : path.moveTo(point);
        if (i + 1 == m_trend.size()) {
            painter.drawEllipse(point, 2.0, 2.0);
        } else if (!isJoined && !isSeen(i + 1)) {
            painter.drawEllipse(point, 1.0, 1.0);
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Token::Muted, palette()), 1.5));
    painter.drawPath(path);
}

void ScoreTile::paintStanding(QPainter &painter, const QRect &line) const
{
    const Qt::Alignment start
        = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    const auto place
        = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), line, part); };
    QRect rest = line;
    if (m_shape) {
        const int side = scaled(14);
        const QRect mark(rest.left(), rest.center().y() - side / 2, side, side);
        drawSeverity(painter, place(mark), *m_shape, schemeOf(palette()));
        rest.setLeft(mark.right() + scaled(6));
        QFont strong = fontFor(TextStyle::Small);
        strong.setWeight(QFont::DemiBold);
        const int width = QFontMetrics(strong).horizontalAdvance(m_standing) + 2;
        QRect word = rest;
        word.setWidth(qMin(width, rest.width()));
        painter.setFont(strong);
        painter.setPen(severityColors(*m_shape, schemeOf(palette())).text);
        painter.drawText(place(word), int(start) | Qt::TextSingleLine, m_standing);
        rest.setLeft(word.right() + scaled(6));
    }
    drawText(painter, place(rest), m_goal, TextStyle::Small, color(Token::Muted, palette()), start);
}

void ScoreTile::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::Line2, palette()), 1));
    painter.setBrush(color(underMouse() ? Token::Hover : Token::Base, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(8), scaled(8));
    const QRect content = rect().adjusted(scaled(12), scaled(9), -scaled(12), -scaled(9));
    const int small = QFontMetrics(fontFor(TextStyle::Small)).height();
    const QRect label(content.left(), content.top(), content.width(), small);
    drawText(painter, label, text(), TextStyle::Small, color(Token::Muted, palette()),
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    const QRect foot(content.left(), content.bottom() - small + 1, content.width(), small);
    QRect middle(
        content.left(), label.bottom() + 1, content.width(), foot.top() - label.bottom() - 1);
    const int trend = m_trend.size() < 2 ? 0 : scaled(trendSize.width());
    paintFigure(
        painter, QStyle::visualRect(layoutDirection(), content, middle.adjusted(0, 0, -trend, 0)));
    const int height = qMin(scaled(trendSize.height()), middle.height());
    const QRect line(content.right() - trend + 1, middle.center().y() - height / 2, trend, height);
    paintTrend(painter, QStyle::visualRect(layoutDirection(), content, line));
    paintStanding(painter, foot);
    if (hasFocus()) {
        drawFocusRing(painter, rect().adjusted(2, 2, -2, -2), scaled(6), palette());
    }
}

} // namespace comity::ui
