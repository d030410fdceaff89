#include "ui/shell/rail_delegate.h"

#include "ui/common/comity_style.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/row_delegate.h"
#include "ui/common/tabular_text.h"

#include <QAbstractItemView>
#include <QPainter>

namespace comity::ui {

namespace {

int gapAbove(const QModelIndex &index)
{
    return index.data(RailDelegate::GapRole).toBool() ? scaled(12) : 0;
}

} // namespace

QSize RailDelegate::sizeHint(
    const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    const int line = QFontMetrics(fontFor(TextStyle::Strong)).height() + 8;
    return {scaled(40), qMax(scaled(32), line) + scaled(2) + gapAbove(index)};
}

void RailDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(scaled(8), gapAbove(index), -scaled(8), -scaled(2));
    const bool isCurrent = option.state & QStyle::State_Selected;
    const bool isQuiet = index.data(QuietRole).toBool();
    const auto place = [&](const QRect &part) {
        return QStyle::visualRect(option.direction, option.rect, part);
    };
    painter->setPen(Qt::NoPen);
    if (isCurrent || (option.state & QStyle::State_MouseOver)) {
        painter->setBrush(color(isCurrent ? Token::AccentSoft : Token::Line, option.palette));
        painter->drawRoundedRect(row, scaled(6), scaled(6));
    }
    if (isCurrent) {
        const bool isActive = !option.widget || option.widget->isActiveWindow();
        painter->setBrush(color(isActive ? Token::AccentMark : Token::Ctl, option.palette));
        painter->drawRoundedRect(
            place(QRect(row.left(), row.top() + scaled(8), 3, row.height() - scaled(16))), 1, 1);
    }
    const QColor ink = color(isCurrent ? Token::Accent
            : isQuiet                  ? Token::Muted
                                       : Token::Text,
        option.palette);
    const int side = scaled(16);
    const int iconX = m_isCollapsed ? row.center().x() - side / 2 + 1 : row.left() + scaled(10);
    drawIcon(*painter, place(QRect(iconX, row.center().y() - side / 2 + 1, side, side)),
        index.data(IconNameRole).toString(),
        color(isCurrent ? Token::Accent : Token::Muted, option.palette));
    if (!m_isCollapsed) {
        QRect text = row.adjusted(scaled(36), 0, -scaled(9), 0);
        const QVariant badge = index.data(BadgeRole);
        if (badge.isValid()) {
            const QString count = numberText(badge.toLongLong());
            // Of what is due today, the first page of all, alone it is filled.
            const bool isFilled = index.row() == 0;
            const int beside = isFilled ? scaled(7) : 0;
            const int width = tabularWidth(count, TextStyle::Caption);
            const QRect figure = text.adjusted(text.width() - width - beside, 0, -beside, 0);
            if (isFilled) {
                const int height = scaled(16);
                const QRect pill(figure.left() - beside, row.center().y() - height / 2 + 1,
                    width + 2 * beside, height);
                painter->setBrush(color(Token::Text, option.palette));
                painter->setPen(Qt::NoPen);
                painter->drawRoundedRect(place(pill), height / 2.0, height / 2.0);
            }
            drawTabular(*painter, place(figure), count, TextStyle::Caption,
                color(isFilled ? Token::Base : Token::Muted, option.palette));
            text.setRight(figure.left() - beside - scaled(6));
        }
        drawText(*painter, place(text), index.data(Qt::DisplayRole).toString(),
            isCurrent ? TextStyle::Strong : TextStyle::Body, ink,
            QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (option.state & QStyle::State_HasFocus) {
        drawFocusRing(*painter, row, scaled(6), option.palette);
    }
    painter->restore();
}

} // namespace comity::ui
