#include "ui/drafts/copying/clipboard_guard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace comity::ui {

ClipboardGuard::ClipboardGuard(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(1000);
    connect(m_timer, &QTimer::timeout, this, &ClipboardGuard::look);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &ClipboardGuard::follow);
}

ClipboardGuard::~ClipboardGuard()
{
    if (qGuiApp == nullptr) {
        return;
    }
    // Whoever listens may be half gone.
    disconnect(QGuiApplication::clipboard(), nullptr, this, nullptr);
    if (isOurs()) {
        QGuiApplication::clipboard()->clear();
    }
}

void ClipboardGuard::put(const QString &text)
{
    m_text = text;
    m_until = m_clock().addSecs(seconds);
    QGuiApplication::clipboard()->setText(text);
    m_timer->start();
}

bool ClipboardGuard::isOurs() const
{
    return !m_text.isEmpty() && QGuiApplication::clipboard()->text() == m_text;
}

void ClipboardGuard::look()
{
    if (m_text.isEmpty() || m_clock() < m_until) {
        return;
    }
    if (isOurs()) {
        QGuiApplication::clipboard()->clear();
    }
    forget();
}

/// Asked only when the clipboard says that it changed: reading it may wait for another program.
void ClipboardGuard::follow()
{
    if (!m_text.isEmpty() && !isOurs()) {
        forget();
    }
}

void ClipboardGuard::forget()
{
    if (m_text.isEmpty()) {
        return;
    }
    m_text.clear();
    m_timer->stop();
    Q_EMIT gone();
}

} // namespace comity::ui
