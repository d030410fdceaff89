#pragma once

#include "ui/accounts/accounts_ground.h"

#include <QDate>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace comity::ui {

class PlainLabel;
class SeverityShape;

/// What an account is about and whom it follows, in our words: saved while it is typed, copied for
/// a pinned post or as an answer, and compared with what is pinned.
class CharterCard : public QWidget
{
    Q_OBJECT

public:
    explicit CharterCard(bool isWritable, QWidget *parent = nullptr);

    /// What is being typed for the same account stays.
    void show(const AccountStanding &standing);
    /// Saves at once what was typed.
    void flush();

Q_SIGNALS:
    void charterTyped(comity::AccountId id, const QString &text);
    /// The text stands in a pinned post from today on.
    void pinned(comity::AccountId id, const QString &text);

private:
    struct Hint
    {
        SeverityShape *shape;
        PlainLabel *text;
    };
    QWidget *makeHead();
    QWidget *makeHints();
    Hint makeHint(const QString &name);
    void follow();
    void showPromise();
    void showPinned();
    QString text() const;

    bool m_isWritable;
    AccountStanding m_standing;
    QString m_saved; ///< as it was read last
    std::optional<QString> m_given; ///< to be saved, and not read since
    bool m_isShowing = false;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QPushButton *m_answer;
    QPushButton *m_pin;
    PlainLabel *m_length;
    PlainLabel *m_since;
    Hint m_following;
    Hint m_promise;
    QTimer *m_timer;
};

} // namespace comity::ui
