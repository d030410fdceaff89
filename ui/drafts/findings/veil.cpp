#include "ui/drafts/findings/veil.h"

#include "ui/common/tokens.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

namespace comity::ui {
namespace {

constexpr float opacity = 0.4F;

} // namespace

Veil::Veil(QWidget &covered)
    : QWidget(&covered)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    covered.installEventFilter(this);
}

void Veil::setDrawn(bool isDrawn)
{
    if (isDrawn != m_isDrawn) {
        m_isDrawn = isDrawn;
        update();
    }
}

bool Veil::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        setGeometry(parentWidget()->rect());
        raise();
    }
    return QWidget::eventFilter(watched, event);
}

void Veil::paintEvent(QPaintEvent *event)
{
    if (!m_isDrawn) {
        return;
    }
    QColor ground = color(Token::Panel, palette());
    ground.setAlphaF(opacity);
    QPainter(this).fillRect(event->rect(), ground);
}

} // namespace comity::ui
