#include "ui/common/tags_delegate.h"

#include "ui/common/formatting.h"
#include "ui/common/table_roles.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

void TagsDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const QStringList names = index.data(TagsRole).toStringList();
    const QColor muted = color(Token::Muted, option.palette);
    const Qt::Alignment start
        = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    if (names.isEmpty()) {
        drawText(painter, content, index.data(Qt::DisplayRole).toString(), TextStyle::Body, muted,
            start);
        return;
    }
    const QFontMetrics small(fontFor(TextStyle::Small));
    const QString more
        = names.size() > 1 ? u'+' + numberText(static_cast<qint64>(names.size()) - 1) : QString();
    const int moreWidth = more.isEmpty() ? 0 : small.horizontalAdvance(more) + scaled(6);
    const int padding = scaled(6);
    const int width = qMin(
        content.width() - moreWidth, small.horizontalAdvance(names.front()) + 2 * padding + 1);
    const int height = scaled(20);
    const QRect tag(content.left(), content.center().y() - height / 2 + 1, width, height);
    const auto place
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, content, rect); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Tile, option.palette));
    painter.drawRoundedRect(place(tag), scaled(4), scaled(4));
    painter.restore();
    drawText(painter, place(tag.adjusted(padding, 0, -padding, 0)), names.front(), TextStyle::Small,
        color(Token::Text, option.palette), start);
    if (!more.isEmpty()) {
        drawText(painter,
            place(QRect(tag.right() + scaled(6), content.top(), moreWidth, content.height())), more,
            TextStyle::Caption, muted, start);
    }
}

} // namespace comity::ui
