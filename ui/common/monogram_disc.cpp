#include "ui/common/monogram_disc.h"

#include "ui/common/tiles.h"
#include "ui/common/typography.h"

#include <QPainter>

namespace comity::ui {

MonogramDisc::MonogramDisc(QWidget *parent, int pixels)
    : QWidget(parent)
    , m_pixels(pixels)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MonogramDisc::setLetters(const QString &letters)
{
    m_letters = letters;
    update();
}

QSize MonogramDisc::sizeHint() const
{
    return {scaled(m_pixels), scaled(m_pixels)};
}

void MonogramDisc::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawMonogram(painter, rect(), m_letters, palette());
}

} // namespace comity::ui
