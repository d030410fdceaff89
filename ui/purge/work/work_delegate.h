#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// One person of the work: a mark for how far it is, the name, and the word for it at the end. The
/// current row of the work says "Now" as long as nothing was done about it.
class WorkDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

} // namespace comity::ui
