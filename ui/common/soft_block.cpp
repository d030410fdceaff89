#include "ui/common/soft_block.h"

#include "ui/common/typography.h"

#include <QPainter>

namespace comity::ui {

SoftBlock::SoftBlock(Severity severity, QWidget *parent)
    : QWidget(parent)
    , m_severity(severity)
{
}

void SoftBlock::setSeverity(Severity severity)
{
    m_severity = severity;
    update();
}

void SoftBlock::setFullWidth(bool isFullWidth)
{
    m_isFullWidth = isFullWidth;
    update();
}

void SoftBlock::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const SeverityColors colors = severityColors(m_severity, schemeOf(palette()));
    if (m_isFullWidth) {
        painter.fillRect(rect(), colors.soft);
        painter.fillRect(0, height() - 1, width(), 1, colors.border);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.soft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(6), scaled(6));
}

} // namespace comity::ui
