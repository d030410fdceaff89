#include "ui/common/row_delegate.h"

#include "ui/common/table_roles.h"
#include "ui/common/table_view.h"

#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

namespace comity::ui {

namespace {

bool isFirstColumn(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return !table || table->horizontalHeader()->visualIndex(index.column()) == 0;
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const auto *table = qobject_cast<const TableView *>(option.widget);
    const bool isCurrent = view && view->currentIndex().isValid()
        && view->currentIndex().row() == index.row()
        && view->currentIndex().parent() == index.parent();
    const bool isHovered
        = table ? table->hoveredRow() == index.row() : bool(option.state & QStyle::State_MouseOver);
    if ((option.state & QStyle::State_Selected) || isCurrent) {
        painter.fillRect(option.rect, color(Token::AccentSoft, option.palette));
    } else if (isHovered) {
        painter.fillRect(option.rect, color(Token::Hover, option.palette));
    }
    const QRect &rect = option.rect;
    painter.fillRect(
        rect.left(), rect.bottom(), rect.width(), 1, color(Token::Line, option.palette));
    if (isCurrent && isFirstColumn(option, index)) {
        const bool isActive = !option.widget || option.widget->isActiveWindow();
        const QRect bar(rect.left(), rect.top(), 3, rect.height());
        painter.fillRect(QStyle::visualRect(option.direction, rect, bar),
            color(isActive ? Token::AccentMark : Token::Ctl, option.palette));
    }
}

void paintPlaceholder(QPainter &painter, const QRect &content, const QPalette &palette)
{
    const int width = qMax(scaled(16), content.width() * 2 / 3);
    const QRect bar(content.left(), content.center().y() - scaled(3), width, scaled(6));
    QPainterPath path;
    path.addRoundedRect(bar, 3, 3);
    painter.fillPath(path, color(Token::Track, palette));
}

} // namespace

int RowDelegate::cellPadding()
{
    return scaled(8);
}

void RowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, index);
    const QRect content = option.rect.adjusted(cellPadding(), 0, -cellPadding(), -1);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(fontFor(TextStyle::Body));
    if (index.data(LoadingRole).toBool()) {
        paintPlaceholder(*painter, content, option.palette);
    } else {
        painter->setOpacity(index.data(PendingRole).toBool() ? 0.6 : 1);
        paintCell(*painter, option, index, content);
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(
    const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    const int lines = QFontMetrics(fontFor(TextStyle::Name)).height()
        + QFontMetrics(fontFor(TextStyle::Caption)).height();
    return {scaled(60), qMax(scaled(36), lines + 6)};
}

void drawText(QPainter &painter, const QRect &rect, const QString &text, TextStyle style,
    const QColor &color, Qt::Alignment alignment)
{
    if (rect.width() <= 0 || text.isEmpty()) {
        return;
    }
    const QFont font = fontFor(style);
    painter.setFont(font);
    painter.setPen(color);
    // A line break in a stranger's name must not push the rest out of the cell.
    const qsizetype end = text.indexOf(QLatin1Char('\n'));
    const QString line = end < 0 ? text : text.left(end);
    // Shaping is most of what a cell costs, so a text that fits is shaped once, not once to measure
    // it and once to draw it.
    QTextLayout layout(line, font);
    QTextOption option(alignment | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    only.setLineWidth(rect.width());
    layout.endLayout();
    if (only.naturalTextWidth() > rect.width()) {
        painter.drawText(rect, int(alignment) | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(line, Qt::ElideRight, rect.width()));
        return;
    }
    const QFontMetrics metrics(font);
    int top = rect.top();
    if (alignment & Qt::AlignVCenter) {
        top += (rect.height() - metrics.height()) / 2;
    } else if (alignment & Qt::AlignBottom) {
        top = rect.bottom() + 1 - metrics.height();
    }
    layout.draw(&painter, QPointF(rect.left(), top + metrics.ascent() - only.ascent()));
}

std::pair<QRect, QRect> twoLines(const QRect &rect, TextStyle upper, TextStyle lower)
{
    const int first = QFontMetrics(fontFor(upper)).height();
    const int second = QFontMetrics(fontFor(lower)).height();
    const int gap = qMax(0, qMin(scaled(1), rect.height() - first - second));
    const int top = rect.top() + (rect.height() - first - second - gap) / 2;
    return {QRect(rect.left(), top, rect.width(), first),
        QRect(rect.left(), top + first + gap, rect.width(), second)};
}

} // namespace comity::ui
