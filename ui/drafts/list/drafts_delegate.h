#pragma once

#include <QStyledItemDelegate>

namespace comity::ui {

/// A draft in the list: title and time, where it goes, how it stands.
class DraftsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintDraft(
        QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace comity::ui
