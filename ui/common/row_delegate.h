#pragma once

#include "ui/common/tokens.h"
#include "ui/common/typography.h"

#include <QStyledItemDelegate>

namespace comity::ui {

/// Paints what all cells of a table or list share: ground by state (selected, hovered), the line
/// below, the bar of the current row at the start of the first column, and the bar that stands for
/// a row which is not read yet. Subclasses paint the content. Text is never rich.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Space between the edge of a cell and its content.
    static int cellPadding();

protected:
    /// `content` is the cell without its padding; the painter has the body font.
    virtual void paintCell(QPainter &painter, const QStyleOptionViewItem &option,
        const QModelIndex &index, const QRect &content) const = 0;
};

/// One line of plain text, elided at its end, in `rect`.
void drawText(QPainter &painter, const QRect &rect, const QString &text, TextStyle style,
    const QColor &color, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// Two lines, as high as they need, centred together in `rect`: first the upper, then the lower.
std::pair<QRect, QRect> twoLines(const QRect &rect, TextStyle upper, TextStyle lower);

} // namespace comity::ui
