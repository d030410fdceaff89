#include "ui/shell/drop_overlay.h"

#include "ui/common/icons.h"
#include "ui/common/row_delegate.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

DropOverlay::DropOverlay(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"dropOverlay"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::cover(const QRect &area)
{
    setGeometry(area);
    raise();
    show();
}

void DropOverlay::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), color(Token::Base, palette()));
    const QRectF inset = QRectF(rect()).adjusted(14, 14, -14, -14);
    painter.setPen(QPen(color(Token::AccentFill, palette()), 2, Qt::DashLine));
    painter.setBrush(color(Token::AccentSoft, palette()));
    painter.drawRoundedRect(inset, scaled(10), scaled(10));
    const int side = scaled(48);
    QRect picture(0, 0, side, side);
    picture.moveCenter(rect().center() - QPoint(0, scaled(24)));
    drawIcon(painter, picture, u"document-import"_s, color(Token::Accent, palette()));
    const QRect text(0, picture.bottom() + scaled(8), width(), scaled(28));
    drawText(painter, text, tr("Drop to preview"), TextStyle::Verdict,
        color(Token::Text, palette()), Qt::AlignCenter);
    drawText(painter, text.translated(0, scaled(26)),
        tr("Nothing is saved before you have seen it"), TextStyle::Body,
        color(Token::Muted, palette()), Qt::AlignCenter);
}

} // namespace comity::ui
