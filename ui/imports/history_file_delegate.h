#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// The file of an import with the tile of its network; struck through, with a word, once undone.
class HistoryFileDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

} // namespace comity::ui
