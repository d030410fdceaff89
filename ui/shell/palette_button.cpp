#include "ui/shell/palette_button.h"

#include "ui/common/comity_style.h"
#include "ui/common/icons.h"
#include "ui/common/key_hint.h"
#include "ui/common/row_delegate.h"
#include "ui/common/tool_tip.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

PaletteButton::PaletteButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"paletteButton"_s);
    setText(tr("Find or do anything"));
    setAccessibleName(text());
    setPlainToolTip(this, tr("Commands, people and lists by name (Ctrl+K)"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize PaletteButton::sizeHint() const
{
    return {scaled(276), scaled(28)};
}

QSize PaletteButton::minimumSizeHint() const
{
    return {scaled(34), scaled(28)};
}

void PaletteButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(color(Token::Ctl, palette()), 1));
    painter.setBrush(color(underMouse() ? Token::Hover : Token::Base, palette()));
    painter.drawRoundedRect(frame, scaled(6), scaled(6));
    const int side = scaled(16);
    const auto placed
        = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const QColor ink = color(Token::Muted, palette());
    drawIcon(painter, placed({scaled(9), (height() - side) / 2, side, side}), u"edit-find"_s, ink);
    const QString keys
        = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace(u'+', u' ');
    const int keyWidth = keyCapWidth(keys);
    QRect words(scaled(33), 0, width() - scaled(33) - keyWidth - scaled(16), height());
    if (words.width() >= QFontMetrics(fontFor(TextStyle::Small)).horizontalAdvance(text())) {
        drawKeyCap(painter, placed({width() - keyWidth - scaled(7), 0, keyWidth, height()}), keys,
            palette());
    } else {
        words.setRight(width() - scaled(8));
    }
    drawText(painter, placed(words), text(), TextStyle::Small, ink,
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    if (hasFocus()) {
        drawFocusRing(painter, rect(), scaled(6), palette());
    }
}

void PaletteButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        updateGeometry();
    }
}

bool PaletteButton::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        update();
    }
    return QAbstractButton::event(event);
}

} // namespace comity::ui
