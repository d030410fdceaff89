#include "ui/common/chip.h"

#include "ui/common/comity_style.h"
#include "ui/common/formatting.h"
#include "ui/common/row_delegate.h"
#include "ui/common/tabular_text.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace comity::ui {

Chip::Chip(const QString &label, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(label);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    countChanged();
}

void Chip::setCount(qint64 count)
{
    m_count = count;
    m_isCounting = false;
    countChanged();
}

void Chip::setCounting()
{
    m_count.reset();
    m_isCounting = true;
    countChanged();
}

void Chip::clearCount()
{
    m_count.reset();
    m_isCounting = false;
    countChanged();
}

QString Chip::countText() const
{
    if (m_isCounting) {
        return QString(QChar(0x2026));
    }
    return m_count ? numberText(*m_count, locale()) : QString();
}

void Chip::countChanged()
{
    setAccessibleName(
        m_isCounting ? tr("%1, counting", "a filter").arg(text()) : spoken({text(), countText()}));
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    int width = QFontMetrics(fontFor(TextStyle::Small)).horizontalAdvance(text());
    // The checked chip is bolder; room for it is kept so that chips do not move.
    width = qMax(width, QFontMetrics(fontFor(TextStyle::Section)).horizontalAdvance(text()));
    if (const QString count = countText(); !count.isEmpty()) {
        width += scaled(5) + tabularWidth(count, TextStyle::Small);
    }
    return {width + scaled(22), qMax(scaled(26), fontMetrics().height() + 6)};
}

void Chip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOver = isEnabled() && underMouse();
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(color(isChecked() ? Token::AccentFill : Token::Line2, palette()), 1));
    painter.setBrush(color(isChecked() ? Token::AccentSoft
            : isOver                   ? Token::Hover
                                       : Token::Base,
        palette()));
    painter.drawRoundedRect(frame, height() / 2.0, height() / 2.0);
    const QString count = countText();
    const int countWidth = count.isEmpty() ? 0 : tabularWidth(count, TextStyle::Small);
    const QRect content = rect().adjusted(scaled(11), 0, -scaled(11), 0);
    const auto place
        = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), content, part); };
    const QColor ink = color(!isEnabled() ? Token::Faint
            : isChecked()                 ? Token::Accent
            : m_count || m_isCounting     ? Token::Text
                                          : Token::Muted,
        palette());
    drawText(painter,
        place(content.adjusted(0, 0, count.isEmpty() ? 0 : -countWidth - scaled(4), 0)), text(),
        isChecked() ? TextStyle::Section : TextStyle::Small, ink);
    drawTabular(painter, place(content.adjusted(content.width() - countWidth, 0, 0, 0)), count,
        TextStyle::Small, isChecked() ? ink : color(Token::Faint, palette()));
    if (hasFocus()) {
        drawFocusRing(painter, rect(), height() / 2.0, palette());
    }
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isHit = event->button() == Qt::LeftButton && isDown()
        && rect().contains(event->position().toPoint());
    const bool isAdded = event->modifiers() & Qt::ControlModifier;
    QAbstractButton::mouseReleaseEvent(event);
    if (isHit) {
        Q_EMIT chosen(isAdded);
    }
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    const bool isAct = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter;
    if (isAct && !event->isAutoRepeat()) {
        Q_EMIT chosen(event->modifiers() & Qt::ControlModifier);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange) {
        updateGeometry();
    }
    return QAbstractButton::event(event);
}

} // namespace comity::ui
