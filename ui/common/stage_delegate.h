#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// Five ticks, filled up to the stage, and its word.
class StageDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

/// `filled` of five ticks at the start of `rect`, each as high as it; gives where the last one
/// ends.
int drawTicks(QPainter &painter, const QRect &rect, int filled, const QPalette &palette,
    Qt::LayoutDirection direction);

} // namespace comity::ui
