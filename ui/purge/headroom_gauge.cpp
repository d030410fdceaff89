#include "ui/purge/headroom_gauge.h"

#include "ui/common/formatting.h"
#include "ui/common/row_delegate.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int barHeight = 11;
constexpr int ruleOverhang = 4;

} // namespace

HeadroomGauge::HeadroomGauge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HeadroomGauge::setRoom(const FollowRoom &room, qint64 leaving, std::optional<qint64> goal)
{
    m_following = room.following;
    m_limit = std::max<qint64>(room.limit ? room.limit->value : 0, 1);
    m_leaving = std::clamp<qint64>(leaving, 0, m_following);
    m_isEstimate = room.isEstimate;
    const qint64 nearly = m_limit / 5 * 4;
    m_goal = goal && *goal < m_limit ? std::optional(m_limit - *goal) : std::nullopt;
    const bool isNear = m_following - m_leaving > nearly && m_goal.value_or(m_limit) > nearly;
    m_begin = isNear ? nearly : 0;
    setAccessibleName(tr("Headroom"));
    setAccessibleDescription(
        tr("%1 followed of at most %2, %3 of them on this batch")
            .arg(numberText(m_following), numberText(m_limit), numberText(m_leaving)));
    update();
}

QSize HeadroomGauge::sizeHint() const
{
    const int label = QFontMetrics(fontFor(TextStyle::Caption)).height();
    return {scaled(120), scaled(barHeight + 2 * ruleOverhang + 4) + label};
}

int HeadroomGauge::xOf(qint64 people) const
{
    const double share = static_cast<double>(std::clamp(people, m_begin, m_limit) - m_begin)
        / static_cast<double>(std::max<qint64>(m_limit - m_begin, 1));
    return qRound(share * width());
}

void HeadroomGauge::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect bar(0, scaled(ruleOverhang), width(), scaled(barHeight));
    const auto place
        = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    QPainterPath track;
    track.addRoundedRect(bar, 3, 3);
    painter.fillPath(track, color(Token::Track, palette()));
    painter.save();
    painter.setClipPath(track, Qt::IntersectClip);
    const int stays = xOf(m_following - m_leaving);
    const int all = xOf(m_following);
    painter.fillRect(
        place(QRect(0, bar.top(), stays, bar.height())), color(Token::Muted, palette()));
    // Somebody is never drawn as nobody.
    const int batch = m_leaving > 0 ? std::max(all - stays, 2) : 0;
    painter.fillRect(
        place(QRect(stays, bar.top(), batch, bar.height())), color(Token::AccentFill, palette()));
    painter.restore();
    const QRect rule(width() - 2, 0, 2, bar.height() + 2 * scaled(ruleOverhang));
    painter.fillRect(place(rule), severityColors(Severity::Stop, schemeOf(palette())).fill);

    const QRect labels(0, rule.bottom() + 1 + scaled(2), width(),
        QFontMetrics(fontFor(TextStyle::Caption)).height());
    const QColor ink = color(Token::Muted, palette());
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const Qt::Alignment end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    drawText(painter, labels, numberText(m_begin, locale()), TextStyle::Caption, ink,
        start | Qt::AlignVCenter);
    const QString limit = m_isEstimate ? tr("limit ≈ %1") : tr("limit %1");
    drawText(painter, labels, limit.arg(numberText(m_limit, locale())), TextStyle::Caption, ink,
        end | Qt::AlignVCenter);
    if (m_goal) {
        drawGoal(painter, rule, labels);
    }
}

/// The label stands below the rule where those of the scale leave it the room.
void HeadroomGauge::drawGoal(QPainter &painter, const QRect &rule, const QRect &labels) const
{
    const int x = QStyle::visualRect(layoutDirection(), rect(), QRect(xOf(*m_goal), 0, 1, 1)).x();
    painter.setPen(QPen(color(Token::Text, palette()), 1.5, Qt::DotLine));
    painter.drawLine(x, 0, x, rule.bottom());
    const QFontMetrics metrics(fontFor(TextStyle::Caption));
    const QString text = tr("goal %1").arg(numberText(*m_goal, locale()));
    const int half = metrics.horizontalAdvance(text) / 2 + 2;
    const int taken = metrics.horizontalAdvance(tr("limit ≈ %1").arg(numberText(m_limit))) + half;
    if (x - half > metrics.horizontalAdvance(numberText(m_begin)) + scaled(6)
        && x + half < width() - taken + half - scaled(6)) {
        drawText(painter, QRect(x - half, labels.top(), 2 * half, labels.height()), text,
            TextStyle::Caption, color(Token::Muted, palette()), Qt::AlignCenter);
    }
}

} // namespace comity::ui
