#pragma once

#include <QStyledItemDelegate>

namespace comity::ui {

/// Paints the rows of the left pane: group heads, lists with icon, meter and count, indented parts,
/// and the note below the public lists.
class ListsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(
        QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintList(
        QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace comity::ui
