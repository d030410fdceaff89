#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// A text and, below it, a smaller muted one; a network tile before it when the row names one.
/// With no second line it is the delegate for any column of words or dates.
class TwoLineDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void setStyle(TextStyle style) { m_style = style; }

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;

private:
    TextStyle m_style = TextStyle::Body;
};

} // namespace comity::ui
