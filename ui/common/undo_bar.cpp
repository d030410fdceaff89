#include "ui/common/undo_bar.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace comity::ui {

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel)
    , m_timer(new QTimer(this))
{
    m_text->setObjectName(u"undoText"_s);
    m_text->setElided(true);
    QPushButton *undo
        = makeButton(tr("Undo"), ButtonKind::Quiet, u"edit-undo"_s, this, ButtonSize::Small);
    undo->setObjectName(u"undoButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(6), scaled(10), scaled(6));
    row->addWidget(m_text, 1);
    row->addWidget(undo);
    m_timer->setSingleShot(true);
    m_timer->setInterval(8000);
    connect(m_timer, &QTimer::timeout, this, &UndoBar::leave);
    connect(undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoAsked();
    });
    hide();
}

void UndoBar::show(const QString &sentence)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    setVisible(true);
    m_timer->start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void UndoBar::leave()
{
    if (underMouse() || (focusWidget() && focusWidget()->hasFocus())) {
        m_timer->start();
        return;
    }
    hide();
}

void UndoBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Alt, palette()));
    painter.fillRect(0, 0, width(), 1, color(Token::Line2, palette()));
}

} // namespace comity::ui
