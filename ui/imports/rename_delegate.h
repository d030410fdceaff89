#pragma once

#include "ui/common/two_line_delegate.h"

namespace comity::ui {

/// A note, and at its end what can be answered to the offer that somebody new is somebody who left:
/// the two answers, or the one that takes a given answer back. Keys and the menu are the view's.
class RenameDelegate : public TwoLineDelegate
{
    Q_OBJECT

public:
    /// What PreviewModel::RenameRole says of a row.
    enum class Offer { None, Open, Taken };
    enum class Answer { Same, Not, TakeBack };

    using TwoLineDelegate::TwoLineDelegate;

    static QString word(Answer answer);
    /// The button of an answer, given the rectangle of the cell; empty where there is none.
    static QRect buttonOf(const QStyleOptionViewItem &option, Offer offer, Answer answer);

Q_SIGNALS:
    void answered(const QModelIndex &index, comity::ui::RenameDelegate::Answer answer);

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
};

} // namespace comity::ui
