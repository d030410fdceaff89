#include "ui/common/tag_tile.h"

#include "ui/common/row_delegate.h"

#include <QPainter>

namespace comity::ui {

TagTile::TagTile(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

QSize TagTile::sizeHint() const
{
    const QFontMetrics metrics(fontFor(TextStyle::Small));
    return {metrics.horizontalAdvance(m_text) + scaled(16), metrics.height() + scaled(4)};
}

void TagTile::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Tile, palette()));
    painter.drawRoundedRect(rect(), scaled(4), scaled(4));
    drawText(
        painter, rect(), m_text, TextStyle::Small, color(Token::Text, palette()), Qt::AlignCenter);
}

} // namespace comity::ui
