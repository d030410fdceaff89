#include "ui/common/person_delegate.h"

#include "ui/common/icons.h"
#include "ui/common/severity_shape.h"
#include "ui/common/table_roles.h"
#include "ui/common/tiles.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

void drawFlag(QPainter &painter, const QRect &rect, RowFlag flag, const QPalette &palette)
{
    switch (flag) {
    case RowFlag::Stop:
        drawSeverity(painter, rect, Severity::Stop, schemeOf(palette));
        break;
    case RowFlag::Target:
        drawIcon(painter, rect, u"crosshairs"_s, color(Token::Accent, palette));
        break;
    case RowFlag::Protected:
        drawIcon(painter, rect, u"security-high"_s, color(Token::Muted, palette));
        break;
    case RowFlag::Stale:
        drawIcon(painter, rect, u"clock"_s, color(Token::Muted, palette));
        break;
    case RowFlag::New:
        drawIcon(painter, rect, u"list-add"_s, color(Token::Muted, palette));
        break;
    case RowFlag::None:
        break;
    }
}

} // namespace

void PersonDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const QString name = index.data(NameRole).toString();
    const QString handle = index.data(HandleRole).toString();
    const QVariant letters = index.data(MonogramRole);
    const auto flag = static_cast<RowFlag>(index.data(FlagRole).toInt());
    const auto place
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, content, rect); };

    const int disc = qMin(scaled(m_isOneLine ? 22 : 26), content.height() - 4);
    const QRect tile(content.left(), content.center().y() - disc / 2 + 1, disc, disc);
    drawMonogram(painter, place(tile),
        letters.isValid() ? letters.toString() : monogramOf(name, handle), option.palette);

    QRect text = content.adjusted(disc + scaled(9), 0, 0, 0);
    if (flag != RowFlag::None) {
        const int side = scaled(16);
        const QRect mark(content.right() - side + 1, content.center().y() - side / 2, side, side);
        drawFlag(painter, place(mark), flag, option.palette);
        text.setRight(mark.left() - scaled(6));
    }
    const QColor strong = color(Token::Text, option.palette);
    const QColor muted = color(Token::Muted, option.palette);
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    if (name.isEmpty() || handle.isEmpty()) {
        drawText(painter, place(text), name.isEmpty() ? handle : name, TextStyle::Name, strong,
            start | Qt::AlignVCenter);
    } else if (m_isOneLine) {
        const int width = QFontMetrics(fontFor(TextStyle::Name)).horizontalAdvance(name);
        drawText(painter, place(text), name, TextStyle::Name, strong, start | Qt::AlignVCenter);
        const QRect rest = text.adjusted(width + scaled(4), 0, 0, 0);
        drawText(painter, place(rest), handle, TextStyle::Body, muted, start | Qt::AlignVCenter);
    } else {
        const auto [upper, lower] = twoLines(text, TextStyle::Name, TextStyle::Caption);
        drawText(painter, place(upper), name, TextStyle::Name, strong, start | Qt::AlignVCenter);
        drawText(
            painter, place(lower), handle, TextStyle::Caption, muted, start | Qt::AlignVCenter);
    }
}

} // namespace comity::ui
