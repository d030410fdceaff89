#pragma once

#include <QStyledItemDelegate>

namespace comity::ui {

/// A row of the palette: icon, text with what was typed in it made stronger, a muted hint, keys at
/// the end; or a heading.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace comity::ui
