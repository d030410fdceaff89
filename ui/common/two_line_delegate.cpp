#include "ui/common/two_line_delegate.h"

#include "ui/common/table_roles.h"
#include "ui/common/tiles.h"

#include <QPainter>

namespace comity::ui {

void TwoLineDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    QRect text = content;
    const QVariant network = index.data(NetworkRole);
    if (network.isValid()) {
        const QString letters = networkLetters(network.toString());
        const QRect tile(content.left(), content.center().y() - scaled(8),
            networkTileWidth(letters), scaled(18));
        drawNetworkTile(
            painter, QStyle::visualRect(option.direction, content, tile), letters, option.palette);
        text.setLeft(content.left() + networkTileSpace(letters));
    }
    text = QStyle::visualRect(option.direction, content, text);
    const Qt::Alignment at
        = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    const QString first = index.data(Qt::DisplayRole).toString();
    const QString second = index.data(SecondLineRole).toString();
    const QColor ink = color(static_cast<Tone>(index.data(ToneRole).toInt()), option.palette);
    if (second.isEmpty()) {
        drawText(painter, text, first, m_style, ink, at);
        return;
    }
    const auto [upper, lower] = twoLines(text, m_style, TextStyle::Caption);
    drawText(painter, upper, first, m_style, ink, at);
    drawText(painter, lower, second, TextStyle::Caption, color(Token::Muted, option.palette), at);
}

} // namespace comity::ui
