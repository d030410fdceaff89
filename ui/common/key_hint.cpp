#include "ui/common/key_hint.h"

#include "ui/common/formatting.h"
#include "ui/common/row_delegate.h"

#include <QPainter>
#include <QStyle>

namespace comity::ui {

KeyHint::KeyHint(const QString &key, const QString &meaning, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
    , m_meaning(meaning)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(spoken({m_meaning, m_key}));
}

int KeyHint::keyWidth() const
{
    return qMax(scaled(20),
        QFontMetrics(fontFor(TextStyle::Caption)).horizontalAdvance(m_key) + scaled(10));
}

QSize KeyHint::sizeHint() const
{
    int width = keyWidth();
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
    const int side = QFontMetrics(fontFor(TextStyle::Caption)).height() + scaled(4);
    QRect key(0, (height() - side) / 2, keyWidth(), side);
    key = QStyle::visualRect(layoutDirection(), rect(), key);
    painter.setPen(QPen(color(Token::Line2, palette()), 1));
    painter.setBrush(color(Token::Base, palette()));
    painter.drawRoundedRect(QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5), scaled(4), scaled(4));
    const QColor ink = color(Token::Muted, palette());
    drawText(painter, key, m_key, TextStyle::Caption, ink, Qt::AlignCenter);
    const QRect text = QStyle::visualRect(
        layoutDirection(), rect(), rect().adjusted(keyWidth() + scaled(6), 0, 0, 0));
    drawText(painter, text, m_meaning, TextStyle::Small, ink);
}

} // namespace comity::ui
