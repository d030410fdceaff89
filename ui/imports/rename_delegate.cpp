#include "ui/imports/rename_delegate.h"

#include "ui/imports/preview_model.h"

#include <QMouseEvent>
#include <QPainter>

namespace comity::ui {

namespace {

using Answer = RenameDelegate::Answer;
using Offer = RenameDelegate::Offer;

struct Button
{
    Answer answer;
    QRect rect; ///< left to right
};

Offer offerOf(const QModelIndex &index)
{
    return static_cast<Offer>(index.data(PreviewModel::RenameRole).toInt());
}

QList<Answer> answersTo(Offer offer)
{
    switch (offer) {
    case Offer::Open:
        return {Answer::Same, Answer::Not};
    case Offer::Taken:
        return {Answer::TakeBack};
    case Offer::None:
        break;
    }
    return {};
}

/// From the end of the cell inwards, so that they stand below each other in all rows.
QList<Button> buttonsIn(const QRect &content, Offer offer)
{
    const QFontMetrics metrics(fontFor(TextStyle::Small));
    const int height = qMin(scaled(24), content.height() - 2);
    QList<Button> buttons;
    int right = content.right() + 1;
    const QList<Answer> answers = answersTo(offer);
    for (auto answer = answers.crbegin(); answer != answers.crend(); ++answer) {
        const int width = metrics.horizontalAdvance(RenameDelegate::word(*answer)) + scaled(18);
        buttons.prepend(
            {*answer, QRect(right - width, content.center().y() - height / 2 + 1, width, height)});
        right -= width + scaled(4);
    }
    return buttons;
}

QRect contentOf(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(RowDelegate::cellPadding(), 0, -RowDelegate::cellPadding(), -1);
}

} // namespace

QString RenameDelegate::word(Answer answer)
{
    switch (answer) {
    case Answer::Same:
        return tr("Same person");
    case Answer::Not:
        return tr("Not", "not the same person");
    case Answer::TakeBack:
        return tr("Not the same");
    }
    Q_UNREACHABLE();
}

QRect RenameDelegate::buttonOf(const QStyleOptionViewItem &option, Offer offer, Answer answer)
{
    const QRect content = contentOf(option);
    for (const Button &button : buttonsIn(content, offer)) {
        if (button.answer == answer) {
            return QStyle::visualRect(option.direction, content, button.rect);
        }
    }
    return {};
}

void RenameDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const QList<Button> buttons = buttonsIn(content, offerOf(index));
    QRect text = content;
    if (!buttons.isEmpty()) {
        text.setRight(buttons.front().rect.left() - scaled(8));
    }
    TwoLineDelegate::paintCell(
        painter, option, index, QStyle::visualRect(option.direction, content, text));
    for (const Button &button : buttons) {
        const QRect place = QStyle::visualRect(option.direction, content, button.rect);
        if (button.answer == Answer::Same) {
            const QRectF frame = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5);
            painter.setPen(QPen(color(Token::Line2, option.palette), 1));
            painter.setBrush(color(Token::Base, option.palette));
            painter.drawRoundedRect(frame, scaled(5), scaled(5));
        }
        drawText(painter, place, word(button.answer), TextStyle::Small,
            color(Token::Text, option.palette), Qt::AlignCenter);
    }
}

bool RenameDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease) {
        return TwoLineDelegate::editorEvent(event, model, option, index);
    }
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QPoint at = mouse->position().toPoint();
    const Offer offer = offerOf(index);
    for (const Answer answer : answersTo(offer)) {
        const bool isHit = buttonOf(option, offer, answer).contains(at);
        if (isHit && mouse->button() == Qt::LeftButton) {
            Q_EMIT answered(index, answer);
            return true;
        }
    }
    return false;
}

} // namespace comity::ui
