#include "ui/common/table_header.h"

#include "ui/common/comity_style.h"
#include "ui/common/row_delegate.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace comity::ui {

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFocusPolicy(Qt::StrongFocus);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSortIndicator(-1, Qt::AscendingOrder); // no order is claimed until somebody says one
    setMinimumSectionSize(scaled(24));
    setStretchLastSection(true);
}

void TableHeader::setCheckColumn(int column)
{
    m_checkColumn = column;
    viewport()->update();
}

void TableHeader::setCheckState(Qt::CheckState state)
{
    if (state != m_checkState) {
        m_checkState = state;
        viewport()->update();
    }
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), scaled(28)};
}

bool TableHeader::isSorted(int logicalIndex) const
{
    return sortIndicatorSection() == logicalIndex;
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    painter->fillRect(rect, color(Token::Alt, palette()));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, color(Token::Line2, palette()));
    const int padding = RowDelegate::cellPadding();
    QRect content = rect.adjusted(padding, 0, -padding, -1);
    if (logicalIndex == m_checkColumn) {
        QRect box(0, 0, scaled(16), scaled(16));
        box.moveCenter(content.center());
        drawCheckBox(*painter, box, m_checkState, isEnabled(), palette());
    } else {
        const QString text = model()->headerData(logicalIndex, orientation()).toString();
        const QVariant asked
            = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole);
        const bool isRight = asked.isValid() && (asked.toInt() & Qt::AlignRight);
        const bool isBold = isSorted(logicalIndex);
        const TextStyle style = isBold ? TextStyle::Section : TextStyle::Small;
        const int angle = isBold ? scaled(9) : 0;
        const int gap = isBold ? scaled(5) : 0;
        const int textWidth = qMin(
            QFontMetrics(fontFor(style)).horizontalAdvance(text), content.width() - angle - gap);
        const int x = isRight ? content.right() + 1 - textWidth - angle - gap : content.left();
        const auto place = [&](const QRect &part) {
            return QStyle::visualRect(layoutDirection(), content, part);
        };
        drawText(*painter, place(QRect(x, content.top(), textWidth + 1, content.height())), text,
            style, color(isBold ? Token::Text : Token::Muted, palette()));
        if (isBold) {
            const QRect box(x + textWidth + gap, content.center().y() - angle / 2, angle, angle);
            drawChevron(*painter, place(box),
                sortIndicatorOrder() == Qt::AscendingOrder ? Qt::UpArrow : Qt::DownArrow,
                color(Token::Text, palette()));
        }
    }
    if (hasFocus() && visualIndex(logicalIndex) == m_focused) {
        drawFocusRing(*painter, rect, scaled(4), palette());
    }
    painter->restore();
}

void TableHeader::act(int logicalIndex)
{
    if (logicalIndex < 0) {
        return;
    }
    if (logicalIndex == m_checkColumn) {
        Q_EMIT checkAsked(m_checkState != Qt::Checked);
        return;
    }
    if (!sectionsClickable()) {
        return; // nothing to sort by
    }
    const bool isAscending = isSorted(logicalIndex) && sortIndicatorOrder() == Qt::AscendingOrder;
    setSortIndicator(logicalIndex, isAscending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void TableHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const int at = logicalIndexAt(event->position().toPoint());
    if (at >= 0 && at == m_checkColumn && event->button() == Qt::LeftButton) {
        act(at);
        event->accept();
        return;
    }
    QHeaderView::mouseReleaseEvent(event);
}

void TableHeader::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->key() == Qt::Key_Left;
    if (isBack || event->key() == Qt::Key_Right) {
        int next = m_focused + (isBack ? -1 : 1);
        while (next >= 0 && next < count() && isSectionHidden(logicalIndex(next))) {
            next += isBack ? -1 : 1;
        }
        if (next >= 0 && next < count()) {
            m_focused = next;
            viewport()->update();
        }
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space) {
        act(logicalIndex(m_focused));
        return;
    }
    QHeaderView::keyPressEvent(event);
}

void TableHeader::focusInEvent(QFocusEvent *event)
{
    m_focused = qMax(0, m_focused);
    QHeaderView::focusInEvent(event);
    viewport()->update();
}

void TableHeader::focusOutEvent(QFocusEvent *event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

} // namespace comity::ui
