#pragma once

#include <QStyledItemDelegate>

namespace comity::ui {

/// An entry of the rail: icon, word, quiet count. Collapsed, the icon alone.
class RailDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role : int {
        IconNameRole = Qt::UserRole + 1,
        BadgeRole, ///< qint64; invalid for none
        GapRole, ///< true: room above, a new group begins
        QuietRole, ///< true: muted, as of less use
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void setCollapsed(bool isCollapsed) { m_isCollapsed = isCollapsed; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_isCollapsed = false;
};

} // namespace comity::ui
