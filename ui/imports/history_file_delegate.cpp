#include "ui/imports/history_file_delegate.h"

#include "ui/common/table_roles.h"
#include "ui/common/tiles.h"
#include "ui/common/tokens.h"
#include "ui/imports/history_model.h"

#include <QPainter>

namespace comity::ui {

void HistoryFileDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const auto place
        = [&](const QRect &part) { return QStyle::visualRect(option.direction, content, part); };
    const Qt::Alignment at
        = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    const QString letters = networkLetters(index.data(NetworkRole).toString());
    const QRect tile(
        content.left(), content.center().y() - scaled(8), networkTileWidth(letters), scaled(18));
    drawNetworkTile(painter, place(tile), letters, option.palette);

    QRect text = content;
    text.setLeft(content.left() + networkTileSpace(letters));
    const QString name = index.data(Qt::DisplayRole).toString();
    if (!index.data(HistoryModel::UndoneRole).toBool()) {
        drawText(
            painter, place(text), name, TextStyle::Body, color(Token::Text, option.palette), at);
        return;
    }
    const QColor muted = color(Token::Muted, option.palette);
    const QString word = tr("undone", "behind the file name of an import");
    const int wordWidth = QFontMetrics(fontFor(TextStyle::Small)).horizontalAdvance(word);
    QRect label = text;
    label.setRight(text.right() - wordWidth - scaled(8));
    drawText(painter, place(label), name, TextStyle::Body, muted, at);
    const int drawn
        = qMin(label.width(), QFontMetrics(fontFor(TextStyle::Body)).horizontalAdvance(name));
    const QRect strike(label.left(), label.center().y() + scaled(1), drawn, 1);
    painter.fillRect(place(strike), muted);
    const QRect behind(label.left() + drawn + scaled(8), text.top(), wordWidth, text.height());
    drawText(painter, place(behind), word, TextStyle::Small, muted, at);
}

} // namespace comity::ui
