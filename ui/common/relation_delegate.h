#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// Glyph and word of a relation, never one without the other.
class RelationDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

} // namespace comity::ui
