#pragma once

#include "ui/common/check_delegate.h"

namespace comity::ui {

/// The box of a row, and the words of a head across all columns.
class FollowupCheckDelegate : public CheckDelegate
{
    Q_OBJECT

public:
    using CheckDelegate::CheckDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

/// An icon and a word.
class FollowupKindDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

/// Monogram, name with the tile of their network, and below it what is owed.
class FollowupPersonDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

/// When: a shape and bold words where it presses.
class FollowupDueDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;
};

} // namespace comity::ui
