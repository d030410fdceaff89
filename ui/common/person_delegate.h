#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// Monogram, name over handle, at most one flag at the end. Without a name the handle stands alone.
class PersonDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    /// Name and handle on one line, for lower rows.
    void setOneLine(bool isOneLine) { m_isOneLine = isOneLine; }

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;

private:
    bool m_isOneLine = false;
};

} // namespace comity::ui
