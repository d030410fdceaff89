#include "ui/common/relation_delegate.h"

#include "ui/common/relation_mark.h"
#include "ui/common/table_roles.h"

#include <QPainter>

namespace comity::ui {

void RelationDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const auto mark = static_cast<RelationMark>(index.data(RelationRole).toInt());
    const QString word = relationWord(mark);
    const QColor ink
        = color(mark == RelationMark::Unknown ? Token::Muted : Token::Text, option.palette);
    if (mark == RelationMark::Unknown) {
        drawText(painter, content, word, TextStyle::Body, ink,
            QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
        return;
    }
    const int width = scaled(20);
    const int height = scaled(16);
    const QRect badge(content.left(), content.center().y() - height / 2 + 1, width, height);
    drawRelation(
        painter, QStyle::visualRect(option.direction, content, badge), mark, option.palette);
    const QRect text = content.adjusted(width + scaled(6), 0, 0, 0);
    drawText(painter, QStyle::visualRect(option.direction, content, text), word, TextStyle::Body,
        ink, QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace comity::ui
