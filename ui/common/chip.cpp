#include "ui/common/chip.h"

#include "ui/common/comity_style.h"
#include "ui/common/formatting.h"
#include "ui/common/row_delegate.h"
#include "ui/common/tabular_text.h"
#include "ui/common/tool_tip.h"

#include <QEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int edge = 8; ///< from the border to the words
constexpr int gap = 4; ///< between label and count
constexpr qint64 tenThousand = 10'000;
constexpr qint64 million = 1'000'000;

} // namespace

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
    return m_count ? shortened(*m_count, locale()) : QString();
}

QString Chip::shortened(qint64 count, const QLocale &locale)
{
    if (count < tenThousand) {
        return numberText(count, locale);
    }
    // Cut, not rounded: 999,999 is not yet a million.
    const qint64 unit = count < million ? 1'000 : million;
    const qint64 tenths = count / (unit / 10);
    const QString number = tenths < 1'000 ? decimalText(double(tenths) / 10, 1, locale)
                                          : numberText(tenths / 10, locale);
    return count < million ? tr("%1k", "thousands").arg(number) : tr("%1M", "millions").arg(number);
}

void Chip::countChanged()
{
    const QString whole = m_count ? numberText(*m_count, locale()) : QString();
    setAccessibleName(
        m_isCounting ? tr("%1, counting", "a filter").arg(text()) : spoken({text(), whole}));
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    int width = QFontMetrics(fontFor(TextStyle::Small)).horizontalAdvance(text());
    // The checked chip is bolder; room for it is kept so that chips do not move.
    width = qMax(width, QFontMetrics(fontFor(TextStyle::Section)).horizontalAdvance(text()));
    if (const QString count = countText(); !count.isEmpty()) {
        width += scaled(gap) + tabularWidth(count, TextStyle::Small);
    }
    // Advances are rounded, and a chip is never cut for a part of a pixel.
    return {width + scaled(2 * edge) + 1, qMax(scaled(26), fontMetrics().height() + 6)};
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
    const QRect content = rect().adjusted(scaled(edge), 0, -scaled(edge), 0);
    const auto place
        = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), content, part); };
    const QColor ink = color(!isEnabled() ? Token::Faint
            : isChecked()                 ? Token::Accent
            : m_count || m_isCounting     ? Token::Text
                                          : Token::Muted,
        palette());
    drawText(painter,
        place(content.adjusted(0, 0, count.isEmpty() ? 0 : -countWidth - scaled(gap), 0)), text(),
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

void Chip::showWholeCount(const QPoint &at)
{
    showPlainToolTip(at, tr("%1: %2").arg(text(), numberText(*m_count, locale())), this);
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_count >= tenThousand) {
        showWholeCount(static_cast<QHelpEvent *>(event)->globalPos());
        return true;
    }
    if (event->type() == QEvent::ApplicationFontChange) {
        updateGeometry();
    }
    return QAbstractButton::event(event);
}

} // namespace comity::ui
