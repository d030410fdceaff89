#include "ui/followups/followup_delegates.h"

#include "ui/common/icons.h"
#include "ui/common/severity_shape.h"
#include "ui/common/table_roles.h"
#include "ui/common/tiles.h"
#include "ui/followups/followups_model.h"

#include <QPainter>

namespace comity::ui {

namespace {

Qt::Alignment startOf(const QStyleOptionViewItem &option)
{
    return QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
}

QColor inkOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return color(static_cast<Tone>(index.data(ToneRole).toInt()), option.palette);
}

} // namespace

void FollowupCheckDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    if (!index.data(FollowupsModel::IsHeadRole).toBool()) {
        CheckDelegate::paintCell(painter, option, index, content);
        return;
    }
    painter.fillRect(option.rect.adjusted(0, 0, 0, -1), color(Token::Alt, option.palette));
    const QRect text = content.adjusted(scaled(8), 0, 0, 0);
    drawText(painter, QStyle::visualRect(option.direction, content, text), index.data().toString(),
        TextStyle::Section, color(Token::Muted, option.palette), startOf(option));
}

void FollowupKindDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const int side = scaled(16);
    const QRect picture(content.left(), content.center().y() - side / 2 + 1, side, side);
    drawIcon(painter, QStyle::visualRect(option.direction, content, picture),
        index.data(FollowupsModel::IconRole).toString(), color(Token::Muted, option.palette));
    const QRect text = content.adjusted(side + scaled(8), 0, 0, 0);
    drawText(painter, QStyle::visualRect(option.direction, content, text), index.data().toString(),
        TextStyle::Body, inkOf(option, index), startOf(option));
}

void FollowupPersonDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const auto place
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, content, rect); };
    const int disc = qMin(scaled(26), content.height() - 4);
    const QRect tile(content.left(), content.center().y() - disc / 2 + 1, disc, disc);
    drawMonogram(painter, place(tile), index.data(MonogramRole).toString(), option.palette);
    QRect text = content.adjusted(disc + scaled(9), 0, 0, 0);
    if (static_cast<RowFlag>(index.data(FlagRole).toInt()) == RowFlag::Stop) {
        const int side = scaled(16);
        const QRect mark(content.right() - side + 1, content.center().y() - side / 2, side, side);
        drawSeverity(painter, place(mark), Severity::Stop, schemeOf(option.palette));
        text.setRight(mark.left() - scaled(6));
    }
    const auto [upper, lower] = twoLines(text, TextStyle::Name, TextStyle::Caption);
    const QString letters = networkLetters(index.data(NetworkRole).toString());
    const int network = networkTileWidth(letters);
    const QString name = index.data(NameRole).toString();
    const int wide = QFontMetrics(fontFor(TextStyle::Name)).horizontalAdvance(name) + 1;
    QRect line = upper;
    line.setWidth(qMin(wide, upper.width() - network - scaled(6)));
    drawText(painter, place(line), name, TextStyle::Name, inkOf(option, index), startOf(option));
    const int height = qMin(scaled(16), upper.height());
    const QRect badge(
        line.right() + scaled(7), upper.center().y() - height / 2 + 1, network, height);
    drawNetworkTile(painter, place(badge), letters, option.palette);
    drawText(painter, place(lower), index.data(SecondLineRole).toString(), TextStyle::Caption,
        color(Token::Muted, option.palette), startOf(option));
}

void FollowupDueDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const auto place
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, content, rect); };
    const QVariant shape = index.data(FollowupsModel::ShapeRole);
    const TextStyle style = shape.isValid() ? TextStyle::Strong : TextStyle::Body;
    const auto [upper, lower] = twoLines(content, style, TextStyle::Caption);
    QRect line = upper;
    if (shape.isValid()) {
        const int side = scaled(14);
        const QRect mark(upper.left(), upper.center().y() - side / 2 + 1, side, side);
        drawSeverity(
            painter, place(mark), static_cast<Severity>(shape.toInt()), schemeOf(option.palette));
        line.setLeft(mark.right() + scaled(6));
    }
    drawText(painter, place(line), index.data().toString(), style, inkOf(option, index),
        startOf(option));
    drawText(painter, place(lower), index.data(SecondLineRole).toString(), TextStyle::Caption,
        color(Token::Muted, option.palette), startOf(option));
}

} // namespace comity::ui
