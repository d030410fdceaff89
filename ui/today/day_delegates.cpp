#include "ui/today/day_delegates.h"

#include "ui/common/icons.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tiles.h"
#include "ui/today/day_model.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

namespace comity::ui {

namespace {

Qt::Alignment startOf(const QStyleOptionViewItem &option)
{
    return QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
}

Qt::Alignment endOf(const QStyleOptionViewItem &option)
{
    return QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter;
}

bool isCurrentRow(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view != nullptr && view->currentIndex().row() == index.row();
}

} // namespace

void DayCheckDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    if (!index.data(DayModel::IsHeadRole).toBool()) {
        CheckDelegate::paintCell(painter, option, index, content);
        return;
    }
    painter.fillRect(option.rect.adjusted(0, 0, 0, -1), color(Token::Alt, option.palette));
    const QRect text = content.adjusted(scaled(8), 0, -scaled(8), 0);
    const QRect placed = QStyle::visualRect(option.direction, content, text);
    drawText(painter, placed, index.data().toString(), TextStyle::Section,
        color(Token::Muted, option.palette), startOf(option));
    drawText(painter, placed, index.data(DayModel::CountRole).toString(), TextStyle::Section,
        color(Token::Muted, option.palette), endOf(option));
}

void DayItemDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const auto place
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, content, rect); };
    const int side = scaled(16);
    const QRect picture(content.left(), content.center().y() - side / 2 + 1, side, side);
    drawIcon(painter, place(picture), index.data(DayModel::IconRole).toString(),
        color(Token::Muted, option.palette));
    const int disc = qMin(scaled(26), content.height() - 4);
    const QRect tile(picture.right() + scaled(10), content.center().y() - disc / 2 + 1, disc, disc);
    const QString monogram = index.data(MonogramRole).toString();
    if (!monogram.isEmpty()) {
        drawMonogram(painter, place(tile), monogram, option.palette);
    }
    QRect text = content;
    text.setLeft(tile.right() + scaled(10));
    if (static_cast<RowFlag>(index.data(FlagRole).toInt()) == RowFlag::Stop) {
        const QString words = tr("Asked you to stop");
        const int width = QFontMetrics(fontFor(TextStyle::Small)).horizontalAdvance(words) + 1;
        const QRect said(content.right() - width + 1, content.top(), width, content.height());
        drawText(painter, place(said), words, TextStyle::Small, color(Tone::Stop, option.palette),
            endOf(option));
        const int wide = scaled(16);
        const QRect mark(
            said.left() - scaled(6) - wide, content.center().y() - wide / 2 + 1, wide, wide);
        drawSeverity(painter, place(mark), Severity::Stop, schemeOf(option.palette));
        text.setRight(mark.left() - scaled(6));
    }
    const auto [upper, lower] = twoLines(text, TextStyle::Name, TextStyle::Small);
    // Some of what is due is of no network.
    const QString code = index.data(NetworkRole).toString();
    const QString letters = code.isEmpty() ? QString() : networkLetters(code);
    const int network = letters.isEmpty() ? 0 : networkTileWidth(letters);
    const QString title = index.data(NameRole).toString();
    const int wide = QFontMetrics(fontFor(TextStyle::Name)).horizontalAdvance(title) + 1;
    QRect line = upper;
    line.setWidth(qMin(wide, upper.width() - network - scaled(6)));
    const bool isDone = index.data(DayModel::IsDoneRole).toBool();
    drawText(painter, place(line), title, TextStyle::Name,
        color(isDone ? Token::Muted : Token::Text, option.palette), startOf(option));
    const int height = qMin(scaled(16), upper.height());
    const QRect badge(
        line.right() + scaled(7), upper.center().y() - height / 2 + 1, network, height);
    if (!letters.isEmpty()) {
        drawNetworkTile(painter, place(badge), letters, option.palette);
    }
    drawText(painter, place(lower), index.data(SecondLineRole).toString(), TextStyle::Small,
        color(Token::Muted, option.palette), startOf(option));
}

void DayDueDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const QVariant shape = index.data(DayModel::ShapeRole);
    const TextStyle style = shape.isValid() ? TextStyle::Strong : TextStyle::Body;
    const QString text = index.data().toString();
    const auto tone = static_cast<Tone>(index.data(ToneRole).toInt());
    drawText(painter, content, text, style, color(tone, option.palette), endOf(option));
    if (!shape.isValid()) {
        return;
    }
    const int side = scaled(14);
    const int width
        = qMin(content.width(), QFontMetrics(fontFor(style)).horizontalAdvance(text) + 1);
    const QRect mark(content.right() - width - scaled(6) - side,
        content.center().y() - side / 2 + 1, side, side);
    drawSeverity(painter, QStyle::visualRect(option.direction, content, mark),
        static_cast<Severity>(shape.toInt()), schemeOf(option.palette));
}

void DayActDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const QString text = index.data().toString();
    if (text.isEmpty()) {
        return;
    }
    const bool isPrimary = isCurrentRow(option, index);
    const int height = qMax(scaled(28), QFontMetrics(fontFor(TextStyle::Name)).height() + 6);
    QRect button = content;
    button.setHeight(qMin(height, content.height() - 2));
    button.moveCenter(content.center());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(isPrimary ? Token::AccentFill : Token::Ctl, option.palette), 1));
    painter.setBrush(color(isPrimary ? Token::AccentFill : Token::Base, option.palette));
    painter.drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), scaled(6), scaled(6));
    drawText(painter, button.adjusted(scaled(4), 0, -scaled(4), 0), text, TextStyle::Name,
        color(isPrimary ? Token::OnAccent : Token::Text, option.palette), Qt::AlignCenter);
}

bool DayActDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || index.data(DayModel::IsHeadRole).toBool()) {
        return RowDelegate::editorEvent(event, model, option, index);
    }
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->position().toPoint())) {
        return false;
    }
    Q_EMIT actAsked(index.row());
    return true;
}

} // namespace comity::ui
