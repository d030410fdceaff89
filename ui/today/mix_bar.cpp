#include "ui/today/mix_bar.h"

#include "ui/common/tokens.h"
#include "ui/common/typography.h"

#include <QPainter>

namespace comity::ui {

namespace {

Token tokenOf(goals::PostSort sort)
{
    switch (sort) {
    case goals::PostSort::Conversation:
        return Token::Chart1;
    case goals::PostSort::Sharing:
        return Token::Chart3;
    case goals::PostSort::Own:
        return Token::Chart5;
    case goals::PostSort::Promotion:
        break;
    }
    return Token::Chart2;
}

void fill(QPainter &painter, const QRectF &rect, goals::PostSort sort, const QPalette &palette)
{
    const QColor ink = color(tokenOf(sort), palette);
    if (sort != goals::PostSort::Promotion) {
        painter.fillRect(rect, ink);
        return;
    }
    painter.fillRect(rect, QBrush(ink, Qt::BDiagPattern));
    painter.setPen(QPen(ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace

MixBar::MixBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MixBar::setMix(const goals::ContentMix &mix, const QString &spoken)
{
    m_mix = mix;
    setAccessibleName(spoken);
    update();
}

QSize MixBar::sizeHint() const
{
    return {scaled(160), scaled(14)};
}

void MixBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const qint64 total = m_mix.total();
    if (total == 0) {
        painter.fillRect(rect(), color(Token::Track, palette()));
        return;
    }
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    double at = 0;
    for (const goals::PostSort sort : mixOrder) {
        const double wide = double(m_mix.of(sort)) / double(total) * width();
        const double left = isMirrored ? width() - at - wide : at;
        if (wide > 0) {
            fill(painter, QRectF(left, 0, qMax(1.0, wide - 1), height()), sort, palette());
        }
        at += wide;
    }
}

MixMark::MixMark(goals::PostSort sort, QWidget *parent)
    : QWidget(parent)
    , m_sort(sort)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize MixMark::sizeHint() const
{
    return {scaled(10), scaled(10)};
}

void MixMark::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    fill(painter, rect(), m_sort, palette());
}

} // namespace comity::ui
