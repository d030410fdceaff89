#include "ui/drafts/list/drafts_delegate.h"

#include "ui/common/comity_style.h"
#include "ui/common/row_delegate.h"
#include "ui/common/severity_shape.h"
#include "ui/drafts/list/drafts_model.h"

#include <QPainter>

namespace comity::ui {
namespace {

constexpr int padding = 14;
constexpr int gap = 3;

int lineHeight(TextStyle style)
{
    return QFontMetrics(fontFor(style)).height();
}

} // namespace

QSize DraftsDelegate::sizeHint(
    const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    if (index.data(DraftsModel::IsHeadingRole).toBool()) {
        return {scaled(80), qMax(scaled(34), lineHeight(TextStyle::Section) + scaled(12))};
    }
    const int lines = lineHeight(TextStyle::Strong) + 2 * lineHeight(TextStyle::Small);
    return {scaled(80), qMax(scaled(72), lines + scaled(2 * gap + 18))};
}

void DraftsDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(DraftsModel::IsHeadingRole).toBool()) {
        drawText(*painter, option.rect.adjusted(scaled(padding), scaled(6), -scaled(padding), 0),
            index.data().toString(), TextStyle::Section, color(Token::Muted, option.palette),
            QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
    } else {
        paintDraft(*painter, option, index);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
        color(Token::Line, option.palette));
    painter->restore();
}

void DraftsDelegate::paintDraft(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
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
    const Qt::Alignment start
        = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    const QColor muted = color(Token::Muted, option.palette);
    const QRect inner = option.rect.adjusted(scaled(padding), 0, -scaled(padding), 0);
    const int title = lineHeight(TextStyle::Strong);
    const int small = lineHeight(TextStyle::Small);
    const int whole = title + 2 * small + 2 * scaled(gap);
    QRect line(inner.left(), inner.top() + (inner.height() - whole) / 2, inner.width(), title);
    const QString time = index.data(DraftsModel::TimeRole).toString();
    const int timeWidth = QFontMetrics(fontFor(TextStyle::Caption)).horizontalAdvance(time) + 1;
    drawText(painter, place(line.adjusted(line.width() - timeWidth, 0, 0, 0)), time,
        TextStyle::Caption, muted, start);
    drawText(painter, place(line.adjusted(0, 0, -timeWidth - scaled(8), 0)),
        index.data(DraftsModel::TitleRole).toString(), TextStyle::Strong,
        color(Token::Text, option.palette), start);
    line = QRect(inner.left(), line.bottom() + 1 + scaled(gap), inner.width(), small);
    drawText(painter, place(line), index.data(DraftsModel::WhereRole).toString(), TextStyle::Small,
        muted, start);
    line.moveTop(line.bottom() + 1 + scaled(gap));
    const QVariant severity = index.data(DraftsModel::SeverityRole);
    QColor ink = muted;
    if (severity.isValid()) {
        const auto told = static_cast<Severity>(severity.toInt());
        const int side = scaled(14);
        const QRect shape(line.left(), line.center().y() - side / 2 + 1, side, side);
        drawSeverity(painter, place(shape), told, schemeOf(option.palette));
        line.setLeft(shape.right() + scaled(6));
        ink = severityColors(told, schemeOf(option.palette)).text;
    }
    drawText(painter, place(line), index.data(DraftsModel::StateRole).toString(),
        severity.isValid() ? TextStyle::Section : TextStyle::Small, ink, start);
    if (option.state & QStyle::State_HasFocus) {
        drawFocusRing(painter, option.rect.adjusted(1, 1, -1, -1), scaled(4), option.palette);
    }
}

} // namespace comity::ui
