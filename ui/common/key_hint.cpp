#include "ui/common/key_hint.h"

#include "ui/common/formatting.h"
#include "ui/common/row_delegate.h"

#include <QPainter>
#include <QStyle>

namespace comity::ui {

int keyCapWidth(const QString &key)
{
    return qMax(
        scaled(20), QFontMetrics(fontFor(TextStyle::Caption)).horizontalAdvance(key) + scaled(10));
}

void drawKeyCap(
    QPainter &painter, const QRect &rect, const QString &key, const QPalette &palette, Token edge)
{
    const int side = QFontMetrics(fontFor(TextStyle::Caption)).height() + scaled(4);
    const QRect cap(rect.left(), rect.top() + (rect.height() - side) / 2, rect.width(), side);
    painter.setPen(QPen(color(edge, palette), 1));
    painter.setBrush(color(Token::Base, palette));
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), scaled(4), scaled(4));
    drawText(painter, cap, key, TextStyle::Caption, color(Token::Muted, palette), Qt::AlignCenter);
}

KeyHint::KeyHint(const QString &key, const QString &meaning, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
    , m_meaning(meaning)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(spoken({m_meaning, m_key}));
}

QSize KeyHint::sizeHint() const
{
    int width = keyCapWidth(m_key);
    if (!m_meaning.isEmpty()) {
        width
            += scaled(6) + QFontMetrics(fontFor(TextStyle::Small)).horizontalAdvance(m_meaning) + 2;
    }
    return {width, qMax(scaled(20), QFontMetrics(fontFor(TextStyle::Small)).height() + 2)};
}

void KeyHint::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int cap = keyCapWidth(m_key);
    drawKeyCap(painter, QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, cap, height())),
        m_key, palette());
    const QColor ink = color(Token::Muted, palette());
    const QRect text
        = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(cap + scaled(6), 0, 0, 0));
    drawText(painter, text, m_meaning, TextStyle::Small, ink);
}

} // namespace comity::ui
