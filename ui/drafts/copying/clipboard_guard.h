#pragma once

#include "model/base/clock.h"

#include <QObject>

class QTimer;

namespace comity::ui {

/// Puts texts on the clipboard and takes them from there after a minute, unless somebody put
/// something else there since. Texts to people are nothing to leave lying about.
class ClipboardGuard : public QObject
{
    Q_OBJECT

public:
    static constexpr int seconds = 60;

    explicit ClipboardGuard(Clock clock, QObject *parent = nullptr);
    ~ClipboardGuard() override;
    ClipboardGuard(const ClipboardGuard &) = delete;
    ClipboardGuard &operator=(const ClipboardGuard &) = delete;

    void put(const QString &text);
    /// Looks at the clock now, as the timer does each second.
    void look();
    bool holds() const { return !m_text.isEmpty(); }

Q_SIGNALS:
    /// Our text is not there any more, by us or by what somebody else copied.
    void gone();

private:
    bool isOurs() const;
    void follow();
    void forget();

    Clock m_clock;
    QTimer *m_timer;
    QString m_text;
    QDateTime m_until;
};

} // namespace comity::ui
