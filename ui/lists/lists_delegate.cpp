#include "ui/lists/lists_delegate.h"

#include "ui/common/comity_style.h"
#include "ui/common/icons.h"
#include "ui/common/meter_bar.h"
#include "ui/common/row_delegate.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tabular_text.h"
#include "ui/lists/lists_model.h"

#include <QAbstractItemView>
#include <QPainter>

namespace comity::ui {

namespace {

using RowKind = ListsModel::RowKind;

RowKind kindOf(const QModelIndex &index)
{
    return static_cast<RowKind>(index.data(ListsModel::RowKindRole).toInt());
}

QRect noteRect(const QRect &row)
{
    return row.adjusted(scaled(14 + 22), scaled(2), -scaled(14), -scaled(2));
}

constexpr int leastName = 60; ///< px at 100 %
constexpr int noteFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

QSize ListsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(fontFor(TextStyle::Body)).height() + 6;
    switch (kindOf(index)) {
    case RowKind::Group:
        return {scaled(80), qMax(scaled(30), line)};
    case RowKind::Note: {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const int width = view ? view->viewport()->width() : scaled(264);
        const QRect text = noteRect(QRect(0, 0, width, 10'000));
        const QFontMetrics metrics(fontFor(TextStyle::Caption));
        return {scaled(80),
            metrics.boundingRect(text, noteFlags, index.data().toString()).height() + scaled(8)};
    }
    default:
        return {scaled(80), qMax(scaled(28), line)};
    }
}

void ListsDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const RowKind kind = kindOf(index);
    if (kind == RowKind::List || kind == RowKind::Part) {
        paintList(*painter, option, index);
    } else {
        paintHead(*painter, option, index);
    }
    painter->restore();
}

void ListsDelegate::paintHead(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (kindOf(index) == RowKind::Group) {
        drawText(painter, option.rect.adjusted(scaled(14), scaled(6), -scaled(14), 0),
            index.data().toString(), TextStyle::Section, color(Token::Muted, option.palette),
            QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
        return;
    }
    const QRect shape(
        option.rect.left() + scaled(14), option.rect.top() + scaled(3), scaled(14), scaled(14));
    drawSeverity(painter, QStyle::visualRect(option.direction, option.rect, shape), Severity::Warn,
        schemeOf(option.palette));
    painter.setFont(fontFor(TextStyle::Caption));
    painter.setPen(color(Token::Muted, option.palette));
    painter.drawText(QStyle::visualRect(option.direction, option.rect, noteRect(option.rect)),
        noteFlags, index.data().toString());
}

void ListsDelegate::paintList(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isCurrent = option.state & QStyle::State_Selected;
    if (isCurrent || (option.state & QStyle::State_MouseOver)) {
        painter.fillRect(
            option.rect, color(isCurrent ? Token::AccentSoft : Token::Hover, option.palette));
    }
    const auto place = [&](const QRect &part) {
        return QStyle::visualRect(option.direction, option.rect, part);
    };
    if (isCurrent) {
        const bool isActive = !option.widget || option.widget->isActiveWindow();
        painter.fillRect(
            place(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())),
            color(isActive ? Token::AccentMark : Token::Ctl, option.palette));
    }
    const bool isWarning = index.data(ListsModel::WarnRole).toBool();
    const QColor warn = severityColors(Severity::Warn, schemeOf(option.palette)).fill;
    const int side = scaled(16);
    const int indent = kindOf(index) == RowKind::Part ? scaled(20) : 0;
    const QRect icon(option.rect.left() + scaled(14) + indent,
        option.rect.center().y() - side / 2 + 1, side, side);
    const bool isPublic = index.data(ListsModel::IconNameRole).toString() == QLatin1String("globe");
    drawIcon(painter, place(icon), index.data(ListsModel::IconNameRole).toString(),
        isPublic        ? warn
            : isCurrent ? color(Token::Accent, option.palette)
                        : color(Token::Muted, option.palette));
    QRect text = option.rect.adjusted(scaled(40) + indent, 0, -scaled(14), 0);
    const QString count = index.data(ListsModel::CountRole).toString();
    const int countWidth = tabularWidth(count, TextStyle::Small);
    drawTabular(painter, place(text.adjusted(text.width() - countWidth, 0, 0, 0)), count,
        TextStyle::Small, color(Token::Muted, option.palette));
    text.setRight(text.right() - countWidth - scaled(8));
    const double share = index.data(ListsModel::ShareRole).toDouble();
    const int width = scaled(44);
    // The name goes before the meter where both have no room.
    if (share >= 0 && text.width() - width - scaled(8) >= scaled(leastName)) {
        const QRect meter(text.right() - width, text.center().y() - scaled(2), width, scaled(4));
        drawMeter(painter, place(meter), qMin(share, 1.0),
            isWarning ? warn : color(Token::AccentFill, option.palette), option.palette,
            option.direction);
        text.setRight(meter.left() - scaled(8));
    }
    drawText(painter, place(text), index.data().toString(),
        isCurrent ? TextStyle::Strong : TextStyle::Body,
        color(isCurrent ? Token::Accent : Token::Text, option.palette),
        QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
    if (option.state & QStyle::State_HasFocus) {
        drawFocusRing(painter, option.rect.adjusted(1, 1, -1, -1), scaled(4), option.palette);
    }
}

} // namespace comity::ui
