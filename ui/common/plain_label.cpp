#include "ui/common/plain_label.h"

#include "ui/common/tool_tip.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace comity::ui {

PlainLabel::PlainLabel(QWidget *parent)
    : PlainLabel(QString(), TextStyle::Body, Tone::Normal, parent)
{
}

PlainLabel::PlainLabel(const QString &text, TextStyle style, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_style(style)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setOpenExternalLinks(false);
    setText(text);
    dress();
}

void PlainLabel::setTextStyle(TextStyle style)
{
    m_style = style;
    dress();
}

void PlainLabel::setTone(Tone tone)
{
    m_tone = tone;
    dress();
}

void PlainLabel::setElided(bool isElided)
{
    m_isElided = isElided;
    setWordWrap(false);
    QSizePolicy policy = sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Preferred);
    setSizePolicy(policy);
    updateGeometry();
    update();
}

void PlainLabel::dress()
{
    if (m_isDressing) {
        return;
    }
    m_isDressing = true;
    setFont(fontFor(m_style));
    QPalette own = palette();
    const QColor ink = color(m_tone, own);
    if (own.color(QPalette::WindowText) != ink || m_tone != Tone::Normal) {
        // Only the role that differs, so that the rest goes on following the theme.
        QPalette changed;
        changed.setColor(QPalette::Active, QPalette::WindowText, ink);
        changed.setColor(QPalette::Inactive, QPalette::WindowText, ink);
        setPalette(changed);
    }
    m_isDressing = false;
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        dress();
    }
}

QSize PlainLabel::minimumSizeHint() const
{
    if (!m_isElided) {
        return QLabel::minimumSizeHint();
    }
    return {fontMetrics().horizontalAdvance(QChar(0x2026)) * 3, QLabel::minimumSizeHint().height()};
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!m_isElided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect rect = contentsRect();
    painter.drawText(rect,
        int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), Qt::ElideRight, rect.width()));
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_isElided && toolTip().isEmpty()) {
        const bool isCut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
            isCut ? plainToolTip(text()) : QString(), this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace comity::ui
