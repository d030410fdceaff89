#include "ui/drafts/recipients/group_bar.h"

#include "ui/common/typography.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <algorithm>

namespace comity::ui {
namespace {

constexpr int barHeight = 12;
constexpr int gap = 2;
/// Nobody is too few to be seen.
constexpr qreal leastWidth = 3;

} // namespace

GroupBar::GroupBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GroupBar::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    std::erase_if(m_parts, [](const Part &part) { return part.people == 0; });
    update();
}

QSize GroupBar::sizeHint() const
{
    return {scaled(120), scaled(barHeight)};
}

void GroupBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath whole;
    whole.addRoundedRect(rect(), 3, 3);
    painter.setClipPath(whole);
    if (m_parts.empty()) {
        painter.fillRect(rect(), color(Token::Track, palette()));
        return;
    }
    qint64 all = 0;
    for (const Part &part : m_parts) {
        all += part.people;
    }
    const qreal free = width() - (gap + leastWidth) * static_cast<qreal>(m_parts.size()) + gap;
    qreal left = 0;
    for (const Part &part : m_parts) {
        const qreal share = static_cast<qreal>(part.people) / static_cast<qreal>(all);
        const qreal width = leastWidth + std::max<qreal>(0, free * share);
        const QRect piece(qRound(left), 0, qRound(left + width) - qRound(left), height());
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), piece),
            severityColors(part.severity, schemeOf(palette())).fill);
        left += width + gap;
    }
}

} // namespace comity::ui
