#include "ui/imports/rejected_delegate.h"

#include "ui/common/table_roles.h"
#include "ui/imports/rejected_model.h"

#include <QPainter>

namespace comity::ui {

namespace {

int lineHeight(TextStyle style)
{
    return QFontMetrics(fontFor(style)).height();
}

} // namespace

QSize RejectedDelegate::sizeHint(
    const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {scaled(120),
        lineHeight(TextStyle::Strong) + lineHeight(TextStyle::Small) + lineHeight(TextStyle::Mono)
            + scaled(26)};
}

void RejectedDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const QRect inner = content.adjusted(scaled(6), scaled(8), -scaled(6), -scaled(8));
    const auto place
        = [&](const QRect &part) { return QStyle::visualRect(option.direction, content, part); };
    const Qt::Alignment start
        = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    const Qt::Alignment end
        = QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter;
    const QColor ink = color(Token::Text, option.palette);
    const QColor muted = color(Token::Muted, option.palette);

    const QString where = index.data(Qt::DisplayRole).toString();
    QRect line(inner.left(), inner.top(), inner.width(), lineHeight(TextStyle::Strong));
    drawText(painter, place(line), where, TextStyle::Strong, ink, start);
    QRect file = line;
    file.setLeft(line.left() + scaled(12)
        + QFontMetrics(fontFor(TextStyle::Strong)).horizontalAdvance(where));
    drawText(painter, place(file), index.data(RejectedModel::FileRole).toString(),
        TextStyle::Caption, muted, end);

    line.setTop(line.bottom() + 1);
    line.setHeight(lineHeight(TextStyle::Small));
    drawText(painter, place(line), index.data(SecondLineRole).toString(), TextStyle::Small, muted,
        start);

    const QString text = index.data(RejectedModel::TextRole).toString();
    if (text.isEmpty()) {
        return;
    }
    const QRect block(inner.left(), line.bottom() + 1 + scaled(4), inner.width(),
        lineHeight(TextStyle::Mono) + scaled(4));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Tile, option.palette));
    painter.drawRoundedRect(place(block), scaled(4), scaled(4));
    drawText(painter, place(block.adjusted(scaled(7), 0, -scaled(7), 0)), text, TextStyle::Mono,
        muted, start);
}

} // namespace comity::ui
