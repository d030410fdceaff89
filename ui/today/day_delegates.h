#pragma once

#include "ui/common/check_delegate.h"

namespace comity::ui {

/// The box of a row, and the words of a head across all columns.
class DayCheckDelegate : public CheckDelegate
{
    Q_OBJECT

public:
    using CheckDelegate::CheckDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

/// Icon, monogram, what it is with the tile of the network, and below it their words.
class DayItemDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

/// When, at the end of its column: a shape and bold words where it presses.
class DayDueDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

/// The verb of a row as a button, filled on the current row. A click says so; Enter is the view's.
class DayActDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

Q_SIGNALS:
    void actAsked(int row);

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
};

} // namespace comity::ui
