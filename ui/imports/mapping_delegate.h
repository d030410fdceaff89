#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// Paints the rows of the mapping table, with a choice in the column of targets: Enter, F2 or a
/// click opens it.
class MappingDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(
        QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;

private:
    void paintChoice(QPainter &painter, const QStyleOptionViewItem &option,
        const QModelIndex &index, const QRect &content) const;
    void paintOutcome(QPainter &painter, const QStyleOptionViewItem &option,
        const QModelIndex &index, const QRect &content) const;
};

} // namespace comity::ui
