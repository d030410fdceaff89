#include "ui/purge/work/work_delegate.h"

#include "ui/common/icons.h"
#include "ui/purge/work/work_state.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

void drawMark(
    QPainter &painter, const QRect &rect, WorkState state, bool isNow, const QPalette &palette)
{
    switch (state) {
    case WorkState::Done:
        drawIcon(painter, rect, u"checkmark"_s, color(Tone::Ok, palette));
        return;
    case WorkState::Skipped:
        drawIcon(painter, rect, u"media-playback-pause"_s, color(Tone::Muted, palette));
        return;
    case WorkState::Kept:
        drawIcon(painter, rect, u"security-high"_s, color(Tone::Muted, palette));
        return;
    case WorkState::ToDo:
        break;
    }
    if (isNow) {
        drawIcon(painter, rect, u"go-next"_s, color(Tone::Accent, palette));
        return;
    }
    painter.setPen(QPen(color(Token::Ctl, palette), 1.2));
    painter.setBrush(Qt::NoBrush);
    const qreal radius = rect.width() / 4.5;
    painter.drawEllipse(QRectF(rect).center(), radius, radius);
}

} // namespace

void WorkDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const auto state = static_cast<WorkState>(index.data(WorkStateRole).toInt());
    const bool isLog = index.data(IsLogRole).toBool();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isNow
        = !isLog && state == WorkState::ToDo && view != nullptr && view->currentIndex() == index;
    const auto place
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, content, rect); };

    const int side = scaled(16);
    const QRect mark(content.left(), content.center().y() - side / 2 + 1, side, side);
    painter.setRenderHint(QPainter::Antialiasing);
    drawMark(painter, place(mark), state, isNow, option.palette);

    const QString word = isNow ? tr("Now") : index.data(WorkWordRole).toString();
    const TextStyle wordStyle = isNow ? TextStyle::Section : TextStyle::Caption;
    const int width = QFontMetrics(fontFor(wordStyle)).horizontalAdvance(word);
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const QRect end(content.right() - width, content.top(), width + 1, content.height());
    drawText(painter, place(end), word, wordStyle, color(Token::Muted, option.palette),
        start | Qt::AlignVCenter);
    QRect name = content;
    name.setLeft(mark.right() + scaled(9));
    name.setRight(end.left() - scaled(8));
    const bool isPast = !isLog && state == WorkState::Done;
    drawText(painter, place(name), index.data(Qt::DisplayRole).toString(),
        isNow ? TextStyle::Strong : TextStyle::Body,
        color(isPast ? Token::Muted : Token::Text, option.palette), start | Qt::AlignVCenter);
}

} // namespace comity::ui
