#include "ui/lists/targets/target_bars.h"

#include "ui/common/tokens.h"
#include "ui/common/typography.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace comity::ui {

TargetBars::TargetBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TargetBars::setWeeks(std::vector<TouchWeek> weeks, const QString &spoken)
{
    m_weeks = std::move(weeks);
    setAccessibleName(tr("Touches, %Ln weeks", nullptr, static_cast<int>(m_weeks.size())));
    setAccessibleDescription(spoken);
    update();
}

QSize TargetBars::sizeHint() const
{
    return {scaled(150), scaled(40)};
}

void TargetBars::paintEvent(QPaintEvent * /*event*/)
{
    if (m_weeks.empty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int most = std::max(2, std::ranges::max(m_weeks, {}, &TouchWeek::touches).touches);
    const double step = double(width()) / double(m_weeks.size());
    const int foot = scaled(5);
    for (std::size_t i = 0; i < m_weeks.size(); ++i) {
        const TouchWeek &week = m_weeks[i];
        const double rise = double(height() - foot) * week.touches / most;
        const double high = foot + rise;
        const double place
            = isRightToLeft() ? double(m_weeks.size() - 1 - i) * step : double(i) * step;
        const QRectF bar(place, height() - high, step * 0.68, high);
        QPainterPath path;
        path.addRoundedRect(bar, 2, 2);
        const bool isAnswered = week.answered > 0;
        painter.fillPath(path,
            color(week.touches == 0 ? Token::Track
                    : isAnswered    ? Token::Chart3
                                    : Token::Chart1,
                palette()));
        if (isAnswered) {
            // Not by colour alone: an answer also has a light cap.
            painter.fillRect(
                QRectF(bar.left(), bar.top() + 3, bar.width(), 2), color(Token::Panel, palette()));
        }
    }
}

} // namespace comity::ui
