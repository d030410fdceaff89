#include "ui/people/filter/busy_bar.h"

#include "ui/common/tokens.h"

#include <QPainter>
#include <QTimer>

namespace comity::ui {

namespace {

constexpr int quietMs = 150;

} // namespace

BusyBar::BusyBar(QWidget *parent)
    : QWidget(parent)
    , m_timer(new QTimer(this))
{
    setFixedHeight(2);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Working"));
    m_timer->setSingleShot(true);
    m_timer->setInterval(quietMs);
    connect(m_timer, &QTimer::timeout, this, &QWidget::show);
    hide();
}

void BusyBar::setBusy(bool isBusy)
{
    if (!isBusy) {
        m_timer->stop();
        hide();
    } else if (!isVisible() && !m_timer->isActive()) {
        m_timer->start();
    }
}

void BusyBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), color(Token::AccentFill, palette()));
}

} // namespace comity::ui
