#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// The first of several names as a tag, and how many more there are: Customers +1. "None" muted
/// where there is none.
class TagsDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

} // namespace comity::ui
