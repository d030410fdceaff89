#include "ui/common/key_button.h"

#include "ui/common/key_hint.h"
#include "ui/common/row_delegate.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace comity::ui {

namespace {

constexpr int gap = 8;

/// On the accent colour a key is drawn in the colour of the text.
void drawKeyOnAccent(
    QPainter &painter, const QRect &rect, const QString &key, const QPalette &palette)
{
    const int side = QFontMetrics(fontFor(TextStyle::Caption)).height() + scaled(4);
    const QRect cap(rect.left(), rect.center().y() - side / 2, rect.width(), side);
    QColor edge = color(Token::OnAccent, palette);
    edge.setAlphaF(0.6F);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), scaled(4), scaled(4));
    drawText(
        painter, cap, key, TextStyle::Caption, color(Token::OnAccent, palette), Qt::AlignCenter);
}

} // namespace

KeyButton::KeyButton(const QString &text, const QString &key, ButtonKind kind,
    const QString &iconName, QWidget *parent)
    : QPushButton(text, parent)
    , m_key(key)
    , m_kind(kind)
{
    dressButton(*this, kind, iconName, ButtonSize::Large);
}

void KeyButton::setKeyShown(bool isShown)
{
    if (isShown != m_isKeyShown) {
        m_isKeyShown = isShown;
        updateGeometry();
        update();
    }
}

int KeyButton::keySpace() const
{
    return m_isKeyShown ? keyCapWidth(m_key) + scaled(gap) : 0;
}

QSize KeyButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(keySpace(), 0);
}

void KeyButton::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const QRect content = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    option.rect
        = QStyle::visualRect(layoutDirection(), content, content.adjusted(0, 0, -keySpace(), 0));
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
    if (!m_isKeyShown) {
        return;
    }
    const int width = keyCapWidth(m_key);
    const QRect cap = QStyle::visualRect(layoutDirection(), content,
        QRect(content.right() - width + 1, content.top(), width, content.height()));
    if (m_kind == ButtonKind::Primary && isEnabled()) {
        drawKeyOnAccent(painter, cap, m_key, palette());
    } else {
        drawKeyCap(painter, cap, m_key, palette());
    }
}

} // namespace comity::ui
