#include "ui/common/toggle_switch.h"

#include "ui/common/comity_style.h"
#include "ui/common/row_delegate.h"

#include <QPainter>

namespace comity::ui {

namespace {

constexpr int trackWidth = 28;
constexpr int trackHeight = 16;

} // namespace

ToggleSwitch::ToggleSwitch(const QString &label, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(label);
    setAccessibleName(label);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ToggleSwitch::sizeHint() const
{
    const int text = QFontMetrics(fontFor(TextStyle::Body)).horizontalAdvance(this->text());
    return {scaled(trackWidth + 10) + text + 4, qMax(scaled(24), fontMetrics().height() + 4)};
}

QSize ToggleSwitch::minimumSizeHint() const
{
    return {scaled(trackWidth + 40), sizeHint().height()};
}

void ToggleSwitch::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = scaled(trackHeight);
    QRect track(0, 0, scaled(trackWidth), side);
    track.moveTop((height() - side) / 2);
    track = QStyle::visualRect(layoutDirection(), rect(), track);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(!isEnabled() ? Token::Line2
            : isChecked()               ? Token::AccentFill
                                        : Token::Ctl,
        palette()));
    painter.drawRoundedRect(track, side / 2.0, side / 2.0);
    QRectF knob(0, 0, side - 4, side - 4);
    const bool isAtEnd = isChecked() == (layoutDirection() == Qt::LeftToRight);
    knob.moveTopLeft(
        QPointF(isAtEnd ? track.right() + 1 - side + 2 : track.left() + 2, track.top() + 2));
    painter.setBrush(color(Token::OnAccent, palette()));
    painter.drawEllipse(knob);
    const QRect text = QStyle::visualRect(
        layoutDirection(), rect(), rect().adjusted(scaled(trackWidth + 10), 0, 0, 0));
    drawText(painter, text, this->text(), TextStyle::Body,
        color(isEnabled() ? Token::Text : Token::Faint, palette()),
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    if (hasFocus()) {
        drawFocusRing(painter, QRectF(track).adjusted(-3, -3, 3, 3), side / 2.0 + 3, palette());
    }
}

} // namespace comity::ui
