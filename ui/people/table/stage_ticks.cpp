#include "ui/people/table/stage_ticks.h"

#include "ui/common/tokens.h"
#include "ui/common/typography.h"

#include <QPainter>
#include <QStyle>

namespace comity::ui {

namespace {

constexpr int tickWidth = 15;
constexpr int tickHeight = 7;
constexpr int gap = 4;

} // namespace

StageTicks::StageTicks(Stage stage, QWidget *parent)
    : QWidget(parent)
    , m_stage(stage)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize StageTicks::sizeHint() const
{
    return {scaled(tickWidth) * stageCount + scaled(gap) * (stageCount - 1),
        qMax(scaled(18), QFontMetrics(fontFor(TextStyle::Body)).height())};
}

void StageTicks::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int reached = static_cast<int>(m_stage);
    const int top = (height() - scaled(tickHeight)) / 2;
    for (int i = 0; i < stageCount; ++i) {
        const QRect tick(i * scaled(tickWidth + gap), top, scaled(tickWidth), scaled(tickHeight));
        painter.setBrush(color(i == reached ? Token::AccentFill
                : i < reached               ? Token::AccentLine
                                            : Token::Track,
            palette()));
        painter.drawRoundedRect(
            QStyle::visualRect(layoutDirection(), rect(), tick), scaled(3), scaled(3));
    }
}

} // namespace comity::ui
