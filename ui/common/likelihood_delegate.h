#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// Per cent and word over a bar: 17% Unlikely. "—" when the counts it needs are unknown.
class LikelihoodDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

} // namespace comity::ui
