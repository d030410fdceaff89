#pragma once

#include "ui/common/framed_dialog.h"

#include <QDate>

class QDateEdit;
class QRadioButton;
class QVBoxLayout;

namespace comity::ui {

class PlainLabel;

/// What a SnoozeDialog says in the place of "Snooze until" and "Snooze".
struct SnoozeWords
{
    QString title = {};
    QString act = {};
    QString without = {}; ///< a button that chooses no day; empty: there is none
};

/// Until when somebody or something is not asked about: tomorrow, next week, in a month or a day of
/// one's own choice. The digits 1 to 4 choose, Enter snoozes.
class SnoozeDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `sentence` says what comes back that day.
    SnoozeDialog(
        const QString &sentence, QDate today, QWidget *parent, const SnoozeWords &words = {});

Q_SIGNALS:
    /// They come back at the beginning of that day; the dialog closes.
    void snoozeAsked(const QDate &until);
    /// No day at all; the dialog closes.
    void withoutAsked();

private:
    QWidget *makeChoices();
    QWidget *makeFoot(const SnoozeWords &words);
    void addChoice(QVBoxLayout *column, const QString &text, const QDate &date);
    QDate chosen() const;
    void choose(int index);

    QDate m_today;
    std::vector<std::pair<QRadioButton *, QDate>> m_choices; ///< the last is the day of choice
    QDateEdit *m_date;
};

} // namespace comity::ui
