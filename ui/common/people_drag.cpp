#include "ui/common/people_drag.h"

#include "ui/common/people_mime.h"
#include "ui/common/plural.h"
#include "ui/common/row_delegate.h"
#include "ui/common/tokens.h"
#include "ui/common/typography.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QDrag>
#include <QFontMetrics>
#include <QPainter>
#include <QPixmap>

namespace comity::ui {

namespace {

struct PeopleDrag
{
    Q_DECLARE_TR_FUNCTIONS(PeopleDrag)
};

QPixmap tile(const QString &text, const QWidget &from)
{
    const QFontMetrics font(fontFor(TextStyle::Name));
    const int padding = scaled(10);
    const QSize size(font.horizontalAdvance(text) + 2 * padding + 2, font.height() + scaled(10));
    QPixmap pixmap(size * from.devicePixelRatioF());
    pixmap.setDevicePixelRatio(from.devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::AccentLine, from.palette()));
    painter.setBrush(color(Token::AccentSoft, from.palette()));
    painter.drawRoundedRect(
        QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5), scaled(4), scaled(4));
    drawText(painter, QRect(QPoint(), size).adjusted(padding, 0, -padding, 0), text,
        TextStyle::Name, color(Token::Text, from.palette()));
    return pixmap;
}

} // namespace

void dragPeople(QAbstractItemView &from, std::unique_ptr<QMimeData> people)
{
    const int count = plural(static_cast<qint64>(peopleIn(*people).size()));
    auto *const drag = new QDrag(&from);
    drag->setPixmap(tile(PeopleDrag::tr("%Ln people", nullptr, count), from));
    drag->setHotSpot({-scaled(12), -scaled(8)}); // beside the pointer
    drag->setMimeData(people.release());
    drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction);
}

void dragChosenRows(QAbstractItemView &from)
{
    const QModelIndexList rows = from.selectionModel()->selectedRows();
    std::unique_ptr<QMimeData> people(rows.isEmpty() ? nullptr : from.model()->mimeData(rows));
    if (people) {
        dragPeople(from, std::move(people));
    }
}

} // namespace comity::ui
