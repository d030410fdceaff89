#include "ui/common/icon_mark.h"

#include "ui/common/icons.h"
#include "ui/common/typography.h"

#include <QPainter>

namespace comity::ui {

namespace {

constexpr int side = 16;

} // namespace

IconMark::IconMark(QString iconName, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_iconName(std::move(iconName))
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconMark::sizeHint() const
{
    return {scaled(side), scaled(side)};
}

void IconMark::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawIcon(painter, rect(), m_iconName, color(m_tone, palette()));
}

} // namespace comity::ui
