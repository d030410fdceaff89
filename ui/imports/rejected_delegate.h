#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// A rejected row on three lines: place and file, reason, and its text as it stands in the file.
class RejectedDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

} // namespace comity::ui
