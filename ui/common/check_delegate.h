#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// A square check box over Qt::CheckStateRole, and nothing where that is not given. A click
/// anywhere in the cell turns it; Space is the view's, so that it works from every column.
class CheckDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
};

} // namespace comity::ui
