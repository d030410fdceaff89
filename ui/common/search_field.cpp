#include "ui/common/search_field.h"

#include "ui/common/icons.h"

#include <QKeyEvent>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace comity::ui {

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_timer(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMaxLength(200);
    addAction(icon(u"edit-find"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_timer->setSingleShot(true);
    m_timer->setInterval(80);
    connect(m_timer, &QTimer::timeout, this, &SearchField::say);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty()) {
            say();
        } else {
            m_timer->start();
        }
    });
}

void SearchField::say()
{
    m_timer->stop();
    if (text() != m_said) {
        m_said = text();
        Q_EMIT searched(m_said);
    }
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter) {
        say();
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace comity::ui
