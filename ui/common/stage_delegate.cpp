#include "ui/common/stage_delegate.h"

#include "ui/common/formatting.h"
#include "ui/common/table_roles.h"

#include <QPainter>

namespace comity::ui {

namespace {

constexpr int ticks = 5;

} // namespace

int drawTicks(QPainter &painter, const QRect &rect, int filled, const QPalette &palette,
    Qt::LayoutDirection direction)
{
    const int width = scaled(4);
    const int step = width + scaled(2);
    for (int i = 0; i < ticks; ++i) {
        const QRect tick(rect.left() + i * step, rect.top(), width, rect.height());
        painter.fillRect(QStyle::visualRect(direction, rect, tick),
            color(i < filled ? Token::Muted : Token::Track, palette));
    }
    return rect.left() + ticks * step;
}

void StageDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const int height = scaled(10);
    const QRect row(content.left(), content.center().y() - height / 2 + 1, content.width(), height);
    const int end = drawTicks(
        painter, row, index.data(StageRole).toInt() + 1, option.palette, option.direction);
    const QRect word = content.adjusted(end - content.left() + scaled(4), 0, 0, 0);
    drawText(painter, QStyle::visualRect(option.direction, content, word),
        index.data(Qt::DisplayRole).toString(), TextStyle::Body, color(Token::Text, option.palette),
        QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace comity::ui
