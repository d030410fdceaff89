#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// A text of up to two lines, broken between words and elided at its end.
class TargetTextDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

} // namespace comity::ui
