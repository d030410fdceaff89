#include "ui/common/meter_bar.h"

#include "ui/common/typography.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace comity::ui {

void drawMeter(QPainter &painter, const QRect &rect, double share, const QColor &ink,
    const QPalette &palette, Qt::LayoutDirection direction)
{
    const qreal radius = qMin(3.0, rect.height() / 2.0);
    QPainterPath track;
    track.addRoundedRect(rect, radius, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(track, color(Token::Track, palette));
    if (share > 0) {
        // Something is never drawn as nothing.
        const int width = qBound(2, qRound(rect.width() * qMin(share, 1.0)), rect.width());
        painter.setClipPath(track, Qt::IntersectClip);
        painter.fillRect(QStyle::visualRect(
                             direction, rect, QRect(rect.left(), rect.top(), width, rect.height())),
            ink);
    }
    painter.restore();
}

MeterBar::MeterBar(QWidget *parent, int height)
    : QWidget(parent)
    , m_height(height)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MeterBar::setShare(double share)
{
    if (share != m_share) {
        m_share = share;
        update();
    }
}

void MeterBar::setSeverity(std::optional<Severity> severity)
{
    if (severity != m_severity) {
        m_severity = severity;
        update();
    }
}

void MeterBar::setValueText(const QString &text)
{
    setAccessibleDescription(text);
}

QSize MeterBar::sizeHint() const
{
    return {scaled(80), scaled(m_height)};
}

void MeterBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QColor ink = m_severity ? severityColors(*m_severity, schemeOf(palette())).fill
                                  : color(Token::AccentFill, palette());
    drawMeter(painter, rect(), m_share, ink, palette(), layoutDirection());
}

} // namespace comity::ui
