#include "ui/common/likelihood_delegate.h"

#include "ui/common/formatting.h"
#include "ui/common/meter_bar.h"
#include "ui/common/table_roles.h"

#include <QPainter>

namespace comity::ui {

void LikelihoodDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const QVariant value = index.data(LikelihoodRole);
    const QColor muted = color(Token::Muted, option.palette);
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    if (!value.isValid()) {
        // Without a number the word alone, where there is one.
        const QString word = index.data(LikelihoodWordRole).toString();
        drawText(painter, content, word.isEmpty() ? unknownText() : word, TextStyle::Body,
            word.isEmpty() ? muted : color(Token::Text, option.palette), start | Qt::AlignVCenter);
        return;
    }
    const int percent = value.toInt();
    const int line = QFontMetrics(fontFor(TextStyle::Small)).height();
    const int bar = scaled(4);
    const int top = content.top() + (content.height() - line - bar - scaled(3)) / 2;
    const QRect upper(content.left(), top, content.width(), line);
    const QString figure = percentText(percent, option.locale);
    const int width = QFontMetrics(fontFor(TextStyle::Small)).horizontalAdvance(figure) + 2;
    const auto place
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, content, rect); };
    drawText(painter, place(upper.adjusted(0, 0, width - content.width(), 0)), figure,
        TextStyle::Small, color(Token::Text, option.palette), start | Qt::AlignVCenter);
    drawText(painter, place(upper.adjusted(width + scaled(2), 0, 0, 0)),
        index.data(LikelihoodWordRole).toString(), TextStyle::Small, muted,
        start | Qt::AlignVCenter);
    drawMeter(painter, QRect(content.left(), top + line + scaled(3), content.width(), bar),
        percent / 100.0, muted, option.palette, option.direction);
}

} // namespace comity::ui
