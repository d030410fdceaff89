#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// Five ticks between interested and stalker, and the word that goes with them.
class TargetMeterDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

} // namespace comity::ui
